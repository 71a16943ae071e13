/**
 * Edges side by side become one: up to a few between two nodes stay curves of their own, more are drawn as one thick edge with their
 * number on it, and several relations of a node to itself as one badge. A stack is only a way of drawing: the facts stay what they are.
 *
 *   7 edges between a and b, either direction -> one stack "a|b" with 7
 */
import type { Edge } from "./model.js";

export interface Stack {
  /** "a|b": the ends, sorted. */
  readonly key: string;
  readonly source: string;
  readonly target: string;
  readonly edges: readonly Edge[];
}

/** Up to so many curves between two nodes can be told apart. */
export const MOST_CURVES = 4;
const MOST_BADGES = 1;

export function pairKey(a: string, b: string): string {
  return a < b ? `${a}|${b}` : `${b}|${a}`;
}

export function stacksOf(edges: readonly Edge[]): Map<string, Stack> {
  const pairs = new Map<string, Edge[]>();
  for (const edge of edges) {
    const key = pairKey(edge.source, edge.target);
    const pair = pairs.get(key);
    if (pair) pair.push(edge);
    else pairs.set(key, [edge]);
  }
  const stacks = new Map<string, Stack>();
  for (const [key, pair] of pairs) {
    const first = pair[0];
    if (!first || pair.length <= (first.source === first.target ? MOST_BADGES : MOST_CURVES)) continue;
    stacks.set(key, { key, source: first.source, target: first.target, edges: pair });
  }
  return stacks;
}
