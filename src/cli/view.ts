/**
 * `onrecord view`: the viewer with a graph inside, served to this machine alone until Ctrl+C.
 *
 * One page under one address on 127.0.0.1, on a port that the system chooses, and one address that reads an article which the page
 * sends (paste.ts); any other path is 404. A request whose Host is not ours is refused, so that no page of the web can reach the
 * graph by pointing a name of its own here (DNS rebinding).
 */
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { InputError } from "../errors.js";
import { fillPage } from "../write.js";
import { loadGraph, viewerPage } from "./files.js";
import { pasteReader, refusal } from "./paste.js";
import type { ExitCode } from "./report.js";

export interface ViewOptions {
  /** False: print the address only. */
  readonly open: boolean;
}

/** Serves the page; ends when the server is closed. */
export async function view(path: string, { open }: ViewOptions): Promise<ExitCode> {
  const graph = loadGraph(path);
  const page = viewerPage();
  if (page === undefined) throw new InputError('view: the viewer is not built; run "npm run build" in the clone');
  const server = await serve(fillPage(page, graph));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  process.stdout.write(`${address}\n`);
  process.stderr.write("onrecord: end with Ctrl+C\n");
  if (open && process.stdout.isTTY) openBrowser(address);
  await new Promise<void>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => server.close(() => resolve()).closeAllConnections());
  });
  return 0;
}

/** Listens on a free port of this machine. */
export async function serve(page: string): Promise<Server> {
  const token = randomBytes(16).toString("hex");
  const served = servedPage(page, token);
  const readPasted = pasteReader();
  const server = createServer((request, response) => {
    if (request.url?.split("?", 1)[0] !== "/read" || !isOurHost(server, request)) return answer(server, served, request, response);
    const { port } = server.address() as AddressInfo;
    const refused = refusal(request, [`http://127.0.0.1:${port}`, `http://localhost:${port}`], token);
    if (refused) return void response.writeHead(refused.status, { "content-type": "text/plain" }).end(`${refused.reason}\n`);
    // A page that is closed while it waits is no error.
    readPasted(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(0, "127.0.0.1", resolve));
  return server;
}

/** The page as it is served: it may talk to its own server, and knows the token of this run. */
function servedPage(page: string, token: string): string {
  return page.replace("default-src 'none';", "default-src 'none'; connect-src 'self';").replace("</title>", `</title>\n    <meta name="onrecord-token" content="${token}">`);
}

function isOurHost(server: Server, { headers }: IncomingMessage): boolean {
  const { port } = server.address() as AddressInfo;
  return headers.host === `127.0.0.1:${port}` || headers.host === `localhost:${port}`;
}

function answer(server: Server, page: string, request: IncomingMessage, response: ServerResponse): void {
  const { method, url = "" } = request;
  const refuse = (status: number, reason: string): void => void response.writeHead(status, { "content-type": "text/plain" }).end(`${reason}\n`);
  if (!isOurHost(server, request)) return refuse(403, "This address is for this machine only.");
  if (method !== "GET" && method !== "HEAD") return refuse(405, "Only the page can be read here.");
  if (url.split("?", 1)[0] !== "/") return refuse(404, "There is one page here, at /.");
  response.writeHead(200, {
    "content-type": "text/html; charset=utf-8",
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-resource-policy": "same-origin",
    "x-frame-options": "DENY",
  });
  response.end(method === "HEAD" ? undefined : page);
}

/** Where there is a desktop; a browser that does not start is no error. */
function openBrowser(address: string): void {
  const { platform, env } = process;
  if (platform === "linux" && !env["DISPLAY"] && !env["WAYLAND_DISPLAY"]) return;
  const [command, ...args] = platform === "darwin" ? ["open"] : platform === "win32" ? ["cmd", "/c", "start", ""] : ["xdg-open"];
  spawn(command!, [...args, address], { stdio: "ignore", detached: true }).on("error", () => undefined).unref();
}
