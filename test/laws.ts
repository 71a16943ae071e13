/**
 * The laws of the graph's contract as a program: a graph in, a sentence for each breach out. Written from the contract, apart
 * from what builds the graph.
 */
import type { EdgeAttributes, EdgeEvidence, NodeAttributes, SerializedGraph } from "../src/types.js";

const KINDS = new Set(["person", "organization", "group", "country", "place", "facility", "weapon", "event", "work", "product", "other", "quote"]);
const FACTUALITY = new Set(["actual", "planned", "possible", "negated"]);
const KEY = /^[0-9a-f]{16}$/u;

export function breaches(graph: SerializedGraph): string[] {
  const nodes = new Map(graph.nodes.map(({ key, attributes }) => [key, attributes]));
  const texts = new Map(graph.attributes.articles.map(({ id, text }) => [id, text]));
  const sources = new Set([...graph.nodes, ...graph.edges].flatMap(({ attributes }) => attributes.attributedTo ?? []));
  const ends = new Set(graph.edges.flatMap(({ source, target }) => [source, target]));
  return [
    ...orderBreaches(graph),
    ...[...sources].filter((key) => !nodes.has(key)).map((key) => `the source ${key} is no node`),
    ...graph.nodes.flatMap(({ key, attributes }) => nodeBreaches(attributes, texts, ends.has(key) || sources.has(key)).map((breach) => `node ${attributes.label}: ${breach}`)),
    ...graph.nodes.filter(({ key, attributes }) => attributes.kind === "quote" && !graph.edges.some((edge) => edge.target === key && edge.attributes.relation === "said")).map(({ attributes }) => `quote ${attributes.label} has no speaker`),
    ...graph.edges.flatMap(({ source, target, attributes }) => edgeBreaches(attributes, nodes.get(source), nodes.get(target), texts).map((breach) => `edge ${nodes.get(source)?.label} ${attributes.relation} ${nodes.get(target)?.label}: ${breach}`)),
  ];
}

function orderBreaches({ attributes, nodes, edges }: SerializedGraph): string[] {
  const lists = { articles: attributes.articles.map(({ id }) => id), nodes: nodes.map(({ key }) => key), edges: edges.map(({ key }) => key) };
  const breaches = Object.entries(lists).flatMap(([name, keys]) => keys.slice(1).flatMap((key, i) => (key > keys[i]! ? [] : [`${name}: ${key} stands twice or out of order`])));
  return [...breaches, ...[...lists.nodes, ...lists.edges].filter((key) => !KEY.test(key)).map((key) => `the key ${key} is no hash`)];
}

function nodeBreaches(node: NodeAttributes, texts: ReadonlyMap<string, string>, isNeeded: boolean): string[] {
  const found: string[] = [];
  if ("type" in node) found.push("has an attribute named type");
  if (!KINDS.has(node.kind)) found.push(`kind ${node.kind}`);
  if (!node.label.trim()) found.push("has no label");
  if (!isNeeded) found.push("has no edge and is no source");
  if (![node.x, node.y].every((value) => Number.isFinite(value) && Math.abs(value * 100 - Math.round(value * 100)) < 1e-6)) found.push("is not placed at two decimals");
  if (!Number.isInteger(node.community) || node.community < 0) found.push("has no community");
  const surfaces = node.mentions.map(({ article, start, end }) => texts.get(article)?.slice(start, end) ?? "");
  if (surfaces.some((surface) => surface === "" || surface !== surface.trim())) found.push("has a mention that is no words");
  if (!surfaces.length && node.kind !== "event") found.push("is mentioned nowhere");
  const said = surfaces.join(" ").toLowerCase();
  if (node.kind === "quote" && !((node.text ?? "").toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).every((word) => said.includes(word))) found.push("has words that do not stand there");
  return found;
}

function edgeBreaches(edge: EdgeAttributes, source: NodeAttributes | undefined, target: NodeAttributes | undefined, texts: ReadonlyMap<string, string>): string[] {
  if (!source || !target) return ["hangs in the air"];
  const found: string[] = [];
  if ("type" in edge) found.push("has an attribute named type");
  if (!FACTUALITY.has(edge.factuality)) found.push(`factuality ${edge.factuality}`);
  if (!(edge.confidence >= 0 && edge.confidence <= 1)) found.push(`confidence ${edge.confidence}`);
  if (!edge.rules.length) found.push("names no rule");
  if (!edge.evidence.length) found.push("has no evidence");
  for (const evidence of edge.evidence) {
    const text = texts.get(evidence.article);
    if (text === undefined || !text.slice(evidence.start, evidence.end)) found.push("has evidence outside its article");
    found.push(...spanBreaches("subject", evidence, source), ...spanBreaches("object", evidence, target));
  }
  return found;
}

/** The words of an end are a mention of it; without words, the end is mentioned in the article. */
function spanBreaches(part: "subject" | "object", evidence: EdgeEvidence, end: NodeAttributes): string[] {
  const mentions = end.mentions.filter(({ article }) => article === evidence.article);
  const span = evidence[part];
  if (!span) return mentions.length || end.kind === "event" ? [] : [`the article never mentions its ${part}`];
  return mentions.some(({ start, end: last }) => start < span[1] && span[0] < last) ? [] : [`the ${part} [${span.join(", ")}] is no mention of it`];
}
