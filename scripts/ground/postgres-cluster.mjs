import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Failure } from "./failure.mjs";
import { runToEnd } from "./launch.mjs";

const START_OVER = "Start over with: npm run demo -- --reset (this removes the data in .data/).";

/** A program of the server, as whoever runs it, with nothing of our environment but the path. */
export function programOf(place, name, args) {
  const [command, rest] = place.wrap(join(place.native, "bin", name), args);
  return { command, args: rest, as: place.as, cwd: place.folder, env: { PATH: process.env.PATH ?? "", LC_ALL: "C" } };
}

async function withFile(file, text, work) {
  rmSync(file, { force: true });
  // Readable for whoever PostgreSQL runs as: only that user may enter the folder.
  writeFileSync(file, text, { mode: 0o644 });
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

/** Under another name first: an initdb that was cut short leaves nothing that looks like a cluster. */
async function initialise(place, { password, log, watch }) {
  const draft = join(place.folder, "cluster.new");
  const words = join(place.folder, "password");
  rmSync(draft, { recursive: true, force: true });
  const locale = ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
  const access = ["--username=postgres", "--auth=scram-sha-256", `--pwfile=${words}`, "--no-instructions"];
  const program = programOf(place, "initdb", ["-D", draft, ...locale, ...access]);
  const cure = "Make sure that the disk has 500 MB free and that .data is yours, then start again.";
  await withFile(words, password, () => runToEnd({ name: "initdb", ...program, log, cure, watch }));
  renameSync(draft, join(place.folder, "cluster"));
}

/** With the secrets gone nobody knows the superuser's word; the single-user mode asks for none. */
async function resetPassword(place, { password, log, watch }) {
  const statement = join(place.folder, "password.sql");
  const program = programOf(place, "postgres", ["--single", "-D", join(place.folder, "cluster"), "postgres"]);
  await withFile(statement, `alter role postgres password '${password}'\n`, async () => {
    const input = openSync(statement, "r");
    try {
      await runToEnd({ name: "postgres --single", ...program, input, log, cure: START_OVER, watch });
    } finally {
      closeSync(input);
    }
  });
}

function refuseOtherVersion(cluster, version) {
  const made = readFileSync(join(cluster, "PG_VERSION"), "utf8").trim();
  const major = version.split(".")[0];
  if (made === major) return;
  throw new Failure(`The data in .data were written by PostgreSQL ${made}, this is ${major}`, {
    cure: `Take a backup with the earlier version, or start over. ${START_OVER}`,
  });
}

/** Makes the cluster when there is none; otherwise sees to it that this server can open it with these secrets. */
export async function prepareCluster(place, { version, secrets, log, watch }) {
  const cluster = join(place.folder, "cluster");
  const options = { password: secrets.postgres.superuser, log, watch };
  if (!existsSync(join(cluster, "PG_VERSION"))) {
    await initialise(place, options);
    return;
  }
  refuseOtherVersion(cluster, version);
  if (secrets.fresh) await resetPassword(place, options);
}
