/** What the panel shows when nothing is selected: how much is in the file, its articles, and the best connected names to start from. */
import { linkTo } from "../address.js";
import { allFacts } from "../facts.js";
import { isReified, labelOf, type Model } from "../model.js";
import { ranked } from "../visible.js";
import { counted, dateInWords } from "../wording.js";
import { h, isolated, safeLink } from "./dom.js";
import { kindIcon } from "./icon.js";

const NAMES_SHOWN = 10;
const ARTICLES_SHOWN = 200;

export function overview(model: Model): HTMLElement[] {
  const names = ranked(model, [...model.nodes].filter(([, node]) => node.kind !== "quote" && !isReified(node)).map(([key]) => key));
  const quotes = [...model.nodes.values()].filter((node) => node.kind === "quote").length;
  const facts = allFacts(model).length - quotes;
  const articles = [...model.articles.values()];
  return [
    h("p", { class: "kicker" }, "Overview"),
    h("h2", { tabindex: "-1" }, `${counted(facts, "fact")} and ${counted(quotes, "quote")} from ${counted(articles.length, "article")}`),
    h("p", { class: "lede" }, "Every line in the drawing is a statement that an article makes. Choose a name or a line to read the sentences behind it."),
    h("section", { class: "group" }, h("h3", {}, "Most connected"), h("ul", { class: "names" }, ...names.slice(0, NAMES_SHOWN).map((key) => {
      const kind = model.nodes.get(key)?.kind ?? "other";
      return h("li", {}, kindIcon(kind), h("a", { class: "name", href: linkTo({ kind: "node", key }) }, isolated(labelOf(model, key))), h("span", { class: "count" }, String(model.edgesOf.get(key)?.length ?? 0)));
    }))),
    h("section", { class: "group" }, h("h3", {}, "Articles", h("span", { class: "count" }, String(articles.length))), h("ul", { class: "articles" }, ...articles.slice(0, ARTICLES_SHOWN).map((article) => {
      const href = safeLink(article.url);
      const title = isolated(article.title ?? article.text.slice(0, 80));
      return h("li", {}, href ? h("a", { href, target: "_blank", rel: "noopener noreferrer" }, title) : title,
        h("span", { class: "qualifiers" }, [article.outlet, article.publishedAt && dateInWords(article.publishedAt)].filter(Boolean).join(", ")));
    })), articles.length > ARTICLES_SHOWN && h("p", { class: "note" }, `and ${articles.length - ARTICLES_SHOWN} more`)),
  ];
}
