import { readFileSync, writeFileSync } from "node:fs";
import { envExample } from "#lib/kernel/env.ts";

const file = new URL("../.env.example", import.meta.url);

if (!process.argv.includes("--check")) writeFileSync(file, envExample());
else if (readFileSync(file, "utf8") !== envExample()) {
  console.error(".env.example is not the one made from lib/kernel/env.ts. Run: npm run env:example");
  process.exitCode = 1;
}
