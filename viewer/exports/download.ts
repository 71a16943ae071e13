/** Hands a file to the browser's downloads. */
const FORGET_AFTER_MS = 60_000;

export function save(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads it after this.
  setTimeout(() => URL.revokeObjectURL(url), FORGET_AFTER_MS);
}
