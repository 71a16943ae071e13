/**
 * What the panel shows when nothing is selected, so that the story is there at once: how much passes the filters, the names that most
 * hangs on, the facts that most articles tell, what is denied or only planned, the quotes of the best connected speakers, the articles.
 */
import { linkTo } from "../address.js";
import { allContradictions } from "../compare.js";
import { allFacts } from "../facts.js";
import { filtered, type Filtered } from "../filtered.js";
import { isReified, labelOf, ranked, type Fact, type Model } from "../model.js";
import { classOf } from "../relations.js";
import type { State } from "../state.js";
import { counted, dateInWords, inDigits } from "../wording.js";
import { clashTitle } from "./compare-view.js";
import { h, isolated } from "./dom.js";
import { factLine } from "./fact-view.js";
import { kindIcon } from "./icon.js";

const NAMES_SHOWN = 10;
const FACTS_SHOWN = 6;
const QUOTES_SHOWN = 4;
const CLASHES_SHOWN = 3;
const ARTICLES_SHOWN = 200;
/** Background rather than news. */
const QUIET_CLASSES: readonly string[] = ["structure", "place"];

export function overview(model: Model, state: State): HTMLElement[] {
  const shown = filtered(model, state);
  const { facts } = shown;
  const all = allFacts(model).length;
  const quotes = facts.filter((fact) => fact.form === "quote");
  const news = facts.filter((fact) => fact.form !== "quote" && !QUIET_CLASSES.includes(classOf(fact.attributes.relation)) && fact.subject !== undefined && fact.object !== undefined);
  const told = byImportance(model, news.filter((fact) => fact.attributes.factuality === "actual"));
  const doubted = byImportance(model, news.filter((fact) => fact.attributes.factuality !== "actual"));
  return [
    h("p", { class: "kicker" }, "Overview"),
    h("h2", { tabindex: "-1", class: "overview-count" }, facts.length < all ? `${inDigits(facts.length)} of ${inDigits(all)} facts and quotes pass the filters`
      : `${counted(facts.length - quotes.length, "fact")} and ${counted(quotes.length, "quote")} from ${counted(model.articles.size, "article")}`),
    h("p", { class: "lede" }, "Every line in the drawing is a statement that an article makes. Choose a name or a line to read the sentences behind it."),
    ...namesSection(model, shown),
    ...factSection(model, "Most told", told.slice(0, FACTS_SHOWN)),
    ...clashSection(model, facts),
    ...factSection(model, "Denied, planned, possible", doubted.slice(0, QUOTES_SHOWN)),
    ...factSection(model, "In their words", byImportance(model, quotes.filter((fact) => model.nodes.get(fact.selection.key)?.form !== "indirect")).slice(0, QUOTES_SHOWN)),
    ...articlesSection(model, facts),
  ];
}

/** In more articles, in more sentences, by better connected names, surer. */
function byImportance(model: Model, facts: readonly Fact[]): Fact[] {
  const weight = (key: string | undefined): number => (key === undefined ? 0 : (model.weight.get(key) ?? 0));
  const measures = (fact: Fact): number[] => {
    const { evidence, confidence } = fact.attributes;
    return [evidence.length === 1 ? 1 : new Set(evidence.map((each) => each.article)).size, evidence.length, weight(fact.subject) + weight(fact.object), confidence];
  };
  const measured = facts.map((fact) => ({ fact, numbers: measures(fact) }));
  measured.sort((a, b) => {
    for (const [i, number] of a.numbers.entries()) {
      const difference = (b.numbers[i] ?? 0) - number;
      if (difference !== 0) return difference;
    }
    return a.fact.selection.key < b.fact.selection.key ? -1 : 1;
  });
  return measured.map(({ fact }) => fact);
}

function namesSection(model: Model, { nodes }: Filtered): HTMLElement[] {
  const isName = (key: string): boolean => model.nodes.get(key)?.kind !== "quote" && !isReified(model.nodes.get(key));
  const names = ranked(model, [...nodes].filter(isName)).slice(0, NAMES_SHOWN);
  return names.length === 0 ? [] : section("Most connected", h("ul", { class: "names" }, ...names.map((key) => h("li", {},
    kindIcon(model.nodes.get(key)?.kind ?? "other"), h("a", { class: "name", href: linkTo({ kind: "node", key }) }, isolated(labelOf(model, key)))))));
}

function factSection(model: Model, title: string, facts: readonly Fact[]): HTMLElement[] {
  return facts.length === 0 ? [] : section(title, h("ul", {}, ...facts.map((fact) => factLine(model, fact))));
}

/** Where reports contradict each other: what a reader of one of them would not know. */
function clashSection(model: Model, facts: readonly Fact[]): HTMLElement[] {
  const found = allContradictions(model, facts);
  if (found.length === 0) return [];
  const more = found.length > CLASHES_SHOWN ? `All ${inDigits(found.length)} with their sentences` : "With their sentences";
  return section("Reports contradict each other", h("ul", {}, ...found.slice(0, CLASHES_SHOWN).map((clash) => h("li", { class: "clash" }, clashTitle(clash), h("ul", {}, factLine(model, clash.a), factLine(model, clash.b))))), h("p", {}, h("a", { href: "#view=compare" }, more)));
}

function articlesSection(model: Model, facts: readonly Fact[]): HTMLElement[] {
  const told = new Set(facts.flatMap((fact) => fact.attributes.evidence.map((evidence) => evidence.article)));
  const articles = [...model.articles.values()].filter(({ id }) => told.has(id) || model.edges.size === 0).sort((a, b) => ((a.publishedAt ?? "") < (b.publishedAt ?? "") ? 1 : -1));
  if (articles.length === 0) return [];
  const list = h("ul", { class: "articles" }, ...articles.slice(0, ARTICLES_SHOWN).map((article) => {
    return h("li", {}, h("a", { href: `#read=${encodeURIComponent(article.id)}` }, isolated(article.title ?? article.text.slice(0, 80))),
      h("span", { class: "qualifiers" }, isolated([article.outlet, article.publishedAt && dateInWords(article.publishedAt)].filter(Boolean).join(", "))));
  }));
  return section("Articles", list, articles.length > ARTICLES_SHOWN && h("p", { class: "note" }, `and ${inDigits(articles.length - ARTICLES_SHOWN)} more`));
}

function section(title: string, ...content: (HTMLElement | false)[]): HTMLElement[] {
  return [h("section", { class: "group" }, h("h3", {}, title), ...content)];
}
