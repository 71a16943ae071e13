/** Distance over the earth by the haversine formula, on a sphere of 6,371 km. */
interface Point {
  /** Degrees. */
  readonly latitude: number;
  readonly longitude: number;
}

const EARTH_KM = 6371;
const RADIANS = Math.PI / 180;

/** In km. */
export function distanceKm(a: Point, b: Point): number {
  const sine = (degrees: number): number => Math.sin((degrees * RADIANS) / 2) ** 2;
  const half = sine(b.latitude - a.latitude) + Math.cos(a.latitude * RADIANS) * Math.cos(b.latitude * RADIANS) * sine(b.longitude - a.longitude);
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(half)));
}
