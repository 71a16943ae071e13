/**
 * Node-link JSON for NetworkX: `nx.node_link_graph(data, edges="edges")` (before 3.4: `link="edges"`). Nested values stay nested.
 *
 *   {"directed":true,"multigraph":true,"graph":{...},"nodes":[{"id":"1f..","label":...}],"edges":[{"source":...,"target":...,"key":...}]}
 *
 * Drops nothing: the articles stand in `graph`.
 */
import type { SerializedGraph } from "../types.js";
import { sorted } from "./graph-json.js";
import { assembled, canonical, lines, whole } from "./json.js";

export const nodeLink = ({ attributes, nodes, edges }: SerializedGraph): string =>
  `${whole(assembled([
    ["directed", ["true"]],
    ["multigraph", ["true"]],
    ["graph", [canonical({ ...attributes, articles: sorted(attributes.articles, ({ id }) => id) })]],
    ["nodes", lines(sorted(nodes, ({ key }) => key).map(({ key, attributes: own }) => ({ ...own, id: key })))],
    ["edges", lines(sorted(edges, ({ key }) => key).map(({ key, source, target, attributes: own }) => ({ ...own, key, source, target })))],
  ]))}\n`;
