/**
 * Raw text to the text that all spans count in; done once, by `read`.
 *
 *   line ends (CR LF, CR, VT, FF, LS, PS)       -> LF; a line of blanks is empty, at most one empty line in a row
 *   composed and decomposed letters             -> NFC: "e" + accent is "é". Canonical forms only, so nothing looks different;
 *                                                  NFKC is not used, it would turn "½" into "1/2" and "ﬁ" into "fi"
 *   C1 controls                                 -> what Windows-1252 has there ("\u0092" is the apostrophe of a wrong decoder)
 *   other controls, direction marks, soft hyphens, zero-width blanks -> nothing; joiners stay between letters that are not ASCII
 *   blanks of other widths, no-break blanks, tabs -> " "; runs of blanks are kept
 *   lone surrogates                             -> U+FFFD
 *
 *   normalize("Caf\u0065\u0301\u00a0X\r\n") === "Café X"
 */

/** 0x80 to 0x9F in Windows-1252; the five holes are dropped. */
const WINDOWS_1252 = "€\u0000‚ƒ„…†‡ˆ‰Š‹Œ\u0000Ž\u0000\u0000‘’“”•–—˜™š›œ\u0000žŸ";

const LINE_END = /\r\n?|[\v\f\u2028\u2029]/gu;
const LONE_SURROGATE = /\p{Cs}/gu;
const C1 = /[\u0080-\u009f]/gu;
/** Without a glyph and without a say in what a word is. */
// eslint-disable-next-line no-control-regex
const INVISIBLE = /[\u0000-\u0008\u000e-\u001f\u007f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]/gu;
/** A joiner beside an ASCII character or an end; refuses those inside emoji and Persian words. */
const STRAY_JOINER = /(?<=^|[\u0000-\u007f])[\u200c\u200d]+|[\u200c\u200d]+(?=[\u0000-\u007f]|$)/gu;
const WIDE_BLANK = /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/gu;

/** The text in the one form that the program works on. */
export function normalize(raw: string): string {
  const text = raw
    .replace(LINE_END, "\n")
    .replace(LONE_SURROGATE, "\ufffd")
    .replace(C1, (control) => WINDOWS_1252.charAt(control.charCodeAt(0) - 0x80))
    .replace(INVISIBLE, "")
    .replace(STRAY_JOINER, "")
    .replace(WIDE_BLANK, " ")
    .normalize("NFC");
  return trimLines(text);
}

/** One line: what `normalize` gives, with every run of white space a single blank. For titles and names. */
export const normalizeLine = (raw: string): string => normalize(raw).replace(/\s+/gu, " ").trim();

/** Line by line, because "blanks before a line end" as a regex is quadratic in a long run of blanks. */
function trimLines(text: string): string {
  const lines: string[] = [];
  for (const line of text.split("\n")) {
    const trimmed = line.trimEnd();
    if (trimmed !== "" || (lines.length > 0 && lines[lines.length - 1] !== "")) lines.push(trimmed);
  }
  return lines.join("\n").trim();
}
