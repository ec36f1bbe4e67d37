import pg from "pg";
import type { Pool } from "#db/client.ts";

// Two fixed numbers that name the lock; any pair that nothing else uses.
const LOCK = [7_041_923, 1] as const;

/**
 * Shows that this worker lives: a shared advisory lock on a connection of its own. It ends with the process, however
 * that ends, and needs no row that somebody must clean up. Throws inside the process when the connection is lost.
 */
export async function holdHeartbeat(url: string): Promise<{ stop: () => Promise<void> }> {
  const client = new pg.Client({ connectionString: url, application_name: "rivulet-heartbeat" });
  await client.connect();
  await client.query("select pg_advisory_lock_shared($1, $2)", [...LOCK]);
  const state = { stopping: false };
  client.on("end", () => {
    if (!state.stopping) process.exit(1);
  });
  client.on("error", () => undefined);
  return {
    async stop() {
      state.stopping = true;
      await client.end();
    },
  };
}

/** Whether any worker lives on this database. */
export async function isWorkerAlive(pool: Pool): Promise<boolean> {
  const { rowCount } = await pool.query(
    `select 1 from pg_locks where locktype = 'advisory' and classid = $1 and objid = $2 and granted
       and database = (select oid from pg_database where datname = current_database())`,
    [...LOCK],
  );
  return (rowCount ?? 0) > 0;
}
