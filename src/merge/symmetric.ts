/** Relations that hold both ways (canonical labels of the guide); stands in until the lexicon has them. */
const SYMMETRIC: ReadonlySet<string> = new Set(["met", "talked-with", "fought", "agreed-with", "negotiated-with", "related-to", "same-as", "collided-with"]);

export const isSymmetric = (relation: string): boolean => SYMMETRIC.has(relation);
