/**
 * What a token looks like when it is no plain word: addresses, numbers, marks. Tried in this order at one place of the
 * text; each is sticky and reads a bounded stretch or takes what it read. After each: one string it takes, one it refuses.
 * Shapes and their exceptions are those of UD English EWT (train).
 */
export type PatternName =
  | "url" | "email" | "domain" | "emoticon" | "ellipsis" | "end" | "quote" | "dash" | "rule" | "date" | "phone" | "time"
  | "amount" | "ordinal" | "number" | "currency" | "elision" | "clitic" | "tag";

interface Pattern {
  readonly name: PatternName;
  readonly regex: RegExp;
  /** Only after white space or at the start. */
  readonly edge?: boolean;
}

const LETTER = "\\p{L}\\p{M}";

export const PATTERNS: readonly Pattern[] = [
  // "https://a.org/b?c=1"; refuses "https" alone. The last mark of a sentence stays outside.
  { name: "url", regex: /(?:https?|ftp|mailto):(?:\/\/)?[^\s<>"”“]{1,2000}[^\s<>"”“.,;:!?)\]'’]/iuy },
  { name: "url", regex: /www\d?\.[^\s<>"”“]{1,2000}[^\s<>"”“.,;:!?)\]'’]/iuy },
  // "jane.doe@example.org"; refuses "a @ b"
  { name: "email", regex: /[\p{L}\p{N}_.+%-]{1,64}@[\p{L}\p{N}_-]{1,64}(?:\.[\p{L}\p{N}_-]{1,64}){0,8}/uy },
  // "example.org/page", "report.pdf"; refuses "ended.The"
  { name: "domain", regex: /[\p{L}\p{N}_-]{1,64}(?:\.[\p{L}\p{N}_-]{1,64}){0,8}\.(?:com|org|net|gov|edu|mil|info|biz|co\.[a-z]{2}|[a-z]{2}\.us|uk|eu|tv|doc|docx|xls|xlsx|pdf|txt|jpg|png|gif|zip|exe|html?|csv|ppt)(?![\p{L}\p{N}])(?:\/[^\s<>"”“]{0,2000}[^\s<>"”“.,;:!?)\]'’])?/iuy },
  // ":-)", ";)", "<3"; refuses ":" before a word
  { name: "emoticon", regex: /(?:[:;=]['’]?-?[()DPp\]\[|/]|\([:;]|<3|\^_\^|-_-)(?![\p{L}\p{N}/])/uy, edge: true },
  // "comp.sources.unix"; refuses "ended.the", "U.S."
  { name: "domain", regex: /\p{Ll}{2,32}(?:\.\p{Ll}{2,32}){2,8}(?![\p{L}\p{N}])/uy },
  // "...", "…"; refuses "."
  { name: "ellipsis", regex: /\.{3,}|\.{2}(?![.!?])|…\.?/uy },
  // "!!", "?!", ".?"; refuses "!"
  { name: "end", regex: /(?=[.!?]{0,99}[!?])[.!?]{2,}/uy },
  // "''", "``"; refuses "'"
  { name: "quote", regex: /''|``|’’|‘‘|‘’/uy },
  // "--", "---"; refuses "-" inside "well-known"
  { name: "dash", regex: /-{2,}/uy },
  // "*****", "====", "<<"; refuses "*"
  { name: "rule", regex: /\*{2,}|={2,}|_{2,}|~{2,}|\+{2,}|<{2,}|>{2,}|#{2,}/uy },
  // "12/21/2024", "9/11", "2024-12-21"; refuses "1/2"
  { name: "date", regex: /(?:\d{1,2}\/\d{1,2}\/\d{2,4}|\d{1,2}-\d{1,2}-\d{4}|\d{4}-\d{1,2}-\d{1,2}|(?:0?[1-9]|1[0-2])\/(?:0[1-9]|[12]\d|3[01]|11))(?![\d/])/uy },
  // "713-555-0100", "555-0100", "+44"; refuses "10-12"
  { name: "phone", regex: /(?:\d{1,2}-)?\d{3}[-/]\d{3}-\d{4}(?!\d)|\d{3}-\d{4}(?!\d)|\d{5}-\d{4}(?!\d)|\d{3}\.\d{3}\.\d{4}(?!\d)|\+\d{1,15}(?![\d,.])/uy },
  // "3:30", "10:00:05"; refuses "3: 30"
  { name: "time", regex: /\d{1,2}(?::\d{2}){1,2}(?!\d)/uy },
  // "20th", "1980s", "90s"; refuses "20km"
  { name: "ordinal", regex: new RegExp(`\\d[\\d,]{0,20}(?:st|nd|rd|th|s|['’]s(?<=0['’]s))(?![${LETTER}\\p{N}])`, "iuy") },
  // the number of "200km", "5pm", "3.5bn": its unit is the next token; refuses "4G", "747-400"
  { name: "amount", regex: new RegExp(`\\d[\\d,.]{0,30}(?=(?:km|cm|mm|nm|mi|ft|in|yd|kg|mg|lbs?|oz|ml|mph|kph|km/h|kmh|hrs?|mins?|secs?|ms|am|pm|a\\.m|p\\.m|k|m|mm|mn|bn|tn|million|billion|gb|mb|kb|tb|mw|gw|kw|kwh|mhz|ghz|hz|x|%|€|£|°)(?![${LETTER}\\p{N}]))`, "iuy") },
  // the number of "5.6t" and "16.3hh"; refuses "4G"
  { name: "amount", regex: /\d{1,20}[.,]\d{1,20}(?=\p{L})/uy },
  // "1,000.50", ".04", "2.1"; refuses the stop of "in 2020." and the comma of "13,14"
  { name: "number", regex: new RegExp(`(?:\\d{1,3}(?:,\\d{2,3}){0,9},\\d{3}(?:\\.\\d+)?|\\d+(?:\\.\\d+)*|\\.\\d+)(?![${LETTER}\\p{N}])`, "uy") },
  // "US$", "$", "C$", "$US" before a number; refuses "co$t"
  { name: "currency", regex: /\$(?:US|AU?|NZ|CA?|HK|S)(?=\s?\d)|(?:USD?|CA?D?|AU?D?|HKD?|NZD?|SG?D?)?\$|[£€¥₹₽₴]/uy },
  // "'90s", "'em"; refuses the mark of "'We"
  { name: "elision", regex: /['’](?:\d{2}s?|em|til|cause|cuz|n)(?![\p{L}\p{N}])/iuy, edge: true },
  // the "'s" of 'the "Star"'s' and "47's"; refuses the mark of "'so'"
  { name: "clitic", regex: /['’`](?:s|ll|re|ve|m|d)(?![\p{L}\p{N}])/iuy },
  // "#news", "@someone"; refuses "#1"
  { name: "tag", regex: /[#@][\p{L}_][\p{L}\p{N}_]*/uy, edge: true },
];
