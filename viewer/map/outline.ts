/**
 * The outline of the land and the borders of states as paths in units of the map: Natural Earth 1:110m (public domain), as the
 * package world-atlas carries it; it stands inside the page.
 */
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import atlas from "world-atlas/countries-110m.json";
import { project } from "./projection.js";

interface Outline {
  /** Filled, and stroked as the coasts. */
  readonly land: string;
  readonly borders: string;
}

type Line = readonly (readonly number[])[];

let made: Outline | undefined;

/** Made when the map is first seen. */
export function outline(): Outline {
  if (made) return made;
  const topology = atlas as unknown as Topology<{ countries: GeometryCollection; land: GeometryCollection }>;
  const { countries, land } = topology.objects;
  const rings = feature(topology, land).features.flatMap(({ geometry }) => (geometry.type === "MultiPolygon" ? geometry.coordinates.flat() : geometry.type === "Polygon" ? geometry.coordinates : []));
  made = {
    land: pathOf(rings.map(unbroken)),
    borders: pathOf(mesh(topology, countries, (a, b) => a !== b).coordinates.map(unbroken)),
  };
  return made;
}

/** A line over the date line goes on counting, instead of running back around the world. */
function unbroken(line: Line): Line {
  let turn = 0;
  return line.map(([longitude = 0, latitude = 0], i) => {
    const step = i === 0 ? 0 : longitude - (line[i - 1]?.[0] ?? longitude);
    turn += step > 180 ? -360 : step < -180 ? 360 : 0;
    return [longitude + turn, latitude];
  });
}

function pathOf(lines: readonly Line[]): string {
  return lines.map((line) => line.map(([longitude = 0, latitude = 0], i) => {
    const { x, y } = project({ latitude, longitude });
    return `${i === 0 ? "M" : "L"}${x.toFixed(2)} ${y.toFixed(2)}`;
  }).join("")).join("");
}
