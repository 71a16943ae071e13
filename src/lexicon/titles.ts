/**
 * Titles before names, honorifics, and nouns of offices and jobs.
 *
 * In: a word. Out: whether it is a title as it may stand before a name ("President", "Gen."), a mere honorific ("Mr"), or a
 * noun that makes its bearer something in an organization or a country ("minister" -> `X role-in Y`).
 *
 * Titles with their abbreviations after the Associated Press style and The Guardian's style guide; offices from news usage;
 * 2025. Titles are asked with their capital, nouns as lower-case lemmas. Limits: "Dean", "Bishop" and "King" are also names;
 * the caller asks only about words before a name.
 */
const words = (text: string): string[] => text.split(/\s+/u).filter(Boolean);

const HONORIFICS = new Set(words("mr mrs ms miss mx dr prof professor sir madam madame dame lady lord hon rev reverend fr messrs mssrs mme mlle monsieur herr frau señor señora senor senora don doña haji hajji sri shri"));

/** Before a name; the last word of each stands next to it. */
const TITLES = new Set(words(`
  president vice-president premier minister chancellor king queen prince princess emperor empress sultan emir sheikh sheik shah pope bishop archbishop cardinal priest pastor
  imam ayatollah rabbi patriarch vicar mufti mullah maulana dalai governor mayor senator congressman congresswoman deputy councillor councilor councilman councilwoman commissioner
  ambassador envoy consul secretary undersecretary spokesman spokeswoman spokesperson adviser advisor leader chief chairman chairwoman chairperson chair director manager executive ceo cfo coo
  founder co-founder owner commander general colonel captain lieutenant sergeant corporal private major admiral marshal officer commodore brigadier cadet airman seaman specialist
  judge justice prosecutor attorney lawyer solicitor counsel magistrate sheriff constable detective inspector superintendent trooper patrolman
  coach professor lecturer dean rector provost principal researcher scientist analyst economist engineer architect journalist reporter correspondent editor columnist
  representative delegate speaker lawmaker mp mep mla msp td whip candidate nominee president-elect first prime foreign vice deputy assistant acting interim
  gen lt lieut col maj capt sgt cpl pvt pfc cmdr comdr cdr adm brig sen sens rep reps gov lt-gov supt insp det pres amb min atty asst
  duke duchess earl baron baroness count countess viscount marquess crown grand saint st comrade brother sister father mother uncle aunt sayyid hojatoleslam lama
  actor actress singer author writer poet novelist director producer musician rapper designer artist composer activist dissident militant warlord defender striker goalkeeper midfielder
  astronaut cosmonaut pilot nurse surgeon doctor mullah general-secretary secretary-general negotiator spymaster ombudsman premier-designate democrat republican independent`));
/** Words that open a longer title: "Foreign Minister", "Chief Executive", "Attorney General". */
const OPENERS = new Set(words(`
  prime foreign vice deputy assistant acting interim first chief senior petty warrant staff master gunnery lance defense defence interior finance justice health education trade transport energy environment agriculture labor labour
  home attorney major lieutenant brigadier rear crown grand house senate majority minority managing executive former ex then late associate field air wing under state press national security special
  operating financial marketing technology medical legal scientific communications presidential economy information culture oil security treasury opposition party company`));
/** Stay with a name of one word: "Pope Francis", "King Salman", "Prince Charles". */
const REGNAL = new Set(words("pope king queen prince princess emperor empress sultan emir saint st sheikh patriarch duke duchess"));

const ROLES = new Set(words(`
  president vice-president premier minister prime-minister chancellor king queen prince princess emperor sultan emir pope bishop archbishop cardinal governor mayor senator congressman congresswoman
  lawmaker legislator deputy mp mep parliamentarian councillor councilor councilman councilwoman alderman commissioner ombudsman envoy ambassador diplomat consul attache negotiator mediator delegate representative
  secretary secretary-general undersecretary spokesman spokeswoman spokesperson aide adviser advisor counselor official leader head boss chief chairman chairwoman chairperson chair director manager executive ceo cfo coo cto
  founder co-founder cofounder owner co-owner commander general colonel captain lieutenant sergeant corporal major admiral marshal officer chieftain inspector
  judge justice prosecutor attorney lawyer solicitor counsel magistrate sheriff superintendent constable detective investigator warden treasurer clerk registrar
  coach trainer captain goalkeeper striker midfielder defender player quarterback pitcher manager selector skipper
  professor lecturer dean rector provost principal headmaster teacher researcher scientist fellow scholar academic analyst economist strategist engineer architect historian expert specialist consultant
  journalist reporter correspondent editor editor-in-chief columnist commentator anchor presenter host photographer cameraman publisher producer
  member senator speaker whip candidate nominee president-elect frontrunner incumbent successor predecessor co-chair co-chairman cochairman vice-chairman deputy-head
  employee worker staffer intern partner shareholder investor banker broker trader accountant auditor designer developer programmer technician
  negotiator coordinator organizer organiser administrator supervisor overseer trustee regulator controller comptroller curator librarian archivist custodian
  chaplain imam rabbi priest pastor cleric patriarch vicar mufti physician surgeon doctor nurse paramedic pathologist coroner
  astronaut cosmonaut pilot trooper soldier guard bodyguard agent operative activist campaigner organiser lobbyist warlord militant dictator ruler monarch politician statesman
  strongman patron governor-general attorney-general vice-chancellor vice-governor vice-minister ex-president ex-minister undersecretary-general`));

const plain = (text: string): string => text.toLowerCase().replace(/\.$/u, "");

/** "President", "Gen.", "spokesman", "Prime": a word that may stand in a title before a name. */
export const isTitle = (text: string): boolean => TITLES.has(plain(text)) || HONORIFICS.has(plain(text));

/** "Foreign" in "Foreign Minister": opens a title, if a title follows. */
export const isTitleOpener = (text: string): boolean => OPENERS.has(plain(text));

/** "Mr", "Mrs.", "Sir": tells nothing of an office. */
export const isHonorific = (text: string): boolean => HONORIFICS.has(plain(text));

/** "Pope", "King": belongs to a name of one word. */
export const isRegnal = (text: string): boolean => REGNAL.has(plain(text));

/** Does its bearer hold an office or a job in something ("minister", "coach")? @param lemma lower-case lemma */
export const isRoleNoun = (lemma: string): boolean => ROLES.has(lemma) || ROLES.has(lemma.replace(/^(?:ex|vice|deputy|co)-/u, ""));
