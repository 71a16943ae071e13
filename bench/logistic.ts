/**
 * Logistic regression with an L2 penalty, by Newton's method (Murphy 2012, 8.3.4), over sparse features by name; and the figures
 * that tell how good probabilities are.
 */
export interface Example { readonly features: Readonly<Record<string, number>>; readonly isRight: boolean }
export interface Guess { readonly probability: number; readonly isRight: boolean }

const STEPS = 25;

/**
 * @param penalty prior precision of each weight
 * @param least features of fewer examples than this get no weight
 */
export function fit(examples: readonly Example[], penalty: number, least: number): Record<string, number> {
  const names = frequentNames(examples, least), index = new Map(names.map((name, i) => [name, i]));
  const rows = examples.map(({ features }) => Object.entries(features).flatMap(([name, value]): [number, number][] => (index.has(name) && value !== 0 ? [[index.get(name)!, value]] : [])));
  const weights = names.map(() => 0);
  for (let step = 0; step < STEPS; step++) {
    const gradient = weights.map((weight) => penalty * weight), hessian = names.map((_, i) => names.map((__, j) => (i === j ? penalty : 0)));
    rows.forEach((row, at) => {
      const p = sigmoid(row.reduce((sum, [i, value]) => sum + weights[i]! * value, 0));
      for (const [i, value] of row) {
        gradient[i]! += value * (p - Number(examples[at]!.isRight));
        for (const [j, other] of row) hessian[i]![j]! += value * other * p * (1 - p);
      }
    });
    solve(hessian, gradient).forEach((change, i) => { weights[i]! -= change; });
  }
  return Object.fromEntries(names.map((name, i) => [name, weights[i]!]));
}

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

function frequentNames(examples: readonly Example[], least: number): string[] {
  const counts = new Map<string, number>();
  for (const { features } of examples) for (const [name, value] of Object.entries(features)) if (value !== 0) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].filter(([, count]) => count >= least).map(([name]) => name).sort();
}

/** Gauss-Jordan; the penalty keeps the diagonal positive. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i]!]), n = rows.length;
  for (let at = 0; at < n; at++) {
    const pivot = rows[at]!;
    for (let row = 0; row < n; row++) {
      const factor = rows[row]![at]! / pivot[at]!;
      if (row !== at && factor !== 0) for (let column = at; column <= n; column++) rows[row]![column]! -= factor * pivot[column]!;
    }
  }
  return rows.map((row, i) => row[n]! / row[i]!);
}

export interface Bin { readonly from: number; readonly to: number; readonly count: number; readonly believed: number; readonly right: number }

/** Equal steps of probability; mean belief and share of right in each. */
export function bins(guesses: readonly Guess[], count = 10): Bin[] {
  return Array.from({ length: count }, (_, i) => {
    const inside = guesses.filter(({ probability }) => Math.min(count - 1, Math.floor(probability * count)) === i);
    const mean = (value: (guess: Guess) => number): number => (inside.length ? inside.reduce((sum, guess) => sum + value(guess), 0) / inside.length : 0);
    return { from: i / count, to: (i + 1) / count, count: inside.length, believed: mean(({ probability }) => probability), right: mean(({ isRight }) => Number(isRight)) };
  });
}

/** Expected calibration error (Naeini, Cooper and Hauskrecht 2015): mean distance of belief and truth over the bins. */
export const calibrationError = (guesses: readonly Guess[]): number => bins(guesses).reduce((sum, { count, believed, right }) => sum + count * Math.abs(believed - right), 0) / guesses.length;

/** Mean squared error of the probabilities (Brier 1950). */
export const brier = (guesses: readonly Guess[]): number => guesses.reduce((sum, { probability, isRight }) => sum + (probability - Number(isRight)) ** 2, 0) / guesses.length;

/** Chance that a right one is believed more than a wrong one; 0.5 is none. */
export function discrimination(guesses: readonly Guess[]): number {
  const right = guesses.filter(({ isRight }) => isRight), wrong = guesses.filter(({ isRight }) => !isRight);
  const won = right.reduce((sum, a) => sum + wrong.reduce((part, b) => part + (a.probability > b.probability ? 1 : a.probability === b.probability ? 0.5 : 0), 0), 0);
  return won / (right.length * wrong.length);
}
