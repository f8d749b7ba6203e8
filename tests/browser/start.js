// Runs the browser tests where everything they need is there; else says what is missing and skips.
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const skipped = 77;
const here = dirname(fileURLToPath(import.meta.url));
const chromium = process.argv[5] ?? "/usr/bin/chromium";
if (!existsSync(chromium)) {
  console.log(`skipped: ${chromium} is not there (apt-get install chromium)`);
  process.exit(skipped);
}
if (!existsSync(join(here, "node_modules", "playwright-core"))) {
  console.log("skipped: run 'npm ci' in tests/browser first");
  process.exit(skipped);
}
await import("./run.js");
