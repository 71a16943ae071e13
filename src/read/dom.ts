/**
 * The few parts of the DOM that reading a page needs, and the text of an element with its paragraphs.
 *
 * Written down here because the project is compiled without the browser's types. The walk uses a stack of its own: saved
 * pages nest deeper than a call stack.
 */
export interface DomNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly firstChild: DomNode | null;
  readonly nextSibling: DomNode | null;
}

export interface DomElement extends DomNode {
  readonly textContent: string | null;
  getAttribute(name: string): string | null;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
  remove(): void;
}

export interface DomDocument {
  readonly body: DomElement | null;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
}

const TEXT_NODE = 3;
const BLOCKS = new Set(
  `ADDRESS ARTICLE BLOCKQUOTE BODY CENTER DD DETAILS DIV DL DT FIELDSET FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN OL P PRE
  SECTION SUMMARY TABLE TBODY TD TH THEAD TR UL`.split(/\s+/u),
);
/** Not the article's words; captions are left out because they repeat it in other times ("attends a meeting"). */
const SKIPPED = new Set("SCRIPT STYLE NOSCRIPT TEMPLATE HEAD IFRAME OBJECT SVG CANVAS BUTTON FORM SELECT TEXTAREA NAV ASIDE FIGCAPTION".split(" "));

/** The text below a node: blocks parted by empty lines, `<br>` as a line end, other white space as HTML shows it. */
export function blockText(root: DomNode): string {
  const paragraphs: string[] = [];
  let line = "";
  const flush = (): void => {
    const text = line.replace(/[^\S\n]+/gu, " ").replace(/ ?\n ?/gu, "\n").trim();
    if (text !== "") paragraphs.push(text);
    line = "";
  };
  const stack: (DomNode | "end")[] = [root];
  while (stack.length > 0) {
    const node = stack.pop();
    if (node === undefined || node === "end") { flush(); continue; }
    if (node !== root && node.nextSibling) stack.push(node.nextSibling);
    const name = node.nodeName.toUpperCase();
    if (node.nodeType === TEXT_NODE) line += (node.nodeValue ?? "").replace(/[\n\r]/gu, " ");
    else if (name === "BR") line += "\n";
    else if (!SKIPPED.has(name)) {
      if (BLOCKS.has(name)) { flush(); stack.push("end"); }
      if (node.firstChild) stack.push(node.firstChild);
    }
  }
  flush();
  return paragraphs.join("\n\n");
}
