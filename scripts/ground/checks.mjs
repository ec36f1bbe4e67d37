import { join } from "node:path";
import { lastLines } from "./failure.mjs";
import { checkLockfile } from "./minimum-versions.mjs";
import { logOf, root } from "./paths.mjs";
import { next, node, script } from "./programs.mjs";

const AT_ONCE = 2;
const SHOWN_LINES = 80;
const bin = (...path) => join(root, "node_modules", ...path);
const program = (path, ...args) => ({ command: node, args: [path, ...args] });

/** The slowest first; each is one program, or several that need each other. */
const STEPS = [
  // typegen writes next-env.d.ts and the route types: a fresh clone has neither.
  { name: "types", programs: [program(next, "typegen"), program(bin("typescript", "bin", "tsc"), "--noEmit")] },
  { name: "house", programs: [program(bin("vitest", "vitest.mjs"), "run", "--project", "house")] },
  { name: "format and lint", programs: [program(bin("@biomejs", "biome", "bin", "biome"), "ci", ".")] },
  {
    name: "import rules",
    programs: [
      program(
        bin("dependency-cruiser", "bin", "dependency-cruise.mjs"),
        "app",
        "lib",
        "db",
        "--config",
        ".dependency-cruiser.cjs",
      ),
    ],
  },
  { name: "dead code", programs: [program(bin("knip", "bin", "knip.js"))] },
  { name: ".env.example", programs: [script("env-example.ts", "--check")] },
];

async function runStep(charge, progress, env, { name, programs }) {
  const log = logOf(`check-${name.replaceAll(/\W+/g, "-")}`);
  const began = performance.now();
  for (const one of programs) {
    try {
      await charge.run({ name, ...one, env, log, cure: "" });
    } catch (error) {
      charge.stopIfAsked();
      return { name, ok: false, output: `${error.message}\n${lastLines(log, SHOWN_LINES)}` };
    }
  }
  progress.say(`check: ${name} (${((performance.now() - began) / 1000).toFixed(1)} s)`);
  return { name, ok: true };
}

function minimumVersions() {
  const complaints = checkLockfile(join(root, "package-lock.json"));
  return { name: "minimum versions", ok: complaints.length === 0, output: complaints.join("\n") };
}

/** Everything short of tests: at most two at a time, all of them even when one fails. */
export async function runChecks(charge, progress, env) {
  const waiting = [...STEPS];
  const results = [minimumVersions()];
  const lane = async () => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
      results.push(await runStep(charge, progress, env, step));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  for (const { name, output } of results.filter(({ ok }) => !ok)) console.log(`\ncheck: ${name} FAILED\n${output}\n`);
  return results;
}
