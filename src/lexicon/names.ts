/**
 * Names of news media and agencies, and of platforms on which people post and write.
 *
 * In: a name without determiner ("Reuters", "New York Times"). Out: whether it is a medium of news (an organization that
 * reports), or a platform (a means of saying). `isMediaName("The Guardian")` and `isMessagingMedium("Telegram")` are true.
 *
 * Collected from the agencies' own member lists (MINDS International, 2024) and from attributions in news, 2025. Case must fit,
 * so "the guardian of" and "a signal" are none. Limits: papers are also known by their last word ("Post-Dispatch", "Daily Nation").
 */
const names = (text: string): ReadonlySet<string> => new Set(text.split(/[,\n]/u).map((name) => name.trim()).filter(Boolean));

const MEDIA = names(`
  Reuters, Thomson Reuters, AFP, Agence France-Presse, Agence France Presse, AP, Associated Press, The Associated Press, UPI, United Press International, Bloomberg, Bloomberg News, DPA, dpa, Deutsche Presse-Agentur, Xinhua, Xinhua News Agency
  TASS, ITAR-TASS, Tass, Itar-Tass, Interfax, Interfax-Ukraine, RIA Novosti, RIA, Novosti, RBC, Ukrinform, UNIAN, Ukrainska Pravda, Kyiv Post, Kyiv Independent, Meduza, Novaya Gazeta, Kommersant, Vedomosti, Izvestia, Pravda, RT, Sputnik, BelTA, Belta
  Kyodo, Kyodo News, Jiji, Jiji Press, NHK, Asahi Shimbun, Yomiuri Shimbun, Mainichi Shimbun, Nikkei, Japan Times, Yonhap, Yonhap News Agency, KBS, KCNA, Korean Central News Agency, Chosun Ilbo, Global Times, People's Daily, China Daily, CCTV, CGTN, South China Morning Post
  ANSA, EFE, Europa Press, Lusa, Belga, ANP, APA, PAP, CTK, MTI, TT, NTB, Ritzau, STT, BTA, Agerpres, Tanjug, Hina, Beta, AAP, Australian Associated Press, PA, Press Association, PTI, Press Trust of India, ANI, IANS, APP, Antara, Bernama, Anadolu, Anadolu Agency, DHA, IRNA, ISNA, Fars, Fars News Agency, Tasnim, Mehr, Press TV
  SANA, WAFA, MENA, SPA, Saudi Press Agency, WAM, KUNA, QNA, Petra, NNA, SABA, Al Jazeera, Al-Jazeera, al-Jazeera, Al Arabiya, Al-Arabiya, al-Arabiya, Al Mayadeen, Al-Manar, Al Hadath, Al-Ahram, Middle East Eye, Haaretz, Jerusalem Post, Times of Israel, Ynet, Yedioth Ahronoth, Maariv, Hurriyet, Daily Sabah, Cumhuriyet
  BBC, BBC News, BBC World Service, British Broadcasting Corporation, ITV, ITN, Channel 4, Channel 4 News, Sky, Sky News, Guardian, The Guardian, Times, The Times, Sunday Times, Daily Telegraph, The Telegraph, Independent, The Independent, Observer, The Observer, Financial Times, Economist, The Economist, Daily Mail, Daily Mirror, Sun, The Sun, Daily Express, Evening Standard, Scotsman, Belfast Telegraph, RTE, RTÉ, Irish Times
  CNN, CNBC, MSNBC, NBC, NBC News, CBS, CBS News, ABC, ABC News, Fox News, Fox, PBS, NPR, National Public Radio, VOA, Voice of America, C-SPAN, Univision, Telemundo, Al Hurra, Radio Free Europe, Radio Free Asia, RFE/RL, Radio Liberty, Deutsche Welle, DW, France 24, RFI, Radio France Internationale, Euronews, ARD, ZDF, RAI, TVE, SVT, NRK, YLE, ORF
  New York Times, The New York Times, NYT, Washington Post, The Washington Post, Wall Street Journal, The Wall Street Journal, WSJ, USA Today, Los Angeles Times, Chicago Tribune, Boston Globe, Miami Herald, Philadelphia Inquirer, Dallas Morning News, San Francisco Chronicle, Seattle Times, Houston Chronicle, Star Tribune, Denver Post, Newsday, New York Post, Daily News, Christian Science Monitor, Washington Times, Detroit Free Press, Baltimore Sun
  Time, Newsweek, Forbes, Fortune, New Yorker, The New Yorker, The Atlantic, Atlantic, Foreign Policy, Foreign Affairs, Politico, Axios, The Hill, HuffPost, Huffington Post, BuzzFeed, BuzzFeed News, Vox, Vice News, Slate, Salon, ProPublica, The Intercept, Daily Beast, Business Insider, MarketWatch, Barron's, TechCrunch, Wired, The Verge, Breitbart, TMZ, Bellingcat, Drudge Report, McClatchy, Dow Jones Newswires
  Le Monde, Le Figaro, Liberation, Libération, Le Parisien, La Croix, L'Equipe, Der Spiegel, Spiegel, Die Zeit, Die Welt, Bild, Frankfurter Allgemeine Zeitung, FAZ, Süddeutsche Zeitung, Handelsblatt, El Pais, El País, El Mundo, La Vanguardia, Corriere della Sera, La Repubblica, La Stampa, De Telegraaf, Le Soir, Gazeta Wyborcza, Dagens Nyheter, Aftonbladet, Verdens Gang, Politiken, Jyllands-Posten, Helsingin Sanomat, Neue Zürcher Zeitung, Kathimerini
  Globe and Mail, The Globe and Mail, CBC, CBC News, CTV, Toronto Star, National Post, Sydney Morning Herald, The Age, The Australian, Herald Sun, New Zealand Herald, Radio New Zealand, SBS, Straits Times, Channel NewsAsia, CNA, Bangkok Post, Jakarta Post, Philippine Daily Inquirer, Rappler, Times of India, Hindustan Times, The Hindu, Indian Express, NDTV, Dawn, Geo News, Geo TV, Express Tribune, Daily Star, TOLOnews, Tolo News, Pajhwok
  Daily Nation, Standard, Daily Maverick, Mail & Guardian, SABC, News24, Punch, Vanguard, This Day, Premium Times, Sahara Reporters, Daily Monitor, New Vision, Herald, The Herald, Radio Tamazuj, Globo, O Globo, Folha de S.Paulo, Folha de Sao Paulo, Estadao, Clarin, Clarín, La Nacion, La Nación, El Universal, El Tiempo, El Comercio, Reforma, Telesur, Granma, Prensa Latina, Notimex, Milenio, La Jornada, Caracol, Wikinews, Access Hollywood`);

const PLATFORMS = names(`
  Telegram, Twitter, X, Facebook, WhatsApp, WeChat, Weibo, Sina Weibo, Instagram, YouTube, TikTok, Douyin, Snapchat, Signal, Viber, Line, KakaoTalk, VK, VKontakte, Odnoklassniki, LinkedIn, Reddit, Discord, Threads, Mastodon, Bluesky, Truth Social
  Parler, Gab, Rumble, Twitch, Clubhouse, Tumblr, Pinterest, Flickr, Myspace, MySpace, LiveJournal, Medium, Substack, Skype, Zoom, Messenger, Facebook Messenger, Quora, Vimeo, Periscope, Vine, Orkut, QQ, Zalo, Koo, Getter, Gettr, Blogger, WordPress, ICQ, Slack`);

const bare = (name: string): string => name.replace(/^the (?=\p{Lu})/u, "");

/** Agencies, papers, stations, magazines. */
export const isMediaName = (name: string): boolean => MEDIA.has(name) || MEDIA.has(bare(name));

/** Platforms where people post or write to each other. */
export const isMessagingMedium = (name: string): boolean => PLATFORMS.has(name);
