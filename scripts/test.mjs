import { join } from "node:path";
import { ensureChromium } from "./ground/chromium.mjs";
import { explain, Failure, Interrupted, runAsCommand } from "./ground/failure.mjs";
import { checkNode, ensureInstalled } from "./ground/install.mjs";
import { makeFolders, runDir } from "./ground/paths.mjs";
import { envWith } from "./ground/programs.mjs";
import { startProgress } from "./ground/progress.mjs";
import { inCharge } from "./ground/supervisor.mjs";
import { summary } from "./ground/tally.mjs";
import { startTestCluster, sweepDeadRuns } from "./ground/test-cluster.mjs";
import { runTier, TIERS } from "./ground/tiers.mjs";

const ORDER = Object.keys(TIERS);

/** `--only unit,db` and, after it, words that vitest or Playwright take as a filter. */
function parse(args) {
  const at = args.indexOf("--only");
  const only = at === -1 ? ORDER : (args[at + 1] ?? "").split(",");
  const filters = at === -1 ? args : [...args.slice(0, at), ...args.slice(at + 2)];
  const wrong = only.filter((name) => !ORDER.includes(name));
  if (wrong.length > 0 || (at === -1 && filters.length > 0)) {
    throw new Failure(`npm test does not know ${[...wrong, ...filters].join(" ")}`, {
      cure: `One or more of ${ORDER.join(", ")}: npm test -- --only unit,db [filter]`,
    });
  }
  return { tiers: ORDER.filter((name) => only.includes(name)), filters };
}

/** Nothing of the surroundings may leak into a test: an empty value means "not set". */
function testEnv(cluster) {
  const { owner, app } = cluster?.secrets.postgres ?? {};
  const database =
    cluster === undefined
      ? {}
      : { TEST_SUPERUSER_URL: cluster.server.superuserUrl, TEST_OWNER_PASSWORD: owner, TEST_APP_PASSWORD: app };
  const unset = { DATABASE_URL: "", MIGRATION_DATABASE_URL: "", DATABASE_DIRECT_URL: "", SMTP_URL: "", FIXED_NOW: "" };
  return envWith({
    ...unset,
    ...database,
    APP_ENV: "test",
    APP_URL: "http://localhost:3000",
    PORT: "3000",
    AUTH_SECRET: "for-tests-only-for-tests-only-for-tests-only",
  });
}

async function chromiumFor(tiers, charge, progress) {
  if (!tiers.includes("e2e")) return undefined;
  try {
    return await ensureChromium(charge, progress, envWith({}));
  } catch (error) {
    if (error instanceof Interrupted) throw error;
    console.log(explain(error));
    return undefined;
  }
}

async function runAll({ tiers, filters }, charge, progress) {
  await ensureInstalled({ progress, watch: charge.watchStep });
  charge.stopIfAsked();
  const chromium = await chromiumFor(tiers, charge, progress);
  const needsDatabase = tiers.includes("db") || tiers.includes("e2e");
  const cluster = needsDatabase ? await startTestCluster(charge, progress) : undefined;
  const run = { charge, progress, cluster, chromium, filters, env: testEnv(cluster) };
  const tallies = [];
  for (const name of tiers) tallies.push(await runTier(name, run));
  return tallies;
}

await runAsCommand(async () => {
  checkNode();
  const wanted = parse(process.argv.slice(2));
  const progress = startProgress();
  makeFolders();
  await sweepDeadRuns();
  const options = {
    lockFile: join(runDir, `test-${process.pid}.json`),
    about: { command: "npm test" },
    taken: () => new Failure("This process already runs tests", { cure: "Start again." }),
    say: progress.say,
  };
  const { text, failed } = summary(await inCharge(options, (charge) => runAll(wanted, charge, progress)));
  console.log(`\n${text}`);
  return failed === 0 ? 0 : 1;
});
