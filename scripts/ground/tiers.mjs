import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { isBuilt } from "./build.mjs";
import { runChecks } from "./checks.mjs";
import { explain, Failure, Interrupted } from "./failure.mjs";
import { isHeld, readLock } from "./lock.mjs";
import { root, runDir } from "./paths.mjs";
import { freePort } from "./ports.mjs";
import { withClient } from "./postgres.mjs";
import { createDatabase, dropDatabase } from "./postgres-roles.mjs";
import { ensureBuilt, next, node, script, waitUntilReady, worker } from "./programs.mjs";
import { folderLock } from "./serve.mjs";
import { tallyOfPlaywright, tallyOfSteps, tallyOfVitest } from "./tally.mjs";

const DATABASE = "rivulet_e2e";
const FIXED_NOW = "2026-11-23T07:30:00Z";

/** Runs a tool to its end and reads what it wrote for machines; its exit code alone says too little. */
async function reportOf(charge, name, programFor) {
  const file = join(runDir, `${name}-${process.pid}.report.json`);
  rmSync(file, { force: true });
  let exitCode = 0;
  try {
    await charge.run({ name, cure: "The lines above name what failed.", ...programFor(file) });
  } catch (error) {
    if (error instanceof Interrupted) throw error;
    exitCode = 1;
  }
  const report = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined;
  rmSync(file, { force: true });
  return { report, exitCode };
}

async function vitest({ charge, env, filters }, project) {
  const { report, exitCode } = await reportOf(charge, project, (file) => ({
    command: node,
    args: [
      join(root, "node_modules", "vitest", "vitest.mjs"),
      ...["run", "--project", project, "--reporter=default", "--reporter=json", `--outputFile.json=${file}`],
      ...filters,
    ],
    env,
  }));
  return tallyOfVitest(project, report, exitCode);
}

/** A demo that runs from this folder reads its files from the build: it must not be exchanged under it. */
function refuseToDisturb() {
  const note = readLock(folderLock);
  if (isBuilt(root) || note?.command !== "npm run demo" || !isHeld(note)) return;
  throw new Failure("The sources changed, and the demo that runs in this folder still uses the build", {
    cure: `End the demo first: Ctrl-C in its window, or kill ${note.holder.pid}`,
  });
}

async function build({ charge, progress, env }) {
  refuseToDisturb();
  const built = await ensureBuilt(charge, progress, env);
  if (!built) progress.say("the build is current");
  return tallyOfSteps("build", [{ ok: true }]);
}

async function prepareDatabase({ charge, progress, cluster }, env) {
  await withClient(cluster.server.superuserUrl, async (client) => {
    await dropDatabase(client, DATABASE);
    await createDatabase(client, DATABASE);
  });
  const cure = "The lines above name what is wrong.";
  await charge.run({ name: "the migration", ...script("migrate.ts"), env, cure });
  const seed = script("seed.ts", "--size", "demo");
  await progress.during("loading the demo clinic", () => charge.run({ name: "the demo seed", ...seed, env, cure }));
}

async function startHouse({ charge, progress, cluster, env }) {
  const port = await freePort();
  const { appUrl, ownerUrl } = cluster.server.urlsOf(DATABASE);
  const url = `http://localhost:${port}`;
  const addresses = { DATABASE_URL: appUrl, MIGRATION_DATABASE_URL: ownerUrl, APP_URL: url, PORT: String(port) };
  const houseEnv = { ...env, ...addresses, FIXED_NOW, NODE_ENV: "production" };
  await prepareDatabase({ charge, progress, cluster }, houseEnv);
  progress.say("starting web and worker");
  const died = [
    charge.start("test-web", { command: node, args: [next, "start", "-p", String(port)], env: houseEnv }),
    charge.start("test-worker", { ...worker, env: houseEnv }),
  ];
  await Promise.race([...died, waitUntilReady(port, charge.goesOn)]);
  charge.stopIfAsked();
  return { died, houseEnv, url };
}

async function e2e(run) {
  if (run.chromium === undefined) throw new Failure("No Chromium, no browser tests", { cure: "See above." });
  await build(run);
  const { died, houseEnv, url } = await startHouse(run);
  const cli = join(root, "node_modules", "@playwright", "test", "cli.js");
  const played = reportOf(run.charge, "e2e", (file) => ({
    command: node,
    args: [cli, "test", "-c", "e2e/playwright.config.ts", "--reporter=list,json", ...run.filters],
    env: {
      ...houseEnv,
      NODE_ENV: "test",
      BASE_URL: url,
      CHROMIUM_PATH: run.chromium,
      PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: "1",
      PLAYWRIGHT_JSON_OUTPUT_FILE: file,
    },
  }));
  const { report, exitCode } = await Promise.race([...died, played]);
  return tallyOfPlaywright("e2e", report, exitCode);
}

/** In the order of cost: what fails fast comes first. */
export const TIERS = {
  check: async ({ charge, progress, env }) => tallyOfSteps("check", await runChecks(charge, progress, env)),
  unit: (run) => vitest(run, "unit"),
  db: (run) => vitest(run, "db"),
  build,
  e2e,
};

/** A tier that could not even be run counts as one failure; the next ones still get their turn. */
export async function runTier(name, run) {
  run.progress.say(`${name}: begins`);
  try {
    const tally = await TIERS[name](run);
    run.progress.say(`${name}: ${tally.passed} passed, ${tally.failed} failed`);
    return tally;
  } catch (error) {
    if (error instanceof Interrupted) throw error;
    console.log(explain(error));
    return { name, passed: 0, failed: 1, skipped: 0, empty: false };
  }
}
