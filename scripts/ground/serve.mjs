import { existsSync } from "node:fs";
import { join } from "node:path";
import { migrateAndSeed, openDatabase, resetData, secretsOfFolder } from "./database.mjs";
import { Failure } from "./failure.mjs";
import { ensureInstalled } from "./install.mjs";
import { root, runDir } from "./paths.mjs";
import { portIsFree } from "./ports.mjs";
import { envWith, waitUntilReady } from "./programs.mjs";
import { startProgress } from "./progress.mjs";
import { inCharge } from "./supervisor.mjs";

/** One at a time per folder: demo, dev and the database commands share the data. */
export const folderLock = join(runDir, "folder.json");

const ACCOUNTS = [
  ["owner@demo.test", "owner"],
  ["manager@demo.test", "manager"],
  ["reception@demo.test", "reception"],
  ["mara@demo.test", "therapist"],
  ["jonas@demo.test", "therapist"],
  ["client@demo.test", "client with a running course"],
  ["owner@monsoon.test", "owner of a second clinic; also therapist@ and reception@"],
];

export function loadDotEnv() {
  const file = join(root, ".env");
  if (existsSync(file)) process.loadEnvFile(file);
}

function wantedPort() {
  const port = Number(process.env.PORT || 3000);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Failure(`PORT=${process.env.PORT} is not a port`, {
    cure: "Choose a number from 1 to 65535, e.g. PORT=3001.",
  });
}

async function refuseTakenPort(port, command) {
  if (await portIsFree(port)) return;
  throw new Failure(`Port ${port} is taken by another program`, {
    cure: `Choose another one: PORT=${port + 1} ${command}; or find the program: ss -ltnp 'sport = :${port}'`,
  });
}

export function alreadyRunning(note) {
  const where = note.url ? ` at ${note.url}` : "";
  return new Failure(`${note.command} is already running in this folder${where} (process ${note.holder.pid})`, {
    cure: `Use that one, or end it first: Ctrl-C in its window, or kill ${note.holder.pid}`,
  });
}

export function surroundings({ port, database, secrets }) {
  return envWith({
    APP_ENV: process.env.APP_ENV || "demo",
    APP_URL: process.env.APP_URL || `http://localhost:${port}`,
    AUTH_SECRET: process.env.AUTH_SECRET || secrets.authSecret,
    DATABASE_URL: database.appUrl,
    MIGRATION_DATABASE_URL: database.ownerUrl,
    PORT: String(port),
  });
}

function welcome(env) {
  const width = Math.max(...ACCOUNTS.map(([email]) => email.length));
  console.log(
    [
      "",
      `  Rivulet is ready:  ${env.APP_URL}`,
      `  Booking, as a client sees it:  ${env.APP_URL}/c/still-water/book`,
      "",
      ...ACCOUNTS.map(([email, who]) => `    ${email.padEnd(width)}  ${who}`),
      "    Password for all: still-water-demo",
      "",
      "  Ctrl-C ends everything. The data stay in .data/ and are there at the next start.",
      "",
    ].join("\n"),
  );
}

async function bringUp({ charge, progress, port, command, before, web, worker }) {
  const secrets = secretsOfFolder();
  const database = await openDatabase(charge, progress, secrets);
  const env = surroundings({ port, database, secrets });
  charge.lock.note({ url: env.APP_URL, database: database.given ? undefined : database.server.port });
  await migrateAndSeed(charge, progress, database, env);
  await before(charge, progress, env);
  await refuseTakenPort(port, command);
  progress.say("starting web and worker");
  const lasting = [charge.start("web", web(port, env)), charge.start("worker", worker(env))];
  if (database.server !== undefined) {
    const died = database.server.ended.then(({ reason }) => {
      throw new Failure(`PostgreSQL ended unexpectedly (${reason})`, { cure: "Read .data/logs/postgres.log." });
    });
    died.catch(() => {});
    lasting.push(died);
  }
  await Promise.race([...lasting, charge.asked, waitUntilReady(port, charge.goesOn)]);
  charge.stopIfAsked();
  progress.say("ready");
  welcome(env);
  await Promise.race([...lasting, charge.asked]);
}

/** Everything from a bare clone to a running clinic, and back: what `npm run demo` and `npm run dev` share. */
export async function serve({ command, args, before = async () => {}, web, worker }) {
  const progress = startProgress();
  const unknown = args.filter((arg) => arg !== "--reset");
  if (unknown.length > 0) {
    throw new Failure(`${command} does not know ${unknown.join(" ")}`, { cure: `Only --reset: ${command} -- --reset` });
  }
  loadDotEnv();
  const port = wantedPort();
  const options = { lockFile: folderLock, about: { command }, taken: alreadyRunning, say: progress.say };
  await inCharge(options, async (charge) => {
    await refuseTakenPort(port, command);
    await ensureInstalled({ progress, watch: charge.watchStep });
    if (args.includes("--reset")) {
      progress.say("starting over: removing the data in .data/");
      await resetData();
    }
    await bringUp({ charge, progress, port, command, before, web, worker });
    progress.say("ending web, worker and database");
  });
  progress.say("ended");
}
