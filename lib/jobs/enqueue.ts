import { sql } from "drizzle-orm";
import type { Room } from "#lib/operation/transaction.ts";
import type { JobName, JobPayloads } from "./words.ts";

/**
 * Puts a job into the queue in the caller's transaction: no job without the deed, no deed without the job.
 * `onceAs` is the idempotency key: a job with the same key that still waits is replaced.
 * Delays are counted on the database's clock, which times jobs even where the business clock is set.
 */
export async function enqueueJob<Name extends JobName>(
  room: Room,
  name: Name,
  job: { readonly payload: JobPayloads[Name]; readonly onceAs: string; readonly afterSeconds?: number },
): Promise<void> {
  const payload = JSON.stringify({ ...job.payload, clinicId: room.clinic });
  await room.tx.execute(
    sql`select graphile_worker.add_job(${name}, ${payload}::json, job_key => ${`${room.clinic}:${job.onceAs}`}, run_at => now() + make_interval(secs => ${job.afterSeconds ?? 0}), max_attempts => 12)`,
  );
}
