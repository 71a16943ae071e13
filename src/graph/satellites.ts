/**
 * Quotes around their speaker: rings of places, filled from the side that looks away from the speaker's own ties.
 *
 * A speaker of three quotes has them in an arc on the free side, one of thirty in three rings.
 */
import type { Point } from "./seed.js";

/** Distance of the first ring from the speaker, between rings, and between quotes on a ring. */
const FIRST = 34;
const RING = 23;
const APART = 23;

/** Places for `count` quotes around a speaker; `away` is the direction of the free side, in radians. */
export function placesAround(speaker: Point, count: number, away: number): Point[] {
  const places: Point[] = [];
  for (let ring = 0; places.length < count; ring += 1) {
    const radius = FIRST + RING * ring;
    const room = Math.floor((2 * Math.PI * radius) / APART);
    const here = Math.min(room, count - places.length);
    for (let i = 0; i < here; i += 1) {
      const turn = (i % 2 === 0 ? 1 : -1) * Math.ceil(i / 2);
      const angle = away + turn * ((2 * Math.PI) / room);
      places.push({ x: speaker.x + radius * Math.cos(angle), y: speaker.y + radius * Math.sin(angle) });
    }
  }
  return places;
}

/** The direction that leads away from the middle of these points; to the right where there is none. */
export function awayFrom(point: Point, others: readonly Point[]): number {
  const middle = centre(others);
  return others.length ? Math.atan2(point.y - middle.y, point.x - middle.x) : 0;
}

/** The points around their centre, and their distance from it on average (root mean square). */
export function centred(points: readonly Point[]): { readonly points: readonly Point[]; readonly spread: number } {
  const middle = centre(points);
  const around = points.map(({ x, y }) => ({ x: x - middle.x, y: y - middle.y }));
  return { points: around, spread: Math.sqrt(around.reduce((sum, { x, y }) => sum + x * x + y * y, 0) / Math.max(1, points.length)) };
}

export function centre(points: readonly Point[]): Point {
  const sum = points.reduce((total, { x, y }) => ({ x: total.x + x, y: total.y + y }), { x: 0, y: 0 });
  return { x: sum.x / Math.max(1, points.length), y: sum.y / Math.max(1, points.length) };
}
