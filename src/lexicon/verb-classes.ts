/**
 * Verbs that say nothing on their own about who did what to whom, so that their past tense is no relation. Data only;
 * aspectual and light verbs after Levin 1993 (55, 26) and Butt 2010 ("The light verb jungle"), verbs of mind and speech
 * because quotes and beliefs are read elsewhere.
 */
const set = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Make no relation without an entry in relations.ts. */
export const EMPTY_VERBS = set(`
  be bear have do get let seem become remain keep begin try tend happen occur mean go come
  say tell state claim think believe know hope wish feel like doubt wonder suppose guess imagine
  need regard consider involve concern relate depend belong exist constitute
  base compare precede accord note quote read put set turn see let help`);

/** "carried out a strike": the noun is the event, the verb's subject its agent. */
export const LIGHT_VERBS = set(`
  carry conduct launch stage make commit perform wage hold undertake execute mount begin start continue resume lead
  direct take give have do pay issue deliver open plan prepare order announce complete initiate unleash inflict order sign reach conclude suspend halt end stop cancel attempt`);

/** Give somebody an office (Levin 1993, 29.1 and 29.5). */
export const APPOINTING = set(`
  appoint reappoint name elect re-elect reelect choose select hire install designate confirm crown promote swear nominate pick tap propose
  inaugurate recruit make declare proclaim approve`);

/** What helps whoever is given it. */
export const HELP_NOUN = set(`
  aid help assistance support relief care treatment protection shelter food water medicine drug money cash fund funds funding loan grant dollar euro pound million billion
  weapon arms equipment supply supplies goods injection vaccine vaccination clothes clothing blanket tent fuel training security service shipment parcel package donation contribution
  asylum refuge sanctuary rice grain flour ambulance generator ammunition missile tank ventilator mask scholarship`);

/** Act against what their object or phrase names. */
export const OPPOSING = set(`
  ban bar block break clamp crack condemn criticize criticise crush defuse disperse disrupt foil forbid halt oppose outlaw prevent prohibit
  quash quell reject repel stop suppress thwart denounce curb quiet intercept`);

/** Say nothing of who has them: chances, matters, views and acts. */
export const HOLLOW_NOUN = set(`
  choice chance right way time reason idea problem trouble difficulty doubt interest look say luck fun need sense feeling responsibility duty obligation effect impact influence bearing
  consequence result place role part plan intention opportunity option answer clue word thing lot bit work job hand eye face heart mind head name point issue question concern fear hope
  wish dream trust faith confidence access contact talk conversation meeting discussion relationship relation tie link connection difference advantage experience knowledge information
  evidence proof memory success failure possibility potential tendency ability capability capacity power authority permission courage patience respect regard disregard confidence courtesy
  aim goal purpose objective view opinion belief understanding expectation desire urge will willingness excuse explanation comment statement message reply objection preference
  vote turn go try break rest lunch dinner breakfast meal drink argument fight quarrel dispute debate agreement deal effect benefit value meaning importance relevance kind type sort
  something anything nothing everything more most much less some any all none one up down ground step measure care attention support help assistance strength energy determination
  implication ramification gap love worry luck briefing sympathy beginning end start habit custom distinction honor honour pleasure privilege task challenge mission`);

/** Nouns that name nothing with the verb or the preposition before them ("takes its toll", "for the purposes of"), after the lists of light verbs and idioms in Quirk et al. 1985, 17.82 and 9.12. */
export const IDIOM_NOUNS: ReadonlyMap<string, ReadonlySet<string>> = new Map(Object.entries({
  take: "toll headline note heed aim shortcut look turn root shape breath stand pain precedence comfort offense", make: "sense headline way love fun amends haste", pay: "respect heed tribute",
  stand: "shoulder ground", lose: "ground sight track touch patience heart", gain: "ground momentum traction steam", break: "ground", hold: "hand breath sway", shake: "hand head", raise: "eyebrow", set: "tone stage", open: "door", close: "door", bar: "door", shut: "door",
  savor: "moment", savour: "moment", enjoy: "moment", answer: "question", turn: "page tide corner", keep: "pace", pass: "time", bear: "fruit", gather: "steam pace momentum", mean: "business", draw: "breath",
  in: "term sense respect regard hand wake course", for: "purpose reason", on: "ground site", behind: "door scene", at: "hand", around: "corner", under: "umbrella circumstance",
}).map(([word, nouns]) => [word, set(nouns)]));
