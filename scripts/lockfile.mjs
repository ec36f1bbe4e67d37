// After a change of the dependencies: completes package-lock.json, so that `npm ci` takes it on every machine.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { completed, missingFrom } from "./ground/lockfile.mjs";
import { root } from "./ground/paths.mjs";

const file = join(root, "package-lock.json");
const lock = JSON.parse(readFileSync(file, "utf8"));
const missing = missingFrom(lock);
if (missing.length > 0) writeFileSync(file, `${JSON.stringify(completed(lock), null, 2)}\n`);
console.log(`${missing.length} entries added to package-lock.json`);
