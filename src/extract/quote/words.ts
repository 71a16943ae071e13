/**
 * Words that report speech, by the construction they enter. Data only; drawn up from VerbNet 3.3's classes of
 * communication (37.1-37.9, 29.5 conjecture, 58 urge, 60 order; Kipper Schuler 2005) and common newsroom usage.
 */
const set = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Govern a clause that somebody says or writes: "X noted that ...". */
export const SPEECH = set(`
  say tell add note write state announce declare explain report claim insist assert argue maintain contend allege
  acknowledge admit concede confirm reveal disclose stress emphasize emphasise underline underscore highlight warn caution
  predict forecast suggest remark comment reply respond answer observe point mention recall recount complain
  testify put swear pledge promise vow guarantee assure inform notify remind reiterate repeat conclude counter retort quip
  joke lament tweet post blog e-mail email text message cable declare proclaim pronounce profess affirm attest certify clarify
  elaborate estimate speculate surmise rule hold find indicate signal hint imply intimate boast brag gush
  shout yell scream whisper murmur mutter cry exclaim chant sigh laugh continue 
  opine posit propose advise recommend urge ask demand request inquire enquire wonder question
  protest object dispute rebut rebuff brief convey relate narrate     charge accuse thunder fume
  confess deny agree show   vent echo chime interject interrupt volunteer  tout summarize summarise
  bemoan deplore regret apologize apologise joke muse reason reckon preach teach lecture  state specify stipulate
  determine decide decree order instruct command threaten teach caution refute pen scribble  post
`);

/** Of these, the ones that report only where a quotation stands beside them: "he laughed" alone says nothing. */
export const ONLY_BESIDE_MARKS = set(`
   continue laugh sigh  cry chant     question wonder object protest  
  hold  find decide determine point detail outline echo thunder fume vent muse preach teach lecture
  reason joke lament boast bemoan deplore regret apologize apologise praise welcome criticize criticise condemn charge accuse
  brief convey relate narrate highlight propose dispute rebut refute volunteer interject interrupt chime text message
  gush tout put post blog pen scribble scream yell shout whisper murmur mutter exclaim swear counter retort quip close 
  enthuse crow snap sob shrug smile grin chuckle beam nod groan moan wail weep shudder growl bark roar boom bellow scoff sneer sniff intone
  deadpan rave rant bristle rage plead beg coo hiss croak stammer splutter banter tease sympathize sympathise commiserate philosophize
  agree elaborate comment
`);

/** Report although they stand above among the shy ones, when a that-clause depends on them: "the court held that ...". */
export const WITH_CLAUSE = set(`
  hold show find decide determine point joke lament boast complain agree dispute propose charge relate convey swear counter
  highlight reason post shout whisper wonder question object protest regret elaborate comment quip preach teach text message detail outline
`);

/** Say what somebody thinks of a thing: their object, or what is said of it, may hold quoted words. */
export const APPRAISING = set(`
  call describe condemn praise hail denounce label brand dub characterize characterise term slam blast criticize criticise dismiss deem
  decry lambaste tout portray depict deride mock ridicule laud applaud liken welcome cite express voice reject accuse commend salute
  bemoan lament deplore regret blame remember speak talk refer thank scorn castigate attack extol cheer
`);

/** Ask somebody to do something: "X urged Y to leave". The doing is what is said. */
export const REQUEST = set(`
  urge order tell ask instruct call demand request command plead beg beseech implore entreat appeal advise warn caution
  recommend encourage say exhort direct press petition lobby invite challenge propose remind
`);

/** Deny: the denied clause or deed is the quote. */
export const DENIAL = set("deny admit acknowledge concede");

/** Governors of "to say" under which nothing was said: "declined to say". */
export const NOT_SAID = set(`
  decline refuse fail forget hesitate want wish hope plan expect intend like need try attempt prefer afford dare
  have ought seek prepare ready unable reluctant unwilling able free impossible hard difficult easy important premature
  early happy allow forbid stop prevent avoid
`);

/** Nouns that hold speech: "his claim that ...". */
export const NOUN = set(`
  statement claim assertion announcement declaration remark comment argument suggestion allegation accusation admission
  acknowledgement acknowledgment confirmation denial warning promise pledge vow assurance prediction forecast contention insistence
  complaint testimony demand request call appeal threat report message assessment estimate conclusion explanation
  observation reminder confession boast
`);

/** Where words appear: "in a statement", "on social media". */
export const MEDIUM = set(`
  statement post tweet letter email e-mail message report op-ed editorial article memo release book column blog website site
  page account channel media network television tv radio broadcast video communique communiqué note paper text filing newspaper
  magazine thread story podcast app platform
`);

/** When words are spoken: "at a news conference". */
export const OCCASION = set(`
  interview conference briefing address speech remarks remark meeting hearing trial testimony debate rally ceremony visit
  call event session summit conversation lecture sermon forum decision ruling talk press-conference panel appearance
  discussion town-hall gathering vigil funeral announcement presentation court
`);

/** Bodies that are spoken to and carry no words: "told the parliament". */
export const AUDIENCE = /parliament|congress|council|committee|court|assembly|senate|commission|party|ministry|government|union|board|house|police|department|bundestag|duma|knesset|lawmakers/iu;

/** Verbs of "quoted as saying". */
export const QUOTING = set("quote cite report");

/** Verbs that report when a body or a writing is their subject, not a person: "the inquiry found". */
export const FINDING = set("find hold determine decide");

/** Verbs that report when somebody or a writing is their subject, not a thing: "reports suggest", not "tracks suggest". */
export const SHOWING = set("suggest indicate show reveal imply signal highlight underline underscore mean point illustrate confirm hint");

/** Writings that tell, rather than being measured. */
export const TELLING = set("report study survey poll statement letter document record leak rumor rumour source account ruling filing memo email e-mail investigation inquiry probe audit review analysis transcript research court jury judge panel tribunal commission committee");

/** Things that show without telling. */
export const MEASURED = set("data evidence figure statistic result number sign trend image footage video photo picture track footprint fact history experience symptom test reading");
