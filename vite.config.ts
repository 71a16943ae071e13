/**
 * Builds the viewer into one HTML file, dist/viewer/index.html: script and style stand inside, nothing is fetched.
 *
 * After everything is inlined, the page gets a content security policy that names the SHA-256 of its own script and style and
 * forbids all else, so the page can prove to its reader that it talks to nobody and that no article's text runs as code.
 * `require-trusted-types-for` makes the browser refuse innerHTML altogether. The graph stands in a script element of type
 * application/json, which is data to the browser and needs no hash: `write` fills it after the build.
 */
import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { defineConfig, type Plugin } from "vite";
import { viteSingleFile } from "vite-plugin-singlefile";

/** Matches `<script type="module" crossorigin>code</script>`; refuses the placeholder `<script type="application/json" ...>`. */
const INLINE_SCRIPT = /<script type="module"[^>]*>([\s\S]*?)<\/script>/g;
/** Matches `<style rel="stylesheet">rules</style>`; refuses `<link rel="stylesheet">`. */
const INLINE_STYLE = /<style[^>]*>([\s\S]*?)<\/style>/g;
const CHARSET = '<meta charset="utf-8">';

const hashesOf = (html: string, element: RegExp): string =>
  [...html.matchAll(element)].map((match) => `'sha256-${createHash("sha256").update(match[1] ?? "").digest("base64")}'`).join(" ");

/** Runs after the inlining, on the finished page. */
const contentSecurityPolicy = (): Plugin => ({
  name: "content-security-policy",
  enforce: "post",
  generateBundle: {
    order: "post",
    handler(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== "asset" || !file.fileName.endsWith(".html")) continue;
        const html = String(file.source);
        const script = hashesOf(html, INLINE_SCRIPT);
        const style = hashesOf(html, INLINE_STYLE);
        if (!script || !style || !html.includes(CHARSET)) throw new Error(`vite.config: "${file.fileName}" has no inline script, style or charset to hang the policy on; was the inlining plugin removed?`);
        const policy = `default-src 'none'; script-src ${script}; style-src ${style}; img-src data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'`;
        file.source = html.replace(CHARSET, () => `${CHARSET}\n    <meta http-equiv="Content-Security-Policy" content="${policy}">`);
      }
    },
  },
});

export default defineConfig({
  root: fileURLToPath(new URL("viewer", import.meta.url)),
  base: "./",
  logLevel: "warn",
  build: {
    outDir: fileURLToPath(new URL("dist/viewer", import.meta.url)),
    emptyOutDir: true,
    target: "es2022",
    modulePreload: false,
  },
  plugins: [viteSingleFile(), contentSecurityPolicy()],
});
