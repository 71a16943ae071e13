/**
 * The part of the state that stands behind # in the address, so that a view can be sent to a colleague and the back button works:
 *
 *   #node=4f2a      #edge=91bc&sentence=2      #node=4f2a&without=quote,weapon&without-relations=place&view=facts
 */
import type { Selection } from "./model.js";
import type { State, View } from "./state.js";

export interface Address {
  readonly selection: Selection | null;
  readonly occurrence: number;
  /** Absent where the address says nothing: then the page decides. */
  readonly hiddenKinds?: readonly string[];
  readonly hiddenClasses?: readonly string[];
  readonly view?: View;
}

export function readAddress(hash: string): Address {
  const parameters = new URLSearchParams(hash.replace(/^#/, ""));
  const node = parameters.get("node");
  const edge = parameters.get("edge");
  const sentence = Number(parameters.get("sentence") ?? "1");
  const list = (name: string): readonly string[] | undefined => parameters.get(name)?.split(",").filter((item) => item !== "");
  const hiddenKinds = list("without");
  const hiddenClasses = list("without-relations");
  const view = parameters.get("view");
  return {
    selection: node ? { kind: "node", key: node } : edge ? { kind: "edge", key: edge } : null,
    occurrence: Number.isInteger(sentence) && sentence > 0 ? sentence - 1 : 0,
    ...(hiddenKinds ? { hiddenKinds } : {}),
    ...(hiddenClasses ? { hiddenClasses } : {}),
    ...(view === "graph" || view === "facts" ? { view } : {}),
  };
}

/** @param start what the page hides of itself: only what differs stands in the address */
export function writeAddress(state: State, start: State): string {
  const parts: string[] = [];
  if (state.selection) parts.push(`${state.selection.kind}=${encodeURIComponent(state.selection.key)}`);
  if (state.selection && state.occurrence > 0) parts.push(`sentence=${state.occurrence + 1}`);
  if (!isSame(state.hiddenKinds, start.hiddenKinds)) parts.push(`without=${[...state.hiddenKinds].sort().join(",")}`);
  if (!isSame(state.hiddenClasses, start.hiddenClasses)) parts.push(`without-relations=${[...state.hiddenClasses].sort().join(",")}`);
  if (state.view === "facts" && state.drawingProblem === null) parts.push("view=facts");
  return parts.length > 0 ? `#${parts.join("&")}` : "";
}

function isSame(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((item) => b.has(item));
}

/** The link to a node or an edge: "#node=4f2a". */
export function linkTo(selection: Selection): string {
  return `#${selection.kind}=${encodeURIComponent(selection.key)}`;
}
