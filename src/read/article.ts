/**
 * A Source becomes an Article: text normalized, the headline in front as its first paragraph, the day resolved, the id hashed.
 *
 *   { title: "Bridge reopens", text: "It did." } -> text "Bridge reopens\n\nIt did.", headlineEnd 14
 */
import { hash } from "../text/hash.js";
import { normalize, normalizeLine } from "../text/normalize.js";
import type { Article, Notice } from "../types.js";
import { publicationDay } from "./day.js";
import type { Source } from "./source.js";

/** "By Jane Doe", "By Jane Doe and John Roe, Valley Post"; refuses "By noon it rained." */
const BYLINE = /^By\s+(\p{Lu}[\p{L}\p{M}.'’-]*(?:[ ,]+(?:\p{Lu}[\p{L}\p{M}.'’-]*|and|in|of|for|de|van|von|al|bin)){1,12})$/u;
/** Lines at the start among which a byline is looked for: headline, subtitle, byline, with empty ones between. */
const BYLINE_LINES = 5;
/** Longest byline, in units. */
const MAX_BYLINE = 200;
/** Parameters that count visits, not pages. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|mc_[ce]id|ref|cmpid|smid)$/u;

/** The article of a source; undefined when no text is left. */
export function articleOf(source: Source, defaultDate: string | undefined): { article: Article; notices: Notice[] } | undefined {
  const body = normalize(source.text);
  if (!/[\p{L}\p{N}]/u.test(body)) return undefined;
  const title = line(source.title === undefined ? undefined : unescaped(source.title));
  const { text, headlineEnd } = withHeadline(title, body);
  const url = line(source.url);
  const id = hash(url === undefined ? text : canonicalUrl(url));
  const stated = source.date === undefined ? undefined : publicationDay(normalizeLine(source.date));
  const publishedAt = stated ?? defaultDate;
  const fields = { url, outlet: line(source.outlet), title, byline: line(source.byline)?.replace(/^by\s+/iu, "") ?? bylineIn(body), publishedAt };
  return { article: { id, ...present(fields), text, headlineEnd }, notices: dateNotices(id, source.date, stated, publishedAt) };
}

/** Characters of an address that a title was made from: "Larry%27s" -> "Larry's"; "50%25 off" and "63% as" stay. */
const ESCAPED = /(?:%(?:2[1278C9]|3[AF]|[CD][0-9A-F]%[89AB][0-9A-F]|E[0-9A-F](?:%[89AB][0-9A-F]){2}))+/gu;

function unescaped(title: string): string {
  return title.replace(ESCAPED, (escaped) => {
    try {
      return decodeURIComponent(escaped);
    } catch {
      return escaped;
    }
  });
}

const line = (raw: string | undefined): string | undefined => (raw === undefined ? undefined : normalizeLine(raw) || undefined);

/** Without the fields that are undefined, as exactOptionalPropertyTypes wants it. */
function present<T extends Readonly<Record<string, string | undefined>>>(fields: T): { [K in keyof T]?: string } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: string };
}

function withHeadline(title: string | undefined, body: string): { text: string; headlineEnd: number } {
  if (title === undefined) return { text: body, headlineEnd: 0 };
  const end = lengthAtStart(title, body);
  return end > 0 ? { text: `${body.slice(0, end)}\n\n${body.slice(end).trim()}`.trimEnd(), headlineEnd: end } : { text: `${title}\n\n${body}`, headlineEnd: title.length };
}

/** How much of the body is its own copy of the title, whatever its blanks and case; it must end with its line. */
function lengthAtStart(title: string, body: string): number {
  const firstLine = body.split("\n", 1)[0] ?? "";
  return firstLine.replace(/\s+/gu, " ").toLowerCase() === title.toLowerCase() ? firstLine.length : 0;
}

function bylineIn(body: string): string | undefined {
  return body.split("\n", BYLINE_LINES).map((text) => (text.length < MAX_BYLINE ? BYLINE.exec(text)?.[1] : undefined)).find((found) => found !== undefined);
}

/** The address without what changes between two visits: scheme, "www.", fragment, tracking parameters, last slash. */
export function canonicalUrl(address: string): string {
  try {
    const url = new URL(address);
    const query = [...url.searchParams].filter(([name]) => !TRACKING.test(name)).map(([name, value]) => `${name}=${value}`).sort().join("&");
    return `${url.host.replace(/^www\./u, "")}${url.pathname.replace(/\/+$/u, "")}${query === "" ? "" : `?${query}`}`;
  } catch {
    return address;
  }
}

function dateNotices(article: string, wording: string | undefined, stated: string | undefined, publishedAt: string | undefined): Notice[] {
  const notices: Notice[] = [];
  if (wording !== undefined && stated === undefined) {
    notices.push({ stage: "read", rule: "unread-date", article, reason: `the date "${wording.slice(0, 60)}" names no single day; write it as 2024-12-21` });
  }
  if (publishedAt === undefined) {
    notices.push({ stage: "read", rule: "no-date", article, reason: 'no day of publication, so days like "Tuesday" stay open; add a date or pass --date' });
  }
  return notices;
}
