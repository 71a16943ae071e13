/** XML as text: values are escaped, characters that XML cannot hold become the replacement character, numbers keep one decimal. */
export type Xml = { readonly markup: string } | { readonly text: string };

const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/gu;
const MARKUP: ReadonlyMap<string, string> = new Map([["&", "&amp;"], ["<", "&lt;"], [">", "&gt;"], ['"', "&quot;"]]);

export const escaped = (text: string): string => text.replace(NOT_IN_XML, "\ufffd").replace(/[&<>"]/gu, (mark) => MARKUP.get(mark) ?? mark);

/** An element; what is undefined is left out. */
export function element(name: string, attributes: Readonly<Record<string, string | number | undefined>>, children: readonly Xml[] = []): { readonly markup: string; readonly toString: () => string } {
  const start = Object.entries(attributes).flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${typeof value === "number" ? Math.round(value * 10) / 10 : escaped(value)}"`])).join("");
  const content = children.map((child) => ("text" in child ? escaped(child.text) : child.markup)).join("");
  const markup = children.length > 0 ? `<${name}${start}>${content}</${name}>` : `<${name}${start}/>`;
  return { markup, toString: () => markup };
}
