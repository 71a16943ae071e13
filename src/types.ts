/**
 * The data that the ten stages hand to each other. Everything is readonly, plain JSON and has no methods.
 *
 *   text -read-> Article -segment-> Sentence[] -tag-> TaggedSentence[] -spot-> Mention[] -corefer-> Chain[] -extract-> Claim[]  = Reading
 *   Reading[] -link-> Entity[] -merge-> Assertion[] -graph-> Graph -write-> files
 *
 * A later stage gets a new type, never an optional field that is filled in later.
 */

/** A stretch of `Article.text`: [start, end) in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

// ---------------------------------------------------------------- read

/** One news article. `text` was normalized once by `read` and never changes again: every span counts in it. */
export interface Article {
  /** Hash of the address, else of the text. */
  readonly id: string;
  readonly url?: string;
  readonly outlet?: string;
  readonly title?: string;
  readonly byline?: string;
  /** Day of publication, ISO (2024-12-21); what "Tuesday" counts from. */
  readonly publishedAt?: string;
  readonly text: string;
  /** Where the headline stands in `text`: its first paragraph, [0, headlineEnd); 0 when there is none. */
  readonly headlineEnd: number;
}

// ---------------------------------------------------------------- segment

/** A syntactic word after the rules of UD English EWT: clitics ("n't", "'s") and parts of hyphenated words are tokens of their own. */
export interface Token extends Span {
  /** Position in its sentence, from 0. */
  readonly index: number;
  readonly text: string;
}

export interface Sentence extends Span {
  /** Position in the article, from 0. */
  readonly index: number;
  /** Paragraph of the article, from 0. */
  readonly paragraph: number;
  readonly tokens: readonly Token[];
}

// ---------------------------------------------------------------- tag

/** A token as the model sees it; `text` of a title's word is as running text would write it. */
export interface Word extends Token {
  readonly lemma: string;
  /** Universal part of speech (NOUN, PROPN, VERB, ...). */
  readonly upos: string;
  /** Penn Treebank tag (NN, VBD, ...). */
  readonly xpos: string;
  /** Index of the head word in the sentence; -1 for the root. */
  readonly head: number;
  /** UD relation to the head, with its subtype (nsubj:pass). */
  readonly deprel: string;
  /** Name label, IOB2: O, B-PER, I-PER, B-ORG, I-ORG, B-LOC, I-LOC. */
  readonly name: string;
  /** Entity type of the noun phrase that this word heads (GUM's ten types), "_" where it heads none. */
  readonly noun: string;
  /** Probability in [0, 1] that the word is a predicate (a verb, or a noun as in "the attack on Kiev"). */
  readonly predicate: number;
}

/** One argument of one predicate: PropBank label on the head word of the argument. */
export interface Role {
  /** Index of the predicate word in the sentence. */
  readonly predicate: number;
  /** Index of the argument's head word in the sentence. */
  readonly argument: number;
  /** ARG0 .. ARG5, ARGM-LOC, ARGM-TMP, ... */
  readonly label: string;
  /** Probability in [0, 1]. */
  readonly score: number;
}

/** An earlier word that a nominal word of the sentence may stand for. */
export interface Antecedent {
  /** Index of the word that refers back. */
  readonly word: number;
  /** Sentence of the antecedent, and its index there. */
  readonly sentence: number;
  readonly antecedent: number;
  /** Probability in [0, 1]. */
  readonly score: number;
}

export interface TaggedSentence extends Span {
  readonly index: number;
  readonly paragraph: number;
  /** The sentence is the headline. */
  readonly isHeadline: boolean;
  readonly tokens: readonly Word[];
  readonly roles: readonly Role[];
  /** Of the nominal words; a word's antecedents together have less than 1, the rest says that it is new. Absent where no model was asked. */
  readonly antecedents?: readonly Antecedent[];
}

// ---------------------------------------------------------------- spot

export type EntityKind =
  | "person" | "organization" | "group" | "country" | "place" | "facility" | "weapon" | "event" | "work" | "product" | "other";

export type Bound = "exact" | "at-least" | "at-most" | "about";

/** "more than 550", "nearly 15,000", "at least five": a number and how it is bounded. `text` as worded. */
export interface Amount extends Span {
  readonly text: string;
  readonly value: number;
  readonly bound: Bound;
  /** Word indices [first, last) in the sentence. */
  readonly first: number;
  readonly last: number;
}

/** "last week", "on Monday", "in the summer of 2019", resolved against the day of publication where needed. */
export interface DateExpression extends Span {
  readonly text: string;
  /** ISO day, month, year or interval ("2024-12-16/2024-12-22"); absent when it cannot be resolved. */
  readonly value?: string;
  /** False for vague expressions ("in the summer", "recently"). */
  readonly certain: boolean;
  /** Word indices [first, last) in the sentence. */
  readonly first: number;
  readonly last: number;
}

/** How a mention names its thing. */
export type MentionForm = "name" | "nominal" | "pronoun" | "adjective";

/** A stretch of text that names something that acts, is acted on, or is a place, an organization, ... */
export interface Mention extends Span {
  /** Position in the article's list of mentions. */
  readonly index: number;
  readonly sentence: number;
  /** Index of the head word in the sentence. */
  readonly head: number;
  /** Word indices [first, last) of the mention in the sentence, e.g. "the Ukrainian president". */
  readonly first: number;
  readonly last: number;
  readonly form: MentionForm;
  readonly kind: EntityKind;
  /** The wording: the text between start and end. */
  readonly text: string;
  /** Best wording for a label: without determiner for names; canonical name of a country for "Ukrainian". */
  readonly label: string;
  /** A number that counts the thing ("five people"). */
  readonly amount?: Amount;
  /** Titles before or after a name: "Ukrainian President Volodymyr Zelensky" -> ["President"]. */
  readonly titles: readonly string[];
}

/** What `spot` found in an article. Dates and amounts are lists by sentence. */
export interface Spotted {
  readonly mentions: readonly Mention[];
  readonly dates: readonly (readonly DateExpression[])[];
  readonly amounts: readonly (readonly Amount[])[];
}

// ---------------------------------------------------------------- corefer

/** All mentions of one thing in one article. */
export interface Chain {
  readonly id: number;
  readonly kind: EntityKind;
  readonly label: string;
  readonly aliases: readonly string[];
  /** Indices into the article's mentions, in text order. */
  readonly mentions: readonly number[];
}

// ---------------------------------------------------------------- extract

export type Factuality = "actual" | "planned" | "possible" | "negated";
export type QuoteForm = "direct" | "indirect" | "mixed";

/** Where a claim stands: the sentence, and the words in it that gave subject, predicate and object. */
export interface Evidence {
  readonly sentence: Span;
  readonly subject?: Span;
  readonly predicate?: Span;
  readonly object?: Span;
}

/** What every claim of an article carries. Chains are named by their id. */
interface ClaimBase {
  readonly factuality: Factuality;
  /** Chains of who the text says claims it; empty: the article itself. */
  readonly attributedTo: readonly number[];
  /** ISO day, month, year or interval of the event. */
  readonly date?: string;
  readonly dateText?: string;
  readonly dateCertain?: boolean;
  readonly count?: number;
  readonly countText?: string;
  readonly countBound?: Bound;
  /** Chain of the place where it happened. */
  readonly place?: number;
  /** Chain of the weapon or means. */
  readonly weapon?: number;
  readonly evidence: Evidence;
  /** Names of the rules that made it. */
  readonly rules: readonly string[];
  /** The rules' own belief in [0, 1]. */
  readonly score: number;
}

/** Subject and object are both known: becomes one edge. */
export interface RelationClaim extends ClaimBase {
  readonly type: "relation";
  readonly subject: number;
  /** Canonical label of the relation, or the verb's past tense. */
  readonly relation: string;
  /** As the article worded it. */
  readonly predicate: string;
  readonly object: number;
  readonly title?: string;
}

/** Agent or target is missing ("a clinic was hit", "he resigned"): becomes an event node with role edges. */
export interface EventClaim extends ClaimBase {
  readonly type: "event";
  readonly relation: string;
  readonly predicate: string;
  readonly agent?: number;
  readonly target?: number;
}

/** Somebody is reported to have said or written something. */
export interface QuoteClaim extends ClaimBase {
  readonly type: "quote";
  readonly speaker: number;
  /** The words: pieces joined by one blank. */
  readonly text: string;
  /** Where the words stand: several pieces when the reporting clause splits them. */
  readonly pieces: readonly Span[];
  readonly form: QuoteForm;
  /** The reporting word ("said", "according to"). */
  readonly cue: string;
  /** "Telegram", "Reuters"; as worded. */
  readonly medium?: string;
  /** "a telephone interview"; as worded. */
  readonly occasion?: string;
  /** Chains that the quote's own words name. */
  readonly about: readonly number[];
}

export type Claim = RelationClaim | EventClaim | QuoteClaim;

/** Something a stage wants to tell about an article that is no error. The rule is its code. */
export interface Notice {
  readonly stage: string;
  readonly rule: string;
  readonly article?: string;
  readonly span?: Span;
  readonly reason: string;
}

/** All that was read out of one article. */
export interface Reading {
  readonly article: Article;
  readonly mentions: readonly Mention[];
  readonly chains: readonly Chain[];
  readonly claims: readonly Claim[];
  readonly notices: readonly Notice[];
}

// ---------------------------------------------------------------- link

/** A mention in the graph: article id, sentence index and span. */
export interface EntityMention extends Span {
  readonly article: string;
  readonly sentence: number;
}

/** Where a place is, by the gazetteer. */
export interface Location {
  /** Degrees, WGS 84. */
  readonly latitude: number;
  readonly longitude: number;
  /** Which place of which gazetteer: "geonames:2950159", "iso3166:DE". */
  readonly gazetteer: string;
}

/** One thing over all articles. */
export interface Entity {
  /** Hash of kind, name and articles: never a counter. */
  readonly id: string;
  readonly kind: EntityKind;
  readonly label: string;
  readonly aliases: readonly string[];
  readonly mentions: readonly EntityMention[];
  /** Which chains of which articles it unites. */
  readonly chains: readonly { readonly article: string; readonly chain: number }[];
  /** Of a place or country that the gazetteer knows beyond doubt. */
  readonly location?: Location;
}

// ---------------------------------------------------------------- merge

/** Evidence of an edge in the graph. Spans are [start, end). */
export interface EdgeEvidence extends Span {
  readonly article: string;
  readonly sentence: number;
  readonly subject?: readonly [number, number];
  readonly predicate?: readonly [number, number];
  readonly object?: readonly [number, number];
}

/** What edges and reified events share. */
export interface Qualifiers {
  readonly relation: string;
  readonly predicate: string;
  readonly factuality: Factuality;
  /** Entity ids. */
  readonly attributedTo: readonly string[];
  readonly date?: string;
  readonly dateText?: string;
  readonly dateCertain?: boolean;
  readonly count?: number;
  readonly countText?: string;
  readonly countBound?: Bound;
  readonly title?: string;
  /** Labels of weapon and place. */
  readonly weapon?: string;
  readonly place?: string;
  readonly confidence: number;
  readonly rules: readonly string[];
  /** Never empty. */
  readonly evidence: readonly EdgeEvidence[];
}

export interface RelationAssertion extends Qualifiers {
  readonly type: "relation";
  readonly id: string;
  readonly subject: string;
  readonly object: string;
}

export type EventRole = "agent" | "target" | "instrument" | "place";

export interface EventAssertion extends Qualifiers {
  readonly type: "event";
  readonly id: string;
  readonly label: string;
  readonly mentions: readonly EntityMention[];
  /** Entity ids by role. */
  readonly roles: readonly { readonly role: EventRole; readonly entity: string; readonly evidence: readonly EdgeEvidence[] }[];
}

export interface QuoteAssertion extends Qualifiers {
  readonly type: "quote";
  readonly id: string;
  readonly speaker: string;
  readonly text: string;
  readonly form: QuoteForm;
  readonly medium?: string;
  readonly occasion?: string;
  readonly about: readonly string[];
  readonly mentions: readonly EntityMention[];
}

export type Assertion = RelationAssertion | EventAssertion | QuoteAssertion;

// ---------------------------------------------------------------- graph

/** Attributes of a node in the graph (DESIGN: the graph's contract). Never an attribute named `type`. */
export interface NodeAttributes {
  kind: EntityKind | "quote";
  label: string;
  aliases: string[];
  mentions: EntityMention[];
  x: number;
  y: number;
  /** Community number, 0 the largest: places nodes of one story together. */
  community: number;
  /** Of a place or country that is resolved; degrees, WGS 84. */
  latitude?: number;
  longitude?: number;
  /** "geonames:2950159", "iso3166:DE". */
  gazetteer?: string;
  text?: string;
  form?: QuoteForm;
  medium?: string;
  occasion?: string;
  relation?: string;
  predicate?: string;
  factuality?: Factuality;
  attributedTo?: string[];
  date?: string;
  dateText?: string;
  dateCertain?: boolean;
  count?: number;
  countText?: string;
  countBound?: Bound;
  weapon?: string;
  place?: string;
  confidence?: number;
  rules?: string[];
  evidence?: EdgeEvidence[];
  /** What a reader wrote beside it (src/patch/). */
  note?: string;
}

/** Attributes of an edge: an assertion. `relation` of an edge at a reified event is its role (agent, target, instrument, place). */
export interface EdgeAttributes {
  relation: string;
  predicate: string;
  symmetric: boolean;
  factuality: Factuality;
  attributedTo: string[];
  date?: string;
  dateText?: string;
  dateCertain?: boolean;
  count?: number;
  countText?: string;
  countBound?: Bound;
  title?: string;
  weapon?: string;
  place?: string;
  confidence: number;
  rules: string[];
  evidence: EdgeEvidence[];
  /** What a reader wrote beside it (src/patch/). */
  note?: string;
}

/** An article as it stands in the graph's attributes, so that a graph file explains itself. */
export interface GraphArticle {
  id: string;
  title?: string;
  outlet?: string;
  url?: string;
  publishedAt?: string;
  text: string;
}

export interface GraphAttributes {
  /** Version of this contract. */
  schema: 1;
  generator: string;
  articles: GraphArticle[];
}

/** graphology's own serialization: what `output/graph.json` holds. */
export interface SerializedGraph {
  options: { type: "directed"; multi: true; allowSelfLoops: true };
  attributes: GraphAttributes;
  nodes: { key: string; attributes: NodeAttributes }[];
  edges: { key: string; source: string; target: string; attributes: EdgeAttributes }[];
}
