/**
 * Errors to standard error and to exit codes: 0 done, 1 some input was refused or the model is broken, 2 usage, 3 a bug of ours.
 */
import { InputError, ModelError } from "../errors.js";
import { coloursOf, printable } from "./terminal.js";

export type ExitCode = 0 | 1 | 2 | 3;

/** Tells each error; a bug with its stack. */
export function report(errors: readonly unknown[]): void {
  const { warn } = coloursOf(process.stderr);
  for (const error of errors) process.stderr.write(`${warn("onrecord:")} ${printable(messageOf(error))}\n`);
}

function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const isOurs = isExpected(error) || error.name === "InvariantError";
  return isOurs ? error.message : `${error.stack ?? error.message}\n(this is a bug in onrecord; please report it with the article)`;
}

const isExpected = (error: unknown): boolean => error instanceof InputError || error instanceof ModelError;

/** The gravest of them. */
export function exitCodeOf(errors: readonly unknown[]): ExitCode {
  if (errors.length === 0) return 0;
  return errors.every(isExpected) ? 1 : 3;
}
