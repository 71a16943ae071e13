/**
 * The three errors of the program. Odd text is never one of them: a stage returns less and adds a Notice.
 * Wording: the stage, what is wrong with which value in quotes, what to do about it.
 */

/** Input that its owner can mend: a missing file, broken JSON, no text. */
export class InputError extends Error {
  override readonly name = "InputError";
}

/** The model's files are missing or damaged, or no runtime can load them. */
export class ModelError extends Error {
  override readonly name = "ModelError";
}

/** A bug of ours; says so. */
export class InvariantError extends Error {
  override readonly name = "InvariantError";
  constructor(message: string) {
    super(`${message} (this is a bug in onrecord; please report it with the article)`);
  }
}
