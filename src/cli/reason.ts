/** What the system says of a file, in words: code "ENOENT" -> "does not exist". */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "does not exist", EACCES: "may not be read", EISDIR: "is a folder", ERR_BUFFER_TOO_LARGE: "unpacks to far more than an article",
  Z_DATA_ERROR: "is no whole .gz file", Z_BUF_ERROR: "is no whole .gz file", EAGAIN: "gives nothing to read",
};

/** Completes a sentence that begins with the file's name. */
export function reasonOf(error: unknown): string {
  const { code = "", message = String(error) } = error as { code?: string; message?: string };
  return REASONS[code] ?? (code === "" ? message : `cannot be used (${message})`);
}
