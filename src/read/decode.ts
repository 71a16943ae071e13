/**
 * Bytes to a string: UTF-8 (with and without byte order mark), UTF-16 (little and big endian), Windows-1252.
 *
 * A byte order mark decides; else zero bytes at every other place mean UTF-16; else a charset that an HTML page names; else
 * UTF-8 when the bytes are valid UTF-8; else Windows-1252, in which every byte string is valid. What is no text at all is
 * recognized by its first bytes or by its control characters.
 */
export type Decoded = { readonly text: string } | { readonly problem: string; readonly remedy: string };

/** Bytes that are looked at to guess. */
const SAMPLE = 4096;
/** Of a sample, how many zero bytes at odd (or even) places speak for UTF-16: English text has nearly one in one. */
const MIN_UTF16_ZEROS = 0.4;
/** Control characters in text are rarer than this, in binary files commoner. */
const MAX_CONTROLS = 0.02;

const SIGNATURES: readonly { readonly bytes: readonly number[]; readonly kind: string; readonly remedy: string }[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46], kind: "a PDF file", remedy: "save its text as .txt" },
  { bytes: [0x50, 0x4b, 0x03, 0x04], kind: "a ZIP archive or an office document", remedy: "unpack it or save it as plain text" },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], kind: "an office document", remedy: "save it as plain text" },
  { bytes: [0x1f, 0x8b], kind: "compressed with gzip", remedy: "unpack it or give it the ending .gz" },
  { bytes: [0x89, 0x50, 0x4e, 0x47], kind: "an image", remedy: "give the text of the article" },
  { bytes: [0xff, 0xd8, 0xff], kind: "an image", remedy: "give the text of the article" },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], kind: "an RTF document", remedy: "save it as plain text" },
];

/** The text of a file, or why it has none. */
export function decode(bytes: Uint8Array): Decoded {
  const signature = SIGNATURES.find(({ bytes: start }) => start.every((byte, i) => bytes[i] === byte));
  if (signature) return { problem: `is ${signature.kind}`, remedy: signature.remedy };
  const label = encodingOf(bytes);
  const text = new TextDecoder(label).decode(bytes);
  return isBinary(text) ? { problem: "is no text file", remedy: "give plain text, HTML or JSON lines" } : { text };
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return guessUtf16(bytes) ?? (isUtf8(bytes) ? "utf-8" : (namedCharset(bytes) ?? "windows-1252"));
}

function guessUtf16(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, SAMPLE);
  const zeros = [0, 0];
  sample.forEach((byte, i) => { if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1; });
  const [even = 0, odd = 0] = zeros;
  const many = MIN_UTF16_ZEROS * (sample.length / 2);
  if (sample.length < 4 || Math.max(even, odd) < many || Math.min(even, odd) > many / 4) return undefined;
  return odd > even ? "utf-16le" : "utf-16be";
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** `<meta charset="koi8-r">`, when a decoder of that name exists. */
function namedCharset(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder("windows-1252").decode(bytes.subarray(0, SAMPLE));
  const label = /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{2,40})/iu.exec(start)?.[1];
  try {
    return label === undefined || /^utf-?(?:8|16)/iu.test(label) ? undefined : new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

function isBinary(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  // eslint-disable-next-line no-control-regex
  const controls = sample.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffd]/gu)?.length ?? 0;
  return controls > MAX_CONTROLS * sample.length + 1;
}
