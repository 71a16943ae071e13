/**
 * A small string hash for ids: parts in, 16 hex digits (64 bits) out.
 *
 * Two FNV-1a-like lanes of 32 bits over UTF-16 units, mixed by MurmurHash3's finalizer (the "cyrb53" construction of
 * bryc, 2018, public domain, with both lanes kept whole). Pure arithmetic, so Node and browser give the same id. Parts are
 * set apart, so ("ab", "c") and ("a", "bc") differ. Sixty-four bits: among a million ids a collision has odds of 1 in
 * 37 million. Not for security.
 *
 * hash("a") === hash("a"), hash("a", "") !== hash("a").
 */
const LANE_A = 2654435761;
const LANE_B = 1597334677;
/** Stands between parts; a unit that no text has, because it is above 16 bits. */
const SEPARATOR = 0x10000;

/** The id of these parts, in this order: 16 lower-case hex digits. */
export function hash(...parts: string[]): string {
  let a = 0xdeadbeef ^ parts.length;
  let b = 0x41c6ce57 ^ parts.length;
  for (const part of parts) {
    for (let i = 0; i < part.length; i += 1) {
      const unit = part.charCodeAt(i);
      a = Math.imul(a ^ unit, LANE_A);
      b = Math.imul(b ^ unit, LANE_B);
    }
    a = Math.imul(a ^ SEPARATOR, LANE_A);
    b = Math.imul(b ^ SEPARATOR, LANE_B);
  }
  const first = finish(a) ^ finish(Math.imul(b, 3));
  return hex(first) + hex(finish(b) ^ Math.imul(first, 5));
}

/** MurmurHash3's finalizer: every bit of the input moves half the bits of the output. */
function finish(lane: number): number {
  let mixed = lane;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 2246822507);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 3266489909);
  return mixed ^ (mixed >>> 16);
}

const hex = (lane: number): string => (lane >>> 0).toString(16).padStart(8, "0");
