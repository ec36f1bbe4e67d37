import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import { basename } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const STEP_MS = 50;
// Fields of /proc/<pid>/stat after the name in brackets: the state, and 19 further on the start time (proc(5)).
const STATE = 0;
const START_TIME = 19;

function linuxStart(pid) {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  // A zombie holds nothing any more; where nobody reaps orphans it would otherwise count as alive for ever.
  return fields[STATE] === "Z" ? undefined : fields[START_TIME];
}

/** A pid comes back with another process; together with its start time it does not. */
function startedAtOf(pid) {
  if (process.platform !== "linux") {
    return spawnSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).stdout?.trim() || undefined;
  }
  try {
    return linuxStart(pid);
  } catch {
    return undefined;
  }
}

export const identify = (pid) => ({ pid, startedAt: startedAtOf(pid) });

export const isAlive = ({ pid, startedAt }) => startedAt !== undefined && startedAtOf(pid) === startedAt;

function sendSignal({ pid, group }, signal) {
  try {
    process.kill(group ? -pid : pid, signal);
  } catch (error) {
    if (error.code !== "ESRCH") throw error;
  }
}

export async function waitForEnd(target, milliseconds) {
  const until = performance.now() + milliseconds;
  while (isAlive(target)) {
    if (performance.now() > until) return false;
    await pause(STEP_MS);
  }
  return true;
}

/** Signals in turn, each with its own patience, until the process is gone. */
export async function endProcess(target, steps) {
  for (const [signal, milliseconds] of steps) {
    if (!isAlive(target)) break;
    sendSignal(target, signal);
    if (await waitForEnd(target, milliseconds)) break;
  }
  // What the leader of a group left behind. While members live its number is not given to another process.
  const reused = startedAtOf(target.pid) !== undefined && !isAlive(target);
  if (target.group && !reused) sendSignal(target, "SIGKILL");
}

function linkOf(path) {
  try {
    return readlinkSync(path);
  } catch {
    return "";
  }
}

/** Processes of a program that work in a folder; a deleted program still counts. Linux only. */
export function processesIn(folder, program) {
  if (process.platform !== "linux") return [];
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => linkOf(`/proc/${pid}/cwd`) === folder)
    .filter((pid) => basename(linkOf(`/proc/${pid}/exe`)).replace(" (deleted)", "") === program)
    .map((pid) => identify(Number(pid)));
}
