/**
 * Text for the terminal: colours where the stream shows them (no NO_COLOR, no pipe, no dumb terminal), wrapped lines, and the
 * lines that stand under a progress bar's rule: standard error only, and only where somebody looks.
 */
import type { WriteStream } from "node:tty";

export interface Colours {
  bold(text: string): string;
  dim(text: string): string;
  accent(text: string): string;
  warn(text: string): string;
}

const DEFAULT_WIDTH = 80;
const MAX_WIDTH = 110;

/** Colours that the stream shows, else the text as it is. */
export function coloursOf(stream: NodeJS.WriteStream): Colours {
  const isColoured = stream.isTTY && (stream as WriteStream).hasColors();
  const paint = (from: number, to: number) => (text: string) => (isColoured ? `\u001b[${from}m${text}\u001b[${to}m` : text);
  return { bold: paint(1, 22), dim: paint(2, 22), accent: paint(36, 39), warn: paint(33, 39) };
}

export const widthOf = (stream: NodeJS.WriteStream): number => Math.min(stream.isTTY ? stream.columns || DEFAULT_WIDTH : DEFAULT_WIDTH, MAX_WIDTH);

/** Lines no wider than `width`, all but the first after `indent`; words are kept whole. */
export function wrap(text: string, width: number, indent = ""): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/u).filter(Boolean)) {
    if (line !== "" && line.trim() !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = indent;
    }
    line += line === "" || line === indent ? word : ` ${word}`;
  }
  return line === "" ? lines : [...lines, line];
}

/** Text of others without what a terminal obeys: control characters and marks that turn the direction of what follows. */
// eslint-disable-next-line no-control-regex
export const printable = (text: string): string => text.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, "\ufffd");

export interface Progress {
  show(done: number, of: number): void;
  clear(): void;
}

/** Fewer articles are read before anybody wonders. */
const FEW = 3;
const BAR = 24;

/** A bar that overwrites itself, for more than a few articles; silent where standard error is no terminal. */
export function progressOn(stream: NodeJS.WriteStream): Progress {
  if (!stream.isTTY) return { show: () => undefined, clear: () => undefined };
  let isShown = false;
  const put = (text: string): boolean => stream.write(`\r\u001b[K${text}`);
  return {
    show: (done, of) => {
      if (of <= FEW) return;
      isShown = true;
      put(bar(done, of));
    },
    clear: () => { if (isShown) put(""); },
  };
}

/** bar(1, 4) === "[######..................] 1 of 4 articles" */
export function bar(done: number, of: number): string {
  const full = of === 0 ? BAR : Math.floor((BAR * done) / of);
  return `[${"#".repeat(full)}${".".repeat(BAR - full)}] ${done} of ${of} articles`;
}
