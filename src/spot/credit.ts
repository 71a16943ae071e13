/**
 * Words that a page or an agency puts into a text about the text itself: whose a picture is ("Image copyright Harbour Press"), who
 * wrote or changed the story ("Jo Hale contributed to this report."). They name nothing that the article speaks of.
 */
import type { TaggedSentence } from "../types.js";

const PICTURE = /^(?:image|media)$/iu;
/** Behind "Image": whose it is stands behind all but the last. */
const LABELS = /^(?:copyright|credit|source|caption)$/u;
/** Longest name of an owner, in words. */
const MAX_OWNER = 4;

/** How a sentence about the story begins: "This version of the story was refiled", "Some material for this report came from". */
const ABOUT_STORY = /^(?:[("\[] ?)*(?:this (?:version of th(?:e|is) )?(?:story|article|report|post) (?:was|has been|is) (?:\w+ )?(?:refiled|updated|corrected|edited|revised|republished|published|amended|produced|written|translated|part)\b|some (?:material|information) (?:for|in|from|came)\b|this material may not\b|all rights reserved|copyright (?:©|\(|\d{4}|\p{Lu})|© )/iu;
/** "contributed to this report from Lima" */
const CONTRIBUTED = /\bcontributed (?:reporting )?(?:to|for) this (?:report|story|article)\b/u;
/** "(Reporting by Ana Ruiz; Editing by Jo Hale)": those who worked on the story, where no verb says more of them. */
const WORKED = /^(?:[("\[] ?)*(?:(?:additional|with) )?(?:reporting|writing|editing|compiled|translated) by /iu;
const FINITE = /^(?:VBD|VBZ|VBP|MD)$/u;

/** Indices of the words of credits. */
export function creditWords(sentence: TaggedSentence): ReadonlySet<number> {
  const { tokens } = sentence;
  if (isAboutStory(sentence)) return new Set(tokens.map(({ index }) => index));
  const found = new Set<number>();
  for (const { index, text } of tokens) {
    const label = tokens[index + 1]?.text ?? "";
    if (!PICTURE.test(text) || !LABELS.test(label) || !isLabel(sentence, index)) continue;
    found.add(index).add(index + 1);
    if (label === "caption") continue;
    const next = tokens.find((word) => word.index > index + 1 && (PICTURE.test(word.text) || !/^[\p{Lu}/]/u.test(word.text)));
    // Without a next label or an end nobody knows where the owner's name stops.
    const end = next === undefined ? tokens.length : PICTURE.test(next.text) ? next.index : -1;
    if (end >= 0 && end - index - 2 <= MAX_OWNER) for (let i = index + 2; i < end; i++) found.add(i);
  }
  return found;
}

/** "Image caption" wherever it stands; "image caption" only as the label before something. */
const isLabel = ({ tokens }: TaggedSentence, index: number): boolean => /^\p{Lu}/u.test(tokens[index]!.text) || index === 0;

function isAboutStory({ tokens }: TaggedSentence): boolean {
  const text = tokens.map(({ text: word }) => word).join(" ");
  return ABOUT_STORY.test(text) || CONTRIBUTED.test(text) || (WORKED.test(text) && !tokens.some(({ xpos }) => FINITE.test(xpos)));
}
