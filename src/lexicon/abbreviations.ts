/**
 * Abbreviations written with a full stop, by what may follow them, and words that open a sentence.
 *
 * Collected from UD English EWT (train), GUM (train) and the Associated Press style of months and states; 2025. Entries
 * stand without the last full stop. Lower-case entries hold in any case, capitalized ones only with their capital.
 */
const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** Always followed by more of the sentence: titles before a name, "vs.", "e.g.". */
export const BOUND_ABBREVIATIONS = words(
  `mr mrs ms mssrs messrs mx dr drs Prof Gen Gens Lt Lts Col Cols Maj Sgt Cpl Capt Cmdr Comdr Adm Brig Sen Sens Rep Reps Gov Govs
  Rev Fr Hon Amb Supt Insp Det Pres St Ste Ft Mt mme mlle Pvt Pfc Spc Spec Cpt Assoc Asst Ass't Atty
  vs viz cf e.g i.e eg esp ca approx fig figs vol vols nos attn incl`,
);

/** More of the sentence may follow, or a new one: companies, degrees, streets, countries, states, units. */
export const OPEN_ABBREVIATIONS = words(
  `inc corp Co Cos ltd llc plc bros jr sr esq etc Dept Div Est ave blvd bldg Rd hwy Univ assn intl int'l govt gov't al
  lb lbs oz hr hrs min mins sec secs yr yrs mos wk wks tbsp tsp sq temp refrig pkg
  Ala Ariz Calif Colo Conn Fla Ga Ill Kan Ky Md Mich Minn Miss Mont Nev Okla Ore Penn Tenn Tex Vt Va Wis Wyo
  Ont Que Alta Sask Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun`,
);

/** Also words: abbreviations only before a number ("No. 10", "Art. 5", "p. 12"). */
export const NUMBER_ABBREVIATIONS = words("no nr Rs Art Sec Sc Ch Chap Par p pp pg c op Rt Apt ext tel eq");

/** Also words or names: abbreviations of American states only after a comma ("Erie, Pa."). */
export const STATE_WORDS = words("La Pa Me Mass Wash Ind Neb Id Mo Ark Del Mich N.H");

/** "Reading, Pa.", "Albany, N.Y.": a state or province behind a town, as the Associated Press shortens it. */
export const AFTER_TOWN = words(
  `Ala. Ariz. Ark. Calif. Colo. Conn. Del. Fla. Ga. Ill. Ind. Kan. Ky. La. Mass. Md. Mich. Minn. Miss. Mo. Mont. Neb. Nev. N.C. N.D. N.H. N.J. N.M. N.Y.
  Okla. Ore. Pa. R.I. S.C. S.D. Tenn. Tex. Va. Vt. Wash. W.Va. Wis. Wyo. D.C. Ont. Que. Alta. Sask. B.C.`,
);

/** Dotted letters whose next capitalized word seldom belongs to them, unless it is a day, a month or a time zone. */
export const DOTTED_TIMES = words("a.m p.m b.c a.d c.e b.c.e");

/** Follow a clock time inside its sentence: "3 p.m. Friday", "8 a.m. EST". */
export const AFTER_TIME = words(
  `monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
  october november december est edt cst cdt mst mdt pst pdt et ct pt gmt utc bst cet local eastern central pacific mountain`,
);

/** Words that seldom stand capitalized inside a sentence: after "U.S." or "Inc." they tell that a new one starts. */
export const SENTENCE_OPENERS = words(
  `the a an this that these those there here such he she it they we you i his her hers its their our my your who what when where why how which whose
  in on at by for from with without within of to into onto over under after before during since until till while as if unless because although though
  but and or nor so yet however moreover furthermore therefore thus hence meanwhile nevertheless nonetheless instead otherwise besides indeed
  also then now today yesterday tomorrow tonight later earlier recently once still even just only not no yes well perhaps maybe
  some any many much most more several few both each every all another other others one two three four five six seven eight nine ten
  about according despite among between against amid along around behind beyond through throughout upon toward towards whether
  is are was were be been do does did has have had can could will would should might must let please
  last next first finally eventually initially previously additionally officials police people everyone everybody nobody nothing something`,
);
