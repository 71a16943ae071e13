/** Tests run on Node, beside the viewer's own vite.config.ts. Those that load the model or start the program take seconds. */
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Pages in a real browser answer late on a machine under load.
    expect: { poll: { timeout: 15_000 } },
  },
});
