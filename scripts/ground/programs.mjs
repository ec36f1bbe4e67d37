import { join } from "node:path";
import { forgetBuild, isBuilt, markBuilt, sourceHash } from "./build.mjs";
import { Failure } from "./failure.mjs";
import { logOf, root } from "./paths.mjs";

export const node = process.execPath;
export const next = join(root, "node_modules", "next", "dist", "bin", "next");
export const tsx = join(root, "node_modules", "tsx", "dist", "cli.mjs");

/** The surroundings of a child: ours, without what npm put there for its own script, and with what is given. */
export function envWith(given) {
  const ours = Object.entries(process.env).filter(([name]) => !/^npm_|^NODE_ENV$/.test(name));
  return { ...Object.fromEntries(ours), NEXT_TELEMETRY_DISABLED: "1", ...given };
}

export const script = (name, ...args) => ({
  command: node,
  args: ["--import", "tsx", join(root, "scripts", name), ...args],
});

export const worker = { command: node, args: ["--import", "tsx", join(root, "lib", "jobs", "worker.ts")] };

/** Builds unless the build is current. Returns whether it did. */
export async function ensureBuilt(charge, progress, env) {
  if (isBuilt(root)) return false;
  const hash = sourceHash(root);
  forgetBuild(root);
  await progress.during("building the web application (next build)", () =>
    charge.run({
      name: "next build",
      command: node,
      args: [next, "build"],
      env: { ...env, NODE_ENV: "production" },
      log: logOf("build"),
      cure: "Mend what the lines above name. All of it: .data/logs/build.log",
    }),
  );
  markBuilt(root, hash);
  return true;
}

const READY_MS = 120_000;
const POLL_MS = 200;

async function ask(url) {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(10_000) });
    return { status: response.status, body: (await response.text()).slice(0, 1_000) };
  } catch (error) {
    return { status: 0, body: error.cause?.message ?? error.message };
  }
}

/** Polls /readyz until it says 200; what it last said is in the failure. */
export async function waitUntilReady(port, goOn) {
  const until = performance.now() + READY_MS;
  for (;;) {
    const { status, body } = await ask(`http://127.0.0.1:${port}/readyz`);
    if (status === 200) return;
    if (!goOn()) return;
    if (performance.now() > until) {
      throw new Failure(`/readyz did not answer 200 within ${READY_MS / 1000} s; last answer: ${status}`, {
        cure: "Read .data/logs/web.log and .data/logs/worker.log.",
        details: body,
      });
    }
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}
