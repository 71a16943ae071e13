/**
 * A saved web page: the article's text by Mozilla's Readability (the reader view of Firefox) on linkedom, title, byline, day
 * and outlet from what the page says about itself: JSON-LD of schema.org first, then Open Graph and other meta elements,
 * then Readability's own guess.
 *
 * Known limits: pages that build their text by script have none; a page with several articles gives the longest.
 */
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { shallow } from "./depth.js";
import { blockText, type DomDocument, type DomElement, type DomNode } from "./dom.js";
import { textOf } from "./json.js";
import type { Source } from "./source.js";

const ARTICLE_TYPE = /Article|Posting|Report/u;
/** JSON-LD nests what it describes in lists and graphs; deeper than this is not looked at. */
const MAX_DEPTH = 4;
/** "Bridge reopens | Valley Post" -> the part before; refuses a hyphen inside a word. */
const SITE_SUFFIX = /\s+[|–—-]\s+[^|–—]{2,40}$/u;

/** Whether the text is a page; a name that says so is believed. */
export const looksLikeHtml = (text: string, name: string): boolean =>
  /\.x?html?$/iu.test(name) || /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,400}-->\s*)?<(?:!doctype\s+html|html|head|body|article)\b/iu.test(text.slice(0, 1000));

/** The parts of a page; an empty text when it has none. */
export function readHtml(html: string): Source {
  const document = documentOf(html);
  const linked = linkedArticle(document);
  const meta = (...names: string[]): string | undefined => metaContent(document, names);
  const title = textOf(linked?.["headline"]) ?? meta("og:title", "twitter:title") ?? pageTitle(document);
  const stated = {
    outlet: textOf(linked?.["publisher"]) ?? meta("og:site_name", "application-name"),
    url: document.querySelector('link[rel="canonical"]')?.getAttribute("href") ?? meta("og:url") ?? textOf(linked?.["url"]),
    byline: textOf(linked?.["author"]) ?? meta("author", "byl", "dc.creator", "parsely-author"),
    date: textOf(linked?.["datePublished"]) ?? meta("article:published_time", "datepublished", "date", "dc.date", "dc.date.issued", "pubdate", "publishdate", "parsely-pub-date", "sailthru.date")
      ?? document.querySelector("time[datetime]")?.getAttribute("datetime") ?? undefined,
  };
  removeAsides(document);
  const body = document.body ? blockText(document.body) : "";
  const parsed = new Readability<DomNode>(document as never, { serializer: (node) => node as unknown as DomNode }).parse();
  const text = parsed?.content ? blockText(parsed.content) : "";
  return {
    title: title ?? parsed?.title ?? undefined,
    outlet: stated.outlet ?? parsed?.siteName ?? undefined,
    url: stated.url,
    byline: stated.byline ?? parsed?.byline ?? undefined,
    date: stated.date ?? parsed?.publishedTime ?? undefined,
    text: text === "" ? body : text,
  };
}

/** Matches "cookie-banner", "gdpr", "onetrust-consent-sdk"; refuses "fortune-cookie", "consent-decree". */
const BANNER = /(?:^|[\s_-])(?:gdpr|(?:cookies?|consent|privacy)[-_ ]?(?:banner|bar|box|consent|dialog|law|manager|message|modal|notice|overlay|popup|prompt|sdk|wall))(?![a-z])/iu;
/** Matches "related", "read-more", "most-read", "recommended-stories"; refuses "interrelated". */
const LINK_LIST = /(?:^|[\s_-])(?:related|recommended|recommendations|trending|read-?(?:more|also|next)|(?:more|other|top)-?(?:stories|news|articles)|most-?(?:read|viewed|popular)|also-?(?:read|see))(?![a-z])/iu;
/** Share of its text that a list of other articles has in links; the rest is its heading. */
const IN_LINKS = 0.6;
/** What holds more of the page's text than this is no banner or list, whatever it is called. */
const MOST_OF_PAGE = 0.4;

/** What asks for consent and what leads to other articles is no part of this one; Readability keeps both on short pages. */
function removeAsides(document: DomDocument): void {
  const whole = document.body?.textContent?.length ?? 0;
  for (const element of [...document.querySelectorAll("[class], [id]")]) {
    const isNamed = (names: RegExp) => ["class", "id"].some((name) => names.test(element.getAttribute(name) ?? ""));
    if (!isNamed(BANNER) && !(isNamed(LINK_LIST) && isMadeOfLinks(element))) continue;
    if (!element.querySelector("article, main, h1") && (element.textContent?.length ?? 0) <= MOST_OF_PAGE * whole) element.remove();
  }
}

function isMadeOfLinks(element: DomElement): boolean {
  const linked = [...element.querySelectorAll("a")].reduce((sum, link) => sum + (link.textContent?.trim().length ?? 0), 0);
  return linked > 0 && linked >= IN_LINKS * (element.textContent?.replace(/\s+/gu, " ").trim().length ?? 0);
}

/** A fragment without html and body gets them, so that linkedom finds its text. */
function documentOf(html: string): DomDocument {
  const whole = /<body[\s>]/iu.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`;
  return (parseHTML(shallow(whole)) as unknown as { readonly document: DomDocument }).document;
}

function metaContent(document: DomDocument, names: readonly string[]): string | undefined {
  const found = new Map<string, string>();
  for (const element of document.querySelectorAll("meta")) {
    const name = (element.getAttribute("property") ?? element.getAttribute("name") ?? element.getAttribute("itemprop") ?? "").toLowerCase();
    const content = element.getAttribute("content")?.trim();
    if (content && !found.has(name)) found.set(name, content);
  }
  return names.map((name) => found.get(name)).find((content) => content !== undefined);
}

/** `<h1>` when the page has one, else `<title>` without the site's name. */
function pageTitle(document: DomDocument): string | undefined {
  const headings = [...document.querySelectorAll("h1")].map(content).filter((text) => text !== "");
  if (headings.length === 1) return headings[0];
  const title = content(document.querySelector("title")).replace(SITE_SUFFIX, "");
  return title === "" ? undefined : title;
}

const content = (element: DomElement | null): string => (element?.textContent ?? "").trim();

/** The JSON-LD object that describes an article. */
function linkedArticle(document: DomDocument): Readonly<Record<string, unknown>> | undefined {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      const found = articleIn(JSON.parse(script.textContent ?? "") as unknown, 0);
      if (found) return found;
    } catch {
      // Broken JSON-LD is common; the meta elements still speak.
    }
  }
  return undefined;
}

function articleIn(value: unknown, depth: number): Readonly<Record<string, unknown>> | undefined {
  if (typeof value !== "object" || value === null || depth > MAX_DEPTH) return undefined;
  const fields = value as Readonly<Record<string, unknown>>;
  if (!Array.isArray(value) && ARTICLE_TYPE.test(textOf(fields["@type"]) ?? "")) return fields;
  const inner = Array.isArray(value) ? (value as readonly unknown[]) : [fields["@graph"], fields["mainEntity"]];
  for (const part of inner) {
    const found = articleIn(part, depth + 1);
    if (found) return found;
  }
  return undefined;
}
