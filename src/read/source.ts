/**
 * What the formats give, before it is an Article: raw strings as the file has them.
 */
export interface Source {
  readonly title?: string | undefined;
  readonly outlet?: string | undefined;
  readonly url?: string | undefined;
  readonly byline?: string | undefined;
  readonly date?: string | undefined;
  /** The body, possibly with the headline as its first line. */
  readonly text: string;
}

/** One thing wrong with one item of a file: "line 3 is no JSON", and what to do. */
export interface Fault {
  readonly problem: string;
  readonly remedy: string;
}

export interface Sources {
  readonly sources: readonly Source[];
  readonly faults: readonly Fault[];
}
