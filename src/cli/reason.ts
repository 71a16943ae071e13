/** What the system says of a file, in words: code "ENOENT" -> "does not exist". */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "does not exist", EACCES: "may not be read", EPERM: "may not be read", EISDIR: "is a folder", ENOTDIR: "does not exist: a part of its path is a file",
  ELOOP: "is a link that leads back to itself", EIO: "cannot be read from its disk", EMFILE: "cannot be opened beside so many other files", ENAMETOOLONG: "has a name that is too long",
  ERR_BUFFER_TOO_LARGE: "unpacks to far more than an article", Z_DATA_ERROR: "is no whole .gz file", Z_BUF_ERROR: "is no whole .gz file", EAGAIN: "gives nothing to read",
};

/** The same for what is written. */
const WRITE_REASONS: Readonly<Record<string, string>> = {
  ENOSPC: "has no space left on its disk", EDQUOT: "has no space left for this user", EROFS: "is on a disk that cannot be written to", EACCES: "may not be written to", EPERM: "may not be written to",
  EEXIST: "is a file, not a folder", ENOTDIR: "lies in a file, not in a folder", EISDIR: "has a folder where a file should go", EFBIG: "does not take files this large",
};

/** Completes a sentence that begins with the file's name. */
export function reasonOf(error: unknown): string {
  const { code = "", message = String(error) } = error as { code?: string; message?: string };
  return REASONS[code] ?? (code === "" ? message : `cannot be used (${message})`);
}

/** Completes a sentence that begins with the name of what should be written. */
export function writeReasonOf(error: unknown): string {
  return WRITE_REASONS[(error as { code?: string }).code ?? ""] ?? reasonOf(error);
}
