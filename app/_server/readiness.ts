import { isWorkerAlive } from "#lib/jobs/heartbeat.ts";
import { databaseFaults, refuseUnsafeDatabase } from "#lib/operation/boot-checks.ts";
import { house } from "./house.ts";

export async function isReady(): Promise<boolean> {
  const { pool } = house();
  try {
    return (await isWorkerAlive(pool)) && (await databaseFaults(pool)).length === 0;
  } catch {
    // No answer from the database is an answer.
    return false;
  }
}

/** Throws, with the cure, when this process must not serve on the database it was given. */
export async function refuseUnsafeHouse(): Promise<void> {
  await refuseUnsafeDatabase(house().pool);
}
