/**
 * The name that graphs carry of the program that made them. A test holds the number equal to package.json's, so that no stage
 * reads a file to know it.
 */
export const VERSION = "0.1.0";

export const GENERATOR = `onrecord ${VERSION}`;
