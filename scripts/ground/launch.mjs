import { spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { Failure, lastLines } from "./failure.mjs";
import { root } from "./paths.mjs";
import { identify } from "./processes.mjs";

/**
 * Starts a program in a process group of its own, so that Ctrl-C reaches only the one who is in charge of it.
 * Its output goes to `log`, or to the terminal without one.
 */
export function launch({ command, args = [], env = process.env, cwd = root, log, input = "ignore", as = {} }) {
  const out = log === undefined ? "inherit" : openSync(log, "w", 0o600);
  const child = spawn(command, args, { cwd, env, stdio: [input, out, out], detached: true, ...as });
  if (log !== undefined) closeSync(out);
  const ended = new Promise((resolve) => {
    child.once("error", (error) => resolve({ code: undefined, reason: error.message }));
    child.once("exit", (code, signal) => resolve({ code: code ?? undefined, reason: signal ?? `exit code ${code}` }));
  });
  const identity = child.pid === undefined ? undefined : { ...identify(child.pid), group: true };
  return { child, identity, ended };
}

/** Waits for a program to succeed. `watch` is told of it while it runs, and returns what to do afterwards. */
export async function runToEnd({ name, cure, watch = () => () => {}, ...program }) {
  const running = launch(program);
  const forget = watch(running);
  const { code, reason } = await running.ended;
  forget();
  if (code === 0) return;
  const details = program.log === undefined ? "" : lastLines(program.log);
  throw new Failure(`${name} ended with ${reason}`, { cure, details });
}
