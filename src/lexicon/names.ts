/**
 * Names that tell their kind: news media and agencies, platforms on which people post, seats of power and bodies, weapons.
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

/** Seats of power that stand for who sits there, and bodies of many states. */
const BODIES = names(`
  Kremlin, White House, Pentagon, Downing Street, 10 Downing Street, Whitehall, Westminster, Élysée, Elysee, Elysee Palace, Élysée Palace, Capitol Hill, Wall Street, Foggy Bottom, Fleet Street, Vatican, Holy See, Quai d'Orsay, Zhongnanhai, Blue House, Rashtrapati Bhavan, Scotland Yard
  Congress, Senate, House of Representatives, House, House of Commons, House of Lords, Commons, Parliament, Knesset, Duma, State Duma, Bundestag, Bundesrat, Majlis, Verkhovna Rada, Rada, Sejm, Seimas, Riksdag, Storting, Folketing, Diet, Lok Sabha, Rajya Sabha, Loya Jirga, Dáil, Dail, Cortes, Stormont, Holyrood, Supreme Court, High Court, Politburo, Federal Reserve
  UN, U.N., United Nations, EU, E.U., European Union, European Commission, European Parliament, European Council, NATO, Nato, OSCE, OPEC, Opec, ASEAN, Asean, African Union, AU, Arab League, League of Nations, Security Council, General Assembly, IMF, International Monetary Fund, World Bank, WTO, World Trade Organization, WHO, World Health Organization, UNICEF, Unicef, UNESCO, Unesco, UNHCR, IAEA, ICC, ICJ, Interpol, INTERPOL, Europol, FIFA, Fifa, UEFA, Uefa, IOC, ECB, European Central Bank, ECOWAS, Ecowas, G7, G8, G20, G-7, G-8, G-20, BRICS, OECD, Mercosur, Commonwealth of Nations, Red Cross, Red Crescent, ICRC, MSF, Amnesty International, Human Rights Watch, Greenpeace, Oxfam
  FBI, CIA, NSA, DEA, ATF, DHS, FAA, FDA, EPA, CDC, NASA, SEC, FCC, FTC, IRS, NTSB, USGS, NOAA, FEMA, ICE, TSA, DOJ, MI5, MI6, GCHQ, SAS, FSB, GRU, SVR, KGB, SBU, Mossad, Shin Bet, IDF, ISI, PLA, IRGC, BND, PKK, YPG, SDF, Taliban, Taleban, Hamas, Hezbollah, Hizbollah, Hizbullah, Islamic State, ISIS, ISIL, IS, Daesh, al-Qaida, al-Qaeda, Al-Qaida, Al-Qaeda, Al Qaeda, Al Qaida, Boko Haram, al-Shabab, Al-Shabaab, al-Shabaab, al-Nusra, Wagner, Fatah, Likud, Labour, Labor, Tories, ANC, Sinn Fein, Sinn Féin, IRA, ETA, FARC, LTTE, Houthis`);

const WEAPON_NAMES = names(`
  Kalashnikov, Shahed, HIMARS, Himars, Patriot, Iskander, Kalibr, Kinzhal, Scud, Tomahawk, Hellfire, Javelin, Abrams, Leopard, Challenger, Bradley, Bayraktar, Grad, Katyusha, Qassam, Novichok, Semtex, Glock, Uzi, Stinger, Storm Shadow, ATACMS, Trident, Minuteman, Hwasong, Nodong, Taepodong, Buk, Oreshnik, Black Hawk, Apache, Chinook, Predator, Reaper, Iron Dome, THAAD, Caesar`);
/** matches "F-16", "MiG-29s", "AK-47", "T-72"; refuses "G-20", "M25", "COVID-19" */
const WEAPON_MODEL = /^(?:[FBTS]|MiG|Su|Tu|Il|Ka|AK|AR|RPG|UH|AH|MQ|RQ|BMP|BTR|BM|TOS|KN|SS|SA|DF|J|JF)-\d{1,3}[A-Za-z]{0,3}$/u;

const bare = (name: string): string => name.replace(/^the (?=\p{Lu})/u, "");

/** Agencies, papers, stations, magazines. */
export const isMediaName = (name: string): boolean => MEDIA.has(name) || MEDIA.has(bare(name));

/** Platforms where people post or write to each other. */
export const isMessagingMedium = (name: string): boolean => PLATFORMS.has(name);

/** "Kremlin", "UN", "Taliban", "FBI": organizations whatever the model says. */
export const isBodyName = (name: string): boolean => BODIES.has(name) || BODIES.has(bare(name));

/** Weapons known by a name of their own. */
export const isWeaponName = (name: string): boolean => WEAPON_NAMES.has(name) || WEAPON_MODEL.test(name);
