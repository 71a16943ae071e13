/**
 * The drawn graph: of the filtered graph what the drawing shows, and of a large one the best connected few hundred, with the count of
 * what was left out, so that the page can say it. Connections count only where they are drawn: somebody whom only hidden quotes name
 * would stand alone. The selected thing is always among them, even when no filter lets it pass, and so are its neighbours that pass.
 */
import { curvatures } from "./curvature.js";
import { filtered, type Filtered } from "./filtered.js";
import { isLimited } from "./filters.js";
import { edgesBetween, ranked, type Edge, type Model } from "./model.js";
import { shortestPaths, type Path } from "./paths.js";
import { pairKey, stacksOf, type Stack } from "./stacks.js";
import type { State } from "./state.js";

export interface Drawn {
  readonly nodes: ReadonlySet<string>;
  /** Edges that are drawn as curves of their own. */
  readonly edges: ReadonlySet<string>;
  /** Edges that are drawn as one, by the key of their pair. */
  readonly stacks: ReadonlyMap<string, Stack>;
  /** Bend of every curve and stack. */
  readonly curvature: ReadonlyMap<string, number>;
  /** The nodes that would be drawn without the selection. */
  readonly core: ReadonlySet<string>;
  /** The nodes that the picture is framed by: those of the core, and of any time, so that it jumps neither at a click nor in time. */
  readonly frame: ReadonlySet<string>;
  /** What stands out while paths are asked for: their nodes and edges. */
  readonly onPath: { readonly nodes: ReadonlySet<string>; readonly edges: ReadonlySet<string> } | null;
  /** Nodes that pass the filters and are left out for their number. */
  readonly leftOut: number;
  /** Quotes that pass and are not drawn because quotes are not. */
  readonly quotesLeftOut: number;
}

/** A screen shows some 200 names before it is a ball of wool. */
export const DRAWN_LIMIT = 200;
const NEIGHBOUR_LIMIT = 100;
/** With more quotes than this, they start out of the drawing: each is a node of its own. */
export const QUOTE_LIMIT = 40;

/** Paths that are shown of all that are equally short. */
const MOST_PATHS = 5;

/** The paths that the focus asks for, over what passes the filters; none without such a focus. */
export function shownPaths(model: Model, state: Pick<State, "choices" | "time" | "focus">): readonly Path[] {
  const { focus } = state;
  if (focus?.type !== "paths") return [];
  const shown = filtered(model, state);
  if (lastPaths?.filtered !== shown) lastPaths = { filtered: shown, paths: shortestPaths(model, shown.edges, focus.from, focus.to, MOST_PATHS) };
  return lastPaths.paths;
}

let lastPaths: { readonly filtered: Filtered; readonly paths: readonly Path[] } | undefined;

type Asked = Pick<State, "selection" | "isComplete" | "showsQuotes">;

let last: { readonly filtered: Filtered; readonly asked: Asked; readonly answer: Drawn } | undefined;

export function drawn(model: Model, state: State): Drawn {
  const shown = filtered(model, state);
  const { selection, isComplete, showsQuotes } = state;
  if (last?.filtered === shown && last.asked.selection === selection && last.asked.isComplete === isComplete && last.asked.showsQuotes === showsQuotes) return last.answer;
  const answer = compute(model, state, shown);
  last = { filtered: shown, asked: { selection, isComplete, showsQuotes }, answer };
  return answer;
}

function compute(model: Model, state: State, shown: Filtered): Drawn {
  const isQuote = (key: string): boolean => model.nodes.get(key)?.kind === "quote";
  const quotes = state.showsQuotes ? [] : [...shown.nodes].filter(isQuote);
  const passing = quotes.length === 0 ? shown.nodes : new Set([...shown.nodes].filter((key) => !isQuote(key)));
  const edges: Edge[] = [];
  for (const key of shown.edges) {
    const edge = model.edges.get(key);
    if (edge && passing.has(edge.source) && passing.has(edge.target)) edges.push(edge);
  }
  const core = state.isComplete || passing.size <= DRAWN_LIMIT ? passing : bestConnected(edges, DRAWN_LIMIT);
  const paths = shownPaths(model, state);
  const onPath = state.focus?.type === "paths" ? { nodes: new Set([state.focus.from, state.focus.to, ...paths.flatMap((path) => path.nodes)].filter((key) => model.nodes.has(key))), edges: new Set(paths.flatMap((path) => path.hops.flat().map((edge) => edge.key))) } : null;
  const nodes = new Set([...core, ...(onPath?.nodes ?? []), ...aroundSelection(model, state, passing)]);
  const kept = edges.filter((edge) => nodes.has(edge.source) && nodes.has(edge.target));
  const stacks = stacksOf(kept);
  // All that joins the two is spread out when it is asked for; a badge stays one.
  const asked = state.selection?.kind === "pair" ? stacks.get(state.selection.key) : undefined;
  if (asked && asked.source !== asked.target) stacks.delete(asked.key);
  const single = kept.filter((edge) => !stacks.has(pairKey(edge.source, edge.target)));
  const chosen = state.selection?.kind === "edge" ? [...(onPath?.edges ?? []), state.selection.key] : [...(onPath?.edges ?? [])];
  const curves = [...new Set([...single, ...chosen.flatMap((key) => model.edges.get(key) ?? [])])];
  return {
    nodes, edges: new Set(curves.map((edge) => edge.key)), stacks, curvature: curvatures([...stacks.values(), ...curves]), core, onPath, frame: isLimited(state.time) ? new Set([...core, ...shown.anyTime.flatMap((each) => each.nodes)]) : core, leftOut: passing.size - [...nodes].filter((key) => passing.has(key)).length,
    quotesLeftOut: quotes.filter((key) => !nodes.has(key)).length,
  };
}

/** The ends with most edges; each comes with a neighbour, so that none stands alone. */
function bestConnected(edges: readonly Edge[], limit: number): Set<string> {
  const neighbours = new Map<string, string[]>();
  for (const { source, target } of edges) {
    for (const [end, other] of [[source, target], [target, source]] as const) {
      const others = neighbours.get(end);
      if (others) others.push(other);
      else neighbours.set(end, [other]);
    }
  }
  const degree = (key: string): number => neighbours.get(key)?.length ?? 0;
  const byDegree = (a: string, b: string): number => degree(b) - degree(a) || (a < b ? -1 : 1);
  const chosen = new Set<string>();
  for (const key of [...neighbours.keys()].sort(byDegree)) {
    if (chosen.size >= limit) break;
    chosen.add(key);
    const others = neighbours.get(key) ?? [];
    const nearest = others.some((other) => other !== key && chosen.has(other)) ? undefined : [...others].sort(byDegree)[0];
    if (nearest !== undefined) chosen.add(nearest);
  }
  return chosen;
}

function aroundSelection(model: Model, { selection }: State, passing: ReadonlySet<string>): string[] {
  if (!selection) return [];
  if (selection.kind !== "node") {
    const edge = selection.kind === "edge" ? model.edges.get(selection.key) : edgesBetween(model, selection.key)[0];
    return edge ? [edge.source, edge.target] : [];
  }
  if (!model.nodes.has(selection.key)) return [];
  const others = new Set((model.edgesOf.get(selection.key) ?? []).map((edge) => (edge.source === selection.key ? edge.target : edge.source)));
  return [selection.key, ...ranked(model, [...others].filter((key) => passing.has(key))).slice(0, NEIGHBOUR_LIMIT)];
}
