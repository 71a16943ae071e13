/**
 * An invented story as a graph, for tests and pictures of the viewer: three outlets on a fire aboard a ferry, with everything that a
 * page must be able to show: quotes (direct, indirect), planned, possible and negated claims, claims of a source, edges side by side,
 * an edge from a node to itself, a happening without an object, counts that disagree, and an article that tries to run as code.
 *
 * Spans are found in the sentences, never counted by hand: `at("courier", 1, "A fire", "killed", "three passengers")`.
 */
import type { EdgeAttributes, EdgeEvidence, EntityMention, GraphArticle, NodeAttributes, SerializedGraph } from "../../src/types.js";
import { laidOut } from "./layout.js";

/** Paragraphs of sentences; the first sentence is the headline. */
const TEXTS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  courier: [
    ["Fire on the Saint Orrin kills three in Port Halden"],
    ["A fire on the ferry Saint Orrin killed three passengers in Port Halden on Monday.", "Firefighters of the Harbour Police rescued 41 passengers from the upper deck."],
    ["“Nobody told us that the sprinklers were off,” said Mayor Ines Okafor.", "She accused Brightwater Lines of hiding two earlier faults."],
    ["Brightwater Lines, which is based in Port Halden, owns the Saint Orrin.", "The company did not switch off the sprinklers, its chief executive Tomas Reuel said."],
    ["Prosecutors plan to charge Reuel, according to the Harbour Police."],
  ],
  press: [
    ["Minister flies to burnt ferry"],
    ["Transport minister Lena Vasko visited Port Halden on Tuesday and met Okafor.", "“We will ground every ship of this company,” Vasko told reporters."],
    ["At least five passengers were killed on the Saint Orrin, the Harbour Police said.", "Okafor accused Brightwater Lines of endangering passengers for profit.", "Brightwater Lines threatened Okafor with a lawsuit."],
    ["The government of Norvania suspended Brightwater Lines on Tuesday.", "Okafor praised Vasko and warned Brightwater Lines.", "The Dockers' League may protest against Brightwater Lines next week."],
  ],
  radio: [
    ["<img src=x onerror=\"document.title='owned'\"> Reuel resigns"],
    ["The Harbour Police searched Quay House on Thursday.", "A group that calls itself <script>document.title='owned'</script> praised the Dockers' League."],
    ["Reuel resigned on Friday.", "According to Vasko, the safety report will be published in April.", "Brightwater Lines bought back shares of Brightwater Lines."],
  ],
};

const ABOUT: Readonly<Record<string, Omit<GraphArticle, "id" | "text">>> = {
  courier: { title: "Fire on the Saint Orrin kills three in Port Halden", outlet: "The Halden Courier", url: "https://courier.example/fire", publishedAt: "2024-03-05" },
  press: { title: "Minister flies to burnt ferry", outlet: "Norvania Press", url: "https://press.example/minister", publishedAt: "2024-03-06" },
  radio: { title: "<img src=x onerror=\"document.title='owned'\"> Reuel resigns", outlet: "Coast Radio <b>9</b>", url: "javascript:document.title='owned'", publishedAt: "2024-03-08" },
};

const articleText = (id: string): string => (TEXTS[id] ?? []).map((paragraph) => paragraph.join(" ")).join("\n\n");

/** The sentence with this number, where it stands, and its words. */
export function at(article: string, sentence: number, subject?: string, predicate?: string, object?: string): EdgeEvidence {
  const words = (TEXTS[article] ?? []).flat()[sentence];
  if (words === undefined) throw new Error(`story: "${article}" has no sentence ${sentence}`);
  const start = articleText(article).indexOf(words);
  const span = (part: string): [number, number] => {
    const from = words.indexOf(part);
    if (from < 0) throw new Error(`story: "${part}" is not in "${words}"`);
    return [start + from, start + from + part.length];
  };
  return {
    article, sentence, start, end: start + words.length,
    ...(subject ? { subject: span(subject) } : {}), ...(predicate ? { predicate: span(predicate) } : {}), ...(object ? { object: span(object) } : {}),
  };
}

function mentionsOf(names: readonly string[]): EntityMention[] {
  return Object.entries(TEXTS).flatMap(([article, paragraphs]) => paragraphs.flat().flatMap((words, sentence) => {
    const start = articleText(article).indexOf(words);
    const name = names.find((each) => words.includes(each));
    const from = name === undefined ? 0 : words.indexOf(name);
    return name === undefined ? [] : [{ article, sentence, start: start + from, end: start + from + name.length }];
  }));
}

type Node = SerializedGraph["nodes"][number];
type Edge = SerializedGraph["edges"][number];

function node(key: string, kind: NodeAttributes["kind"], label: string, aliases: string[] = [], more: Partial<NodeAttributes> = {}): Node {
  return { key, attributes: { kind, label, aliases, mentions: mentionsOf([label, ...aliases]), x: 0, y: 0, community: 0, ...more } };
}

function edge(source: string, relation: string, target: string, evidence: EdgeEvidence[], more: Partial<EdgeAttributes> = {}): Edge {
  const first = evidence[0];
  const predicate = first?.predicate ? articleText(first.article).slice(...first.predicate) : relation;
  return {
    key: `${source}.${relation}.${target}${more.factuality ? `.${more.factuality}` : ""}${more.count ?? ""}`, source, target,
    attributes: { relation, predicate, symmetric: relation === "met", factuality: "actual", attributedTo: [], confidence: 0.91, rules: ["svo"], evidence, ...more },
  };
}

const QUOTE: Partial<EdgeAttributes> = { confidence: 0.97, rules: ["quote"] };

const quote = (key: string, text: string, form: "direct" | "indirect", evidence: EdgeEvidence, more: Partial<NodeAttributes> = {}): Node => ({
  key, attributes: { kind: "quote", label: text, aliases: [], mentions: [{ article: evidence.article, sentence: evidence.sentence, start: evidence.start, end: evidence.end }], x: 0, y: 0, community: 0, text, form, evidence: [evidence], ...more },
});

const SAID_OFF = at("courier", 3, "Mayor Ines Okafor", "said", "“Nobody told us that the sprinklers were off,”");
const SAID_GROUND = at("press", 2, "Vasko", "told", "“We will ground every ship of this company,”");
const SAID_REPORT = at("radio", 4, "Vasko", "According to", "the safety report will be published in April");

const nodes: Node[] = [
  node("okafor", "person", "Ines Okafor", ["Mayor Ines Okafor", "Okafor"]), node("vasko", "person", "Lena Vasko", ["Vasko", "Transport minister Lena Vasko"]),
  node("reuel", "person", "Tomas Reuel", ["Reuel"]), node("brightwater", "organization", "Brightwater Lines", ["the company"]),
  node("police", "organization", "Harbour Police"), node("dockers", "organization", "Dockers' League"), node("passengers", "group", "passengers"),
  node("norvania", "country", "Norvania", ["the government of Norvania"]), node("halden", "place", "Port Halden"), node("orrin", "product", "Saint Orrin"),
  node("fire", "event", "the fire on the Saint Orrin", ["A fire"]), node("house", "facility", "Quay House"), node("sprinklers", "other", "the sprinklers"),
  node("report", "work", "the safety report"), node("hostile", "group", "<script>document.title='owned'</script>"), node("prosecutors", "group", "Prosecutors"),
  node("resigned", "event", "Tomas Reuel resigned", [], { relation: "resigned-from", predicate: "resigned", factuality: "actual", attributedTo: [], date: "2024-03-08", dateText: "on Friday", dateCertain: true, confidence: 0.93, rules: ["intransitive"], evidence: [at("radio", 3, "Reuel", "resigned")] }),
  quote("q-off", "Nobody told us that the sprinklers were off", "direct", SAID_OFF), quote("q-ground", "We will ground every ship of this company", "direct", SAID_GROUND, { occasion: "reporters" }),
  quote("q-report", "the safety report will be published in April", "indirect", SAID_REPORT),
];

const edges: Edge[] = [
  edge("fire", "killed", "passengers", [at("courier", 1, "A fire", "killed", "three passengers"), at("courier", 0, "Fire", "kills", "three")], { count: 3, countText: "three", countBound: "exact", place: "Port Halden", date: "2024-03-04", dateText: "on Monday", dateCertain: true }),
  edge("fire", "killed", "passengers", [at("press", 3, undefined, "killed", "At least five passengers")], { count: 5, countText: "at least five", countBound: "at-least", attributedTo: ["police"], confidence: 0.78 }),
  edge("fire", "happened-in", "halden", [at("courier", 1, "A fire", "in", "Port Halden")]),
  edge("police", "rescued", "passengers", [at("courier", 2, "Firefighters of the Harbour Police", "rescued", "41 passengers")], { count: 41, countText: "41", countBound: "exact" }),
  edge("okafor", "accused", "brightwater", [at("courier", 4, "She", "accused", "Brightwater Lines"), at("press", 4, "Okafor", "accused", "Brightwater Lines")], { confidence: 0.95 }),
  edge("okafor", "warned", "brightwater", [at("press", 7, "Okafor", "warned", "Brightwater Lines")]),
  edge("brightwater", "threatened", "okafor", [at("press", 5, "Brightwater Lines", "threatened", "Okafor")]),
  edge("okafor", "praised", "vasko", [at("press", 7, "Okafor", "praised", "Vasko")]),
  edge("okafor", "role-in", "halden", [at("courier", 3, "Ines Okafor", "Mayor")], { title: "mayor", predicate: "Mayor" }),
  edge("brightwater", "based-in", "halden", [at("courier", 5, "Brightwater Lines", "based in", "Port Halden")]),
  edge("brightwater", "owns", "orrin", [at("courier", 5, "Brightwater Lines", "owns", "the Saint Orrin")]),
  edge("brightwater", "switched-off", "sprinklers", [at("courier", 6, "The company", "switch off", "the sprinklers")], { factuality: "negated", attributedTo: ["reuel"], confidence: 0.84 }),
  edge("reuel", "role-in", "brightwater", [at("courier", 6, "Tomas Reuel", "chief executive")], { title: "chief executive", predicate: "chief executive" }),
  edge("prosecutors", "charged", "reuel", [at("courier", 7, "Prosecutors", "charge", "Reuel")], { factuality: "planned", attributedTo: ["police"], confidence: 0.71 }),
  edge("vasko", "visited", "halden", [at("press", 1, "Transport minister Lena Vasko", "visited", "Port Halden")], { date: "2024-03-05", dateText: "on Tuesday", dateCertain: true }),
  edge("vasko", "met", "okafor", [at("press", 1, "Transport minister Lena Vasko", "met", "Okafor")], { date: "2024-03-05", dateText: "on Tuesday", dateCertain: true }),
  edge("vasko", "role-in", "norvania", [at("press", 1, "Lena Vasko", "Transport minister")], { title: "transport minister", predicate: "Transport minister" }),
  edge("norvania", "suspended", "brightwater", [at("press", 6, "The government of Norvania", "suspended", "Brightwater Lines")], { date: "2024-03-05", dateText: "on Tuesday", dateCertain: true }),
  edge("dockers", "protested-against", "brightwater", [at("press", 8, "The Dockers' League", "protest against", "Brightwater Lines")], { factuality: "possible", date: "2024-03-11/2024-03-17", dateText: "next week", dateCertain: false }),
  edge("police", "searched", "house", [at("radio", 1, "The Harbour Police", "searched", "Quay House")], { date: "2024-03-07", dateText: "on Thursday", dateCertain: true }),
  edge("hostile", "praised", "dockers", [at("radio", 2, "<script>document.title='owned'</script>", "praised", "the Dockers' League")]),
  edge("brightwater", "bought", "brightwater", [at("radio", 5, "Brightwater Lines", "bought back", "shares of Brightwater Lines")]),
  edge("resigned", "agent", "reuel", [at("radio", 3, "Reuel", "resigned")]),
  edge("okafor", "said", "q-off", [SAID_OFF], QUOTE), edge("q-off", "about", "sprinklers", [SAID_OFF]),
  edge("vasko", "said", "q-ground", [SAID_GROUND], QUOTE), edge("q-ground", "about", "brightwater", [SAID_GROUND]),
  edge("vasko", "said", "q-report", [SAID_REPORT], QUOTE), edge("q-report", "about", "report", [SAID_REPORT]),
];

export const STORY: SerializedGraph = laidOut({
  options: { type: "directed", multi: true, allowSelfLoops: true },
  attributes: { schema: 1, generator: "test", articles: Object.keys(TEXTS).map((id) => ({ id, ...ABOUT[id], text: articleText(id) })) },
  nodes, edges,
});
