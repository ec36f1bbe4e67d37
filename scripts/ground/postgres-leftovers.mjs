import { existsSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { join } from "node:path";
import { endProcess, isAlive, processesIn } from "./processes.mjs";

const FAST = ["SIGINT", 15_000];
const IMMEDIATE = ["SIGQUIT", 5_000];
const LAST = ["SIGKILL", 5_000];

/** Fast shutdown, as PostgreSQL names it; harsher only when that does not help. The log is replayed at the next start. */
export const endServer = (server) => endProcess(server, [FAST, IMMEDIATE, LAST]);

function postmasterPid(cluster) {
  const file = join(cluster, "postmaster.pid");
  if (!existsSync(file)) return undefined;
  const pid = Number.parseInt(readFileSync(file, "utf8"), 10);
  return Number.isInteger(pid) && pid > 0 ? pid : undefined;
}

/**
 * What an earlier run left in a cluster nobody is in charge of: a server that still runs, its children without it,
 * and a postmaster.pid whose number now belongs to another program, which PostgreSQL would take for its rival.
 * The caller holds the lock of the folder. Returns what was done, in words.
 */
export async function clearLeftovers(cluster) {
  if (!existsSync(cluster)) return [];
  const done = [];
  const running = processesIn(realpathSync(cluster), "postgres");
  const master = running.find(({ pid }) => pid === postmasterPid(cluster));
  if (master !== undefined) {
    await endServer(master);
    done.push("ended a PostgreSQL that an earlier run left behind");
  }
  const orphans = running.filter(isAlive);
  for (const orphan of orphans) await endProcess(orphan, [["SIGQUIT", 2_000], LAST]);
  if (orphans.length > 0) done.push(`ended ${orphans.length} processes of a PostgreSQL that was killed`);
  // Nothing works in the cluster any more. The number may be a stranger's by now, or a zombie's that nobody reaps.
  if (process.platform === "linux") rmSync(join(cluster, "postmaster.pid"), { force: true });
  return done;
}
