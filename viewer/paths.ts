/**
 * Ways through the filtered graph, either direction of an edge: the nodes within some hops of one, and the shortest paths between
 * two. Breadth first; nodes are visited in the order of their keys, so that the same file always gives the same paths.
 */
import type { Edge, Model } from "./model.js";

/** A path: its nodes, and between each and the next the edges that join them. */
export interface Path {
  readonly nodes: readonly string[];
  readonly hops: readonly (readonly Edge[])[];
}

export function neighbourhood(model: Model, edges: ReadonlySet<string>, from: string, hops: number): Set<string> {
  const near = new Set(model.nodes.has(from) ? [from] : []);
  let rim = [...near];
  for (let hop = 0; hop < hops && rim.length > 0; hop++) {
    const next: string[] = [];
    for (const key of rim) {
      for (const other of neighboursOf(model, edges, key)) {
        if (near.has(other)) continue;
        near.add(other);
        next.push(other);
      }
    }
    rim = next;
  }
  return near;
}

/** At most `limit` of the shortest paths, those over better supported edges first. Empty where there is none. */
export function shortestPaths(model: Model, edges: ReadonlySet<string>, from: string, to: string, limit: number): Path[] {
  if (from === to || !model.nodes.has(from) || !model.nodes.has(to)) return [];
  const before = predecessors(model, edges, from, to);
  const found: string[][] = [];
  const walk = (key: string, tail: readonly string[]): void => {
    if (found.length >= MOST_FOUND) return;
    if (key === from) found.push([key, ...tail]);
    else for (const previous of before.get(key) ?? []) walk(previous, [key, ...tail]);
  };
  if (before.has(to)) walk(to, []);
  const paths = found.map((nodes) => ({ nodes, hops: nodes.slice(1).map((key, i) => joining(model, edges, nodes[i] ?? "", key)) }));
  return paths.sort((a, b) => support(b) - support(a) || (a.nodes.join() < b.nodes.join() ? -1 : 1)).slice(0, limit);
}

/** Two hubs may have thousands of shortest paths; the best of so many are shown. */
const MOST_FOUND = 200;

/** Of every node that was reached, those one hop nearer to the start. Stops at the ring of the goal. */
function predecessors(model: Model, edges: ReadonlySet<string>, from: string, to: string): Map<string, string[]> {
  const before = new Map<string, string[]>([[from, []]]);
  const distance = new Map([[from, 0]]);
  let rim = [from];
  for (let hop = 1; rim.length > 0 && !before.has(to); hop++) {
    const next: string[] = [];
    for (const key of rim) {
      for (const other of neighboursOf(model, edges, key)) {
        const known = distance.get(other);
        if (known === undefined) {
          distance.set(other, hop);
          before.set(other, [key]);
          next.push(other);
        } else if (known === hop) before.get(other)?.push(key);
      }
    }
    rim = next;
  }
  return before;
}

function neighboursOf(model: Model, edges: ReadonlySet<string>, key: string): string[] {
  const others = new Set<string>();
  for (const edge of model.edgesOf.get(key) ?? []) if (edges.has(edge.key)) others.add(edge.source === key ? edge.target : edge.source);
  others.delete(key);
  return [...others].sort();
}

function joining(model: Model, edges: ReadonlySet<string>, a: string, b: string): Edge[] {
  return (model.edgesOf.get(a) ?? []).filter((edge) => edges.has(edge.key) && (edge.source === b || edge.target === b))
    .sort((x, y) => y.attributes.evidence.length - x.attributes.evidence.length || y.attributes.confidence - x.attributes.confidence || (x.key < y.key ? -1 : 1));
}

/** The weakest hop decides: its number of sentences, then its confidence. */
function support({ hops }: Path): number {
  return Math.min(...hops.map((edges) => edges.reduce((sum, edge) => sum + edge.attributes.evidence.length + edge.attributes.confidence / 10, 0)));
}
