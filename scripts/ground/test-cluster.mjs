import { chmodSync, mkdtempSync, readdirSync, rmSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isHeld, readLock } from "./lock.mjs";
import { runDir } from "./paths.mjs";
import { startPostgres } from "./postgres.mjs";
import { newPasswords } from "./secrets.mjs";
import { endAll } from "./supervisor.mjs";

const IN_MEMORY = "/dev/shm";
const ENOUGH_BYTES = 2 * 1024 ** 3;

/** Durable settings stay on (the app checks them at boot), so the speed comes from where the files lie. */
function place() {
  try {
    const { bavail, bsize } = statfsSync(IN_MEMORY);
    if (bavail * bsize >= ENOUGH_BYTES) return IN_MEMORY;
  } catch {
    // No such file system here.
  }
  return tmpdir();
}

/** Runs that were killed left a lock that names their processes and their cluster. */
export async function sweepDeadRuns() {
  for (const name of readdirSync(runDir).filter((file) => /^test-\d+\.json$/.test(file))) {
    const file = join(runDir, name);
    const note = readLock(file);
    if (note === undefined || isHeld(note)) continue;
    await endAll(note.processes ?? []);
    if (note.cluster !== undefined) rmSync(note.cluster, { recursive: true, force: true });
    rmSync(file, { force: true });
  }
}

/** A PostgreSQL for one run, thrown away afterwards; it never meets the data of demo and dev. */
export async function startTestCluster(charge, progress) {
  const base = mkdtempSync(join(place(), "rivulet-test-"));
  // PostgreSQL may run as another user below it.
  chmodSync(base, 0o711);
  charge.lock.note({ cluster: base });
  charge.afterwards(() => rmSync(base, { recursive: true, force: true }));
  progress.say("starting PostgreSQL for the tests");
  const secrets = { postgres: newPasswords(), fresh: false };
  const server = await startPostgres({
    folder: join(base, "postgres"),
    secrets,
    log: join(base, "postgres.log"),
    watch: charge.watchDatabase,
    say: progress.say,
    stopIfAsked: charge.stopIfAsked,
  });
  charge.afterwards(() => rmSync(server.folder, { recursive: true, force: true }));
  return { server, secrets };
}
