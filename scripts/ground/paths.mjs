import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
export const dataDir = join(root, ".data");
const logsDir = join(dataDir, "logs");
export const runDir = join(dataDir, "run");

/** `.data` may be passed through (PostgreSQL may run as another user below it), but not listed. */
export function makeFolders() {
  mkdirSync(dataDir, { recursive: true, mode: 0o711 });
  for (const folder of [logsDir, runDir]) mkdirSync(folder, { recursive: true, mode: 0o700 });
}

export const logOf = (name) => join(logsDir, `${name}.log`);
