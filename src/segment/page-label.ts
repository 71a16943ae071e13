/**
 * Labels that a page puts between its paragraphs, run into the text when the page was saved. They are sentences of their own, so that
 * what stands behind them keeps its own subject:
 *
 *   "They fled. | Advertisement | The mill burned."    "| FILE - | A truck waits."    "| Image copyright AFP | Image caption | Two cranes fell."
 *   "Medics are there. | pic.example.com/x — Lima Fire (@limafire) May 2, 2016 | Nobody was hurt."
 */
import { MONTHS } from "../lexicon/calendar.js";
import type { RawToken } from "./tokenize.js";

const PICTURE = /^(?:image|media)$/iu;
/** Whose the picture is stands behind these, and nothing tells where the name ends. */
const OWNED = /^(?:copyright|source|credit)$/u;
const LINK = /^(?:Read more|READ MORE|Also read|ALSO READ|See also|SEE ALSO)$/u;
const NOTICE = /^(?:Advertisement|ADVERTISEMENT)$/u;
/** "The", "“We", "13"; refuses "about". */
const START = /^[\p{Lu}\p{N}"“‘']/u;
const END = /^[.!?…"”’)]+$/u;
const MARK = /^(?:-{1,2}|[–—]|:)$/u;
/** ") May 2, 2016" and ") 2 May 2016" behind the account that wrote it. */
const DAY = /^(?:\d{1,2}|,|\d{4})$/u;

/** Does a label begin at the token? */
export const startsLabel = (tokens: readonly RawToken[], at: number): boolean => labelEnd(tokens, at) !== undefined || (isPicture(tokens, at, OWNED) && /^\p{Lu}/u.test(textAt(tokens, at + 2)));

/** Index behind the label that begins at the token; undefined where none does, or nobody knows where it ends. */
export function labelEnd(tokens: readonly RawToken[], at: number): number | undefined {
  const word = textAt(tokens, at), next = textAt(tokens, at + 1);
  if (isPicture(tokens, at, /^caption$/u)) return before(tokens, at + 2);
  if (LINK.test(`${word} ${next}`)) return before(tokens, textAt(tokens, at + 2) === ":" ? at + 3 : at + 2);
  if (NOTICE.test(word)) return at === 0 || END.test(textAt(tokens, at - 1)) ? before(tokens, at + 1) : undefined;
  const mark = /^photo$/iu.test(next) ? at + 2 : at + 1;
  return (word === "FILE" || (word === "File" && mark === at + 2)) && MARK.test(textAt(tokens, mark)) ? before(tokens, mark + 1) : undefined;
}

/** Index behind the day of a message that was pasted in with its account: "(@limafire) May 2, 2016". */
export function messageEnd(tokens: readonly RawToken[], at: number): number | undefined {
  if (textAt(tokens, at) !== ")" || !/^@/u.test(`${textAt(tokens, at - 2)}${textAt(tokens, at - 1)}`.replace("(", ""))) return undefined;
  let end = at + 1, months = 0;
  while (end <= at + 4 && (DAY.test(textAt(tokens, end)) || (MONTHS.has(textAt(tokens, end).toLowerCase()) && ++months === 1))) end += 1;
  return months === 1 && /^\d{4}$/u.test(textAt(tokens, end - 1)) ? before(tokens, end) : undefined;
}

const textAt = (tokens: readonly RawToken[], at: number): string => tokens[at]?.text ?? "";

const isPicture = (tokens: readonly RawToken[], at: number, second: RegExp): boolean => PICTURE.test(textAt(tokens, at)) && second.test(textAt(tokens, at + 1));

/** The index, if a sentence may begin there. */
const before = (tokens: readonly RawToken[], at: number): number | undefined => (START.test(textAt(tokens, at)) ? at : undefined);
