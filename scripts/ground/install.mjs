import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Failure } from "./failure.mjs";
import { runToEnd } from "./launch.mjs";
import { acquireLock } from "./lock.mjs";
import { logOf, makeFolders, root, runDir } from "./paths.mjs";
import { waitForEnd } from "./processes.mjs";
import { startProgress } from "./progress.mjs";

const FLOOR = [20, 19];
const PATIENCE_MS = 600_000;

export function checkNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major > FLOOR[0] || (major === FLOOR[0] && minor >= FLOOR[1])) return;
  throw new Failure(`Node ${version} is too old`, {
    cure: `Install Node ${FLOOR.join(".")} or newer (https://nodejs.org), then start again.`,
  });
}

const jsonOf = (file) => JSON.parse(readFileSync(file, "utf8"));

/** What `node_modules` must have been made from: the lockfile, and what decides which binaries come with it. */
export function wantedStamp(folder) {
  const lock = readFileSync(join(folder, "package-lock.json"));
  const platform = `${process.platform} ${process.arch} ${process.versions.modules}`;
  return createHash("sha256").update(lock).update(platform).digest("hex");
}

/** True when npm's own note of what it installed agrees with the lockfile: then an install by hand is as good. */
function agreesWithLock(folder) {
  const note = join(folder, "node_modules", ".package-lock.json");
  if (!existsSync(note)) return false;
  const wanted = jsonOf(join(folder, "package-lock.json")).packages;
  const present = jsonOf(note).packages;
  const unwanted = Object.entries(present).some(([path, entry]) => wanted[path]?.version !== entry.version);
  const mayMiss = (entry) => entry.optional || entry.devOptional || entry.extraneous;
  const missing = Object.entries(wanted).some(([path, entry]) => path !== "" && !mayMiss(entry) && !(path in present));
  return !unwanted && !missing;
}

export function isInstalled(folder) {
  const stamp = join(folder, "node_modules", ".rivulet-stamp");
  const wanted = wantedStamp(folder);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return true;
  if (!agreesWithLock(folder)) return false;
  writeFileSync(stamp, wanted);
  return true;
}

function npm() {
  const script = process.env.npm_execpath;
  const usable = script !== undefined && /npm-cli\.c?js$/.test(script) && existsSync(script);
  return usable ? { command: process.execPath, before: [script] } : { command: "npm", before: [] };
}

async function install(watch) {
  const { command, before } = npm();
  await runToEnd({
    name: "npm ci",
    command,
    // Development packages always: the build needs them, whatever NODE_ENV says around us.
    args: [...before, "ci", "--include=dev", "--no-audit", "--no-fund"],
    log: logOf("install"),
    cure: "Check the connection to the package registry (npm ping), then start again. All of it: .data/logs/install.log",
    watch,
  });
  writeFileSync(join(root, "node_modules", ".rivulet-stamp"), wantedStamp(root));
}

/** Installs the dependencies when they are missing or stale. `say` must not write to stdout where that is data. */
export async function ensureInstalled({ progress = startProgress(console.error), watch } = {}) {
  checkNode();
  if (isInstalled(root)) return;
  makeFolders();
  const lock = await acquireLock(join(runDir, "install.json"), { command: "npm ci" });
  if (lock.heldBy === undefined) {
    try {
      await progress.during("installing the dependencies (npm ci)", () => install(watch));
    } finally {
      lock.release();
    }
    return;
  }
  progress.say("another command installs the dependencies; waiting for it");
  await waitForEnd(lock.heldBy.holder, PATIENCE_MS);
  await ensureInstalled({ progress, watch });
}
