/**
 * Chance that is none: numbers and points that follow from a key, so that a layout starts the same way on every machine.
 *
 * seededRandom is Mulberry32 (Tommy Ettinger 2017, public domain); startOf spreads keys evenly over a disc.
 */
import { hash } from "../text/hash.js";

export interface Point {
  readonly x: number;
  readonly y: number;
}

const UNITS = 2 ** 32;

/** A generator of numbers in [0, 1). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / UNITS;
  };
}

/** The point of a key in a disc around the origin. */
export function startOf(key: string, radius: number): Point {
  const digits = hash("start", key);
  const angle = 2 * Math.PI * (Number.parseInt(digits.slice(0, 8), 16) / UNITS);
  const distance = radius * Math.sqrt(Number.parseInt(digits.slice(8), 16) / UNITS);
  return { x: distance * Math.cos(angle), y: distance * Math.sin(angle) };
}
