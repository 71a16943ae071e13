/**
 * Making elements. Text only ever becomes a text node and links only lead inside the page or to http(s): articles are hostile
 * ("<script>", "javascript:"), and nothing in the viewer uses innerHTML (the page's policy forbids it besides).
 *
 *   h("p", { class: "note" }, "From ", link)
 */
export type Child = Node | string | undefined | false;

type Attributes = Readonly<Record<string, string | boolean | undefined>>;

const SVG = "http://www.w3.org/2000/svg";
/** Matches #node=1, https://example.org; refuses javascript:alert(1), data:text/html, //example.org. */
const SAFE_LINK = /^(?:#|https?:\/\/)/i;

export function h<Name extends keyof HTMLElementTagNameMap>(name: Name, attributes: Attributes = {}, ...children: Child[]): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  set(element, attributes);
  element.append(...children.filter((child): child is Node | string => child !== undefined && child !== false));
  return element;
}

export function svg<Name extends keyof SVGElementTagNameMap>(name: Name, attributes: Attributes = {}, ...children: Node[]): SVGElementTagNameMap[Name] {
  const element = document.createElementNS(SVG, name);
  set(element, attributes);
  element.append(...children);
  return element;
}

export function button(label: Child, attributes: Attributes, onPress: () => void): HTMLButtonElement {
  const element = h("button", { type: "button", ...attributes }, label);
  element.addEventListener("click", onPress);
  return element;
}

/** A name or sentence of unknown direction: must not turn the words around it. */
export function isolated(text: string, attributes: Attributes = {}): HTMLElement {
  return h("bdi", attributes, text);
}

/** The address, if it is one that a reader may be sent to. */
export function safeLink(address: string | undefined): string | undefined {
  return address !== undefined && SAFE_LINK.test(address) ? address : undefined;
}

function set(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    if (name === "href" && safeLink(String(value)) === undefined) continue;
    element.setAttribute(name, value === true ? "" : value);
  }
}
