/**
 * The viewer's page with a graph inside: fills `<script type="application/json" id="graph"></script>`.
 *
 * A script element ends at `</script` and changes its rules at `<!--`, whatever its type; with every `<` written as \u003c
 * neither can come from an article. U+2028 and U+2029, which old scripts take for line ends, are escaped as well. The page is
 * cut at the placeholder and joined again, never replaced by pattern, so that `$&` in a text stays `$&`.
 */
import { InvariantError } from "../errors.js";
import type { SerializedGraph } from "../types.js";
import { graphJsonPieces } from "./graph-json.js";
import { whole, type Pieces } from "./json.js";

/** Matches `<script type="application/json" id="graph"></script>`; refuses the same element of another id or type. */
const PLACEHOLDER = /<script\b(?=[^>]*\btype="?application\/json"?)(?=[^>]*\bid="?graph"?[\s>])[^>]*>(?=\s*<\/script>)/giu;
const UNSAFE = /[<\u2028\u2029]/gu;

/** JSON that can stand in a page. */
export const inPage = (json: string): string => json.replace(UNSAFE, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);

/** @throws InvariantError when the page has no place for a graph, or several */
export const fillPage = (page: string, graph: SerializedGraph): string => whole(pageWith(page, graphJsonPieces(graph)));

/** @param json of the graph, as in graph.json */
export function* pageWith(page: string, json: Pieces): Pieces {
  const places = [...page.matchAll(PLACEHOLDER)];
  const [place] = places;
  if (!place || places.length > 1) throw new InvariantError(`write: the viewer's page has ${places.length} elements <script type="application/json" id="graph"> without content and needs one`);
  const cut = place.index + place[0].length;
  yield page.slice(0, cut);
  for (const piece of json) yield inPage(piece);
  yield page.slice(cut);
}
