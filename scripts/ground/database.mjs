import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Failure } from "./failure.mjs";
import { dataDir, logOf } from "./paths.mjs";
import { startPostgres, withClient } from "./postgres.mjs";
import { clearLeftovers } from "./postgres-leftovers.mjs";
import { createDatabase, dropDatabase } from "./postgres-roles.mjs";
import { script } from "./programs.mjs";
import { keepSecrets } from "./secrets.mjs";

const NAME = "rivulet";
const seeding = join(dataDir, "seeding");
const folder = join(dataDir, "postgres");

export const secretsOfFolder = () => keepSecrets(join(dataDir, "secrets.json"));

function givenDatabase() {
  const { DATABASE_URL: appUrl, MIGRATION_DATABASE_URL: ownerUrl } = process.env;
  if (!appUrl) return undefined;
  if (ownerUrl) return { appUrl, ownerUrl, adminUrl: ownerUrl, given: true };
  throw new Failure("DATABASE_URL is set, but MIGRATION_DATABASE_URL is not", {
    cure:
      "Set it to the same database as its owner, for example MIGRATION_DATABASE_URL=postgres://rivulet_owner:password" +
      "@localhost:5432/rivulet; or unset DATABASE_URL, and a PostgreSQL in .data/ is used.",
  });
}

/** Throws the embedded data away; a database that was given is nobody's to wipe. */
export async function resetData() {
  if (process.env.DATABASE_URL) {
    throw new Failure("--reset does not empty the database that DATABASE_URL names", {
      cure: "Empty it yourself, or unset DATABASE_URL to start over with the one in .data/.",
    });
  }
  const elsewhere = existsSync(`${folder}-at`) ? readFileSync(`${folder}-at`, "utf8").trim() : folder;
  for (const place of new Set([folder, elsewhere])) {
    await clearLeftovers(join(place, "cluster"));
    rmSync(place, { recursive: true, force: true });
  }
  const rest = [`${folder}-at`, `${folder}-port`, seeding, join(dataDir, "files"), join(dataDir, "secrets.json")];
  for (const path of rest) rmSync(path, { recursive: true, force: true });
}

/** The database of this folder: the one that is given, or the embedded one, started now. */
export async function openDatabase(charge, progress, secrets) {
  const given = givenDatabase();
  if (given !== undefined) {
    progress.say("using the database of DATABASE_URL");
    return given;
  }
  progress.say("starting PostgreSQL");
  const server = await startPostgres({
    folder,
    secrets,
    log: logOf("postgres"),
    watch: charge.watchDatabase,
    say: progress.say,
    stopIfAsked: charge.stopIfAsked,
  });
  const urls = server.urlsOf(NAME);
  await withClient(server.superuserUrl, async (client) => {
    // A seed that was cut short leaves half a clinic: begin again.
    if (existsSync(seeding)) await dropDatabase(client, NAME);
    await createDatabase(client, NAME);
  });
  rmSync(seeding, { force: true });
  return { ...urls, adminUrl: urls.superuserUrl, given: false, server };
}

const isEmpty = (url) =>
  withClient(url, async (client) => {
    const { rows } = await client.query("select not exists (select from clinic_directory) as empty");
    return rows[0].empty;
  });

const cureFor = ({ given }, log) =>
  given
    ? `Read .data/logs/${log}.log; can the addresses in DATABASE_URL and MIGRATION_DATABASE_URL be reached?`
    : `Read .data/logs/${log}.log. To start over: npm run demo -- --reset`;

export async function migrateAndSeed(charge, progress, database, env) {
  await progress.during("migrating the database", () =>
    charge.run({
      name: "the migration",
      ...script("migrate.ts"),
      env,
      log: logOf("migrate"),
      cure: cureFor(database, "migrate"),
    }),
  );
  if (!(await isEmpty(database.adminUrl))) return;
  if (!database.given) writeFileSync(seeding, "");
  await progress.during("loading the demo clinic", () =>
    charge.run({
      name: "the demo seed",
      ...script("seed.ts", "--size", "demo"),
      env,
      log: logOf("seed"),
      cure: cureFor(database, "seed"),
    }),
  );
  rmSync(seeding, { force: true });
}
