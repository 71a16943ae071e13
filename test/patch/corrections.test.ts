/** Corrections on the graph of an invented story: what each does, that they outlive another build, and what is said when they cannot. */
import { describe, expect, it } from "vitest";
import { applyCorrections } from "../../src/patch/apply.js";
import { correctionsFile, readCorrections, type Correction, type EntityName } from "../../src/patch/corrections.js";
import type { SerializedGraph } from "../../src/types.js";
import { entityName, factName } from "../../viewer/corrections/naming.js";
import { factOf, modelOf } from "../../viewer/model.js";
import { STORY } from "../viewer/story.js";

const model = modelOf(STORY);
const name = (key: string): EntityName => entityName(model, key);
const node = (graph: SerializedGraph, key: string) => graph.nodes.find((each) => each.key === key)?.attributes;
const edge = (graph: SerializedGraph, key: string) => graph.edges.find((each) => each.key === key);
const fact = (key: string) => factName(model, factOf(model, { kind: "edge", key })!);
function apply(...corrections: Correction[]): SerializedGraph {
  const { graph, notices } = applyCorrections(STORY, corrections);
  expect(notices).toEqual([]);
  return graph;
}

/** Laws of every graph: ends are there, sources are there, evidence is never empty. */
function expectWhole(graph: SerializedGraph): void {
  const keys = new Set(graph.nodes.map(({ key }) => key));
  expect(keys.size).toBe(graph.nodes.length);
  expect(new Set(graph.edges.map(({ key }) => key)).size).toBe(graph.edges.length);
  for (const { source, target, attributes } of graph.edges) {
    for (const key of [source, target, ...attributes.attributedTo]) expect(keys.has(key), key).toBe(true);
    expect(attributes.evidence.length).toBeGreaterThan(0);
  }
}

describe("a correction", () => {
  it("renames, and keeps the old name as another wording", () => {
    const graph = apply({ do: "rename", entity: name("halden"), to: "Halden Harbour" });
    expect(node(graph, "halden")).toMatchObject({ label: "Halden Harbour", aliases: ["Port Halden"] });
    expect(graph.edges.filter(({ attributes }) => attributes.place === "Halden Harbour").length).toBe(STORY.edges.filter(({ attributes }) => attributes.place === "Port Halden").length);
    expect(graph.edges.some(({ attributes }) => attributes.place === "Port Halden")).toBe(false);
  });

  it("changes a kind and writes a note, also on a fact", () => {
    const graph = apply({ do: "kind", entity: name("orrin"), to: "facility" }, { do: "note", entity: name("orrin"), text: "a ferry" }, { do: "note", fact: fact("okafor.accused.brightwater"), text: "ask her" });
    expect(node(graph, "orrin")).toMatchObject({ kind: "facility", note: "a ferry" });
    expect(edge(graph, "okafor.accused.brightwater")?.attributes.note).toBe("ask her");
  });

  it("merges: facts, mentions and names of both are one's", () => {
    const graph = apply({ do: "merge", entity: name("dockers"), others: [name("hostile")] });
    expectWhole(graph);
    expect(node(graph, "hostile")).toBeUndefined();
    expect(node(graph, "dockers")?.aliases).toContain("<script>document.title='owned'</script>");
    expect(node(graph, "dockers")?.mentions.length).toBe(node(STORY, "dockers")!.mentions.length + node(STORY, "hostile")!.mentions.length);
    expect(graph.edges.length).toBe(STORY.edges.length);
    expect(graph.edges.filter(({ source, target }) => source === "dockers" && target === "dockers")).toHaveLength(1);
    expect(apply({ do: "merge", entity: name("okafor"), others: [name("reuel")] }).edges.some(({ attributes }) => attributes.attributedTo.includes("reuel"))).toBe(false);
  });

  it("splits by wording or article: mentions and the facts whose words they are go to the new one", () => {
    const graph = apply({ do: "split", entity: name("brightwater"), wordings: [], articles: ["press"], to: "Brightwater Trust" });
    expectWhole(graph);
    const fresh = graph.nodes.find(({ attributes }) => attributes.label === "Brightwater Trust")!;
    expect(fresh.attributes.mentions.every(({ article }) => article === "press")).toBe(true);
    expect(node(graph, "brightwater")?.mentions.every(({ article }) => article !== "press")).toBe(true);
    const told = (key: string): (string | undefined)[] => graph.edges.filter(({ source, target }) => [source, target].includes(key)).map(({ attributes }) => attributes.relation).sort();
    expect(told(fresh.key)).toEqual(expect.arrayContaining(["suspended", "threatened"]));
    expect(told("brightwater")).toContain("owns");
    expect(told("brightwater")).not.toContain("suspended");
    // Told by both papers: each keeps its own sentence.
    const accused = graph.edges.filter(({ attributes }) => attributes.relation === "accused");
    expect(accused.map(({ attributes }) => attributes.evidence.length)).toEqual([1, 1]);
  });

  it("rejects a fact, and what no other fact names leaves with it", () => {
    const graph = apply({ do: "reject", fact: fact("police.searched.house") });
    expectWhole(graph);
    expect(edge(graph, "police.searched.house")).toBeUndefined();
    expect(node(graph, "house")).toBeUndefined();
    expect(node(graph, "police")).toBeDefined();
    const event = apply({ do: "reject", fact: factName(model, factOf(model, { kind: "node", key: "resigned" })!) });
    expectWhole(event);
    expect(node(event, "resigned")).toBeUndefined();
  });

  it("is applied in its order, each to what those before have made", () => {
    const graph = apply({ do: "merge", entity: name("dockers"), others: [name("police")] }, { do: "rename", entity: name("dockers"), to: "Harbour people" }, { do: "reject", fact: fact("police.searched.house") });
    expectWhole(graph);
    expect(node(graph, "dockers")?.label).toBe("Harbour people");
    expect(edge(graph, "police.searched.house")).toBeUndefined();
  });
});

describe("corrections of another build", () => {
  /** As a build with more articles may key it. */
  const rebuilt = JSON.parse(JSON.stringify(STORY).replaceAll('"okafor"', '"7f"').replaceAll('"okafor.accused.brightwater"', '"8e"')) as SerializedGraph;

  it("are found by what they say where keys have changed", () => {
    const { graph, notices } = applyCorrections(rebuilt, [{ do: "rename", entity: name("okafor"), to: "I. Okafor" }, { do: "note", fact: fact("okafor.accused.brightwater"), text: "x" }].slice(0, 1) as Correction[]);
    expect(notices).toEqual([]);
    expect(node(graph, "7f")?.label).toBe("I. Okafor");
    const noted = applyCorrections(rebuilt, [{ do: "note", fact: fact("okafor.accused.brightwater"), text: "x" }]);
    expect(noted.notices).toEqual([]);
    expect(edge(noted.graph, "8e")?.attributes.note).toBe("x");
  });

  it("are left out with a reason where nothing, or more than one, is meant", () => {
    const gone: EntityName = { key: "0", label: "Nobody", kind: "person" };
    const { graph, notices } = applyCorrections(STORY, [{ do: "rename", entity: gone, to: "x" }, { do: "kind", entity: name("orrin"), to: "facility" }, { do: "split", entity: name("orrin"), wordings: ["?"], articles: [], to: "y" }]);
    expect(notices.map(({ index }) => index)).toEqual([0, 2]);
    expect(notices[0]?.reason).toContain('"Nobody"');
    expect(node(graph, "orrin")?.kind).toBe("facility");
  });
});

describe("the file of corrections", () => {
  const corrections: Correction[] = [{ do: "rename", entity: name("halden"), to: "</script> ‮ \u2028" }, { do: "reject", fact: fact("police.searched.house") }];

  it("is read as it was written", () => {
    expect(readCorrections(correctionsFile(corrections))).toEqual({ corrections });
    expect(readCorrections(correctionsFile([]))).toEqual({ corrections: [] });
  });

  it("is refused with the reason and the number of the correction", () => {
    const problem = (text: string): string => (readCorrections(text) as { problem: string }).problem;
    expect(problem("{")).toBe("is no JSON");
    expect(problem('{"nodes":[]}')).toContain("no file of corrections");
    expect(problem('{"onrecord":"corrections","version":2,"corrections":[]}')).toContain('version "2"');
    expect(problem(correctionsFile([...corrections, { do: "rename", entity: name("halden"), to: " " }]))).toContain('correction 3: "to" must be a text');
    expect(problem(correctionsFile([{ do: "burn" } as unknown as Correction]))).toContain('"do" is "burn"');
    expect(problem(correctionsFile([{ do: "kind", entity: name("halden"), to: "city" } as unknown as Correction]))).toContain('"to" must be one of person');
    expect(problem(correctionsFile([{ do: "merge", entity: name("halden"), others: [{}] } as unknown as Correction]))).toContain('"others"');
  });
});
