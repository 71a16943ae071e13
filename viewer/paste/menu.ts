/**
 * The box that takes an article, where `onrecord view` serves the page: a text or a file is sent to the server on this machine, which
 * reads it and answers with its graph. What it says is added to the graph in the page; "Save" keeps it. Progress and errors are text.
 */
import type { SerializedGraph } from "../../src/types.js";
import { h } from "../parts/dom.js";
import type { Part } from "../parts/part.js";
import { counted } from "../wording.js";

/** In the page that is served, and in no other. */
const TOKEN = "meta[name=onrecord-token]";
const TOKEN_HEADER = "x-onrecord-token";

/** @param add is handed the graph of what was read @returns nothing where the page came from a file: there is nobody to read */
export function pasteMenuOf(add: (graph: SerializedGraph) => void): Part | undefined {
  const token = document.querySelector<HTMLMetaElement>(TOKEN)?.content;
  if (token === undefined) return undefined;
  const text = h("textarea", { name: "article", rows: "8", required: true });
  const file = h("input", { type: "file", name: "file", accept: ".txt,.md,.html,.htm,.json,.jsonl" });
  const date = h("input", { type: "date", name: "published" });
  const progress = h("p", { class: "note progress", role: "status" });
  const problem = h("p", { class: "note problem-line", role: "alert" });
  const submit = h("button", { type: "submit", class: "act" }, "Read it");
  const form = h("form", { class: "pasting" },
    h("p", { class: "note" }, "It is read on this machine and added to this page; nothing is sent anywhere else. “Save” keeps it."),
    h("label", {}, "Article", text), h("label", {}, "or a file", file), h("label", {}, "Published on", date), submit, progress, problem);
  const element = h("details", { class: "menu paste" }, h("summary", { class: "menu-title" }, "Add"), h("div", { class: "menu-body" }, form));
  file.addEventListener("change", () => (text.required = file.files?.length === 0));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    submit.disabled = true;
    problem.textContent = "";
    progress.textContent = "sending …";
    const chosen = file.files?.[0];
    const asked = new URLSearchParams({ ...(chosen ? { name: chosen.name } : {}), ...(date.value === "" ? {} : { date: date.value }) });
    read(`./read?${asked.toString()}`, token, chosen ?? text.value, (words) => (progress.textContent = `${words} …`)).then((graph) => {
      progress.textContent = `Read: ${counted(graph.nodes.length, "name")} and ${counted(graph.edges.length, "relation")}.`;
      add(graph);
    }, (error: unknown) => {
      progress.textContent = "";
      problem.textContent = error instanceof Error ? error.message : String(error);
    }).finally(() => (submit.disabled = false));
  });
  element.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !element.open) return;
    event.stopPropagation();
    element.open = false;
    element.querySelector("summary")?.focus();
  });
  return { element, show: () => undefined };
}

/** @throws Error with the server's words, when it cannot read it or is gone */
async function read(address: string, token: string, body: string | File, onProgress: (words: string) => void): Promise<SerializedGraph> {
  const response = await fetch(address, { method: "POST", headers: { [TOKEN_HEADER]: token }, body }).catch(() => {
    throw new Error("The program that served this page has ended. Start “onrecord view” again.");
  });
  if (!response.ok || !response.body) throw new Error((await response.text()).trim() || `The server answered with ${response.status}.`);
  let rest = "";
  let graph: SerializedGraph | undefined;
  const take = (line: string): void => {
    if (line === "") return;
    const told = JSON.parse(line) as { progress?: string; error?: string; graph?: SerializedGraph };
    if (told.error !== undefined) throw new Error(told.error);
    if (told.progress !== undefined) onProgress(told.progress);
    graph = told.graph ?? graph;
  };
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const lines = `${rest}${part.value}`.split("\n");
    rest = lines.pop() ?? "";
    lines.forEach(take);
  }
  take(rest);
  if (!graph) throw new Error("The server ended before it had read the article.");
  return graph;
}
