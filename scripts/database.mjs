// npm run db:migrate and db:seed: on the database that is given, on the one of a demo that runs in this folder, or on
// the embedded one, started for as long as it takes.
import { join } from "node:path";
import { openDatabase, secretsOfFolder } from "./ground/database.mjs";
import { Failure, runAsCommand } from "./ground/failure.mjs";
import { ensureInstalled } from "./ground/install.mjs";
import { isHeld, readLock } from "./ground/lock.mjs";
import { runDir } from "./ground/paths.mjs";
import { urlsOf } from "./ground/postgres.mjs";
import { script } from "./ground/programs.mjs";
import { startProgress } from "./ground/progress.mjs";
import { alreadyRunning, folderLock, loadDotEnv, surroundings } from "./ground/serve.mjs";
import { inCharge } from "./ground/supervisor.mjs";

const DEEDS = ["migrate", "seed"];

await runAsCommand(async () => {
  const [deed, ...args] = process.argv.slice(2);
  if (!DEEDS.includes(deed)) {
    throw new Failure(`database.mjs does not know ${deed ?? "nothing"}`, { cure: `One of: ${DEEDS.join(", ")}` });
  }
  loadDotEnv();
  const progress = startProgress(console.error);
  const running = readLock(folderLock);
  const joins = running?.database !== undefined && isHeld(running);
  const lockFile = joins ? join(runDir, `database-${process.pid}.json`) : folderLock;
  const options = { lockFile, about: { command: `npm run db:${deed}` }, taken: alreadyRunning, say: progress.say };
  await inCharge(options, async (charge) => {
    await ensureInstalled({ progress, watch: charge.watchStep });
    const secrets = secretsOfFolder();
    const database = joins
      ? urlsOf(running.database, secrets, "rivulet")
      : await openDatabase(charge, progress, secrets);
    const env = surroundings({ port: Number(process.env.PORT || 3000), database, secrets });
    const cure = "The lines above name what is wrong.";
    await charge.run({ name: `db:${deed}`, ...script(`${deed}.ts`, ...args), env, cure });
  });
});
