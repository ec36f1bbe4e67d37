import { lt, sql } from "drizzle-orm";
import type { Pool } from "#db/client.ts";
import { bookingDrafts } from "#db/schema/booking-drafts.ts";
import { idempotencyKeys } from "#db/schema/operation.ts";
import { jobActor } from "#lib/access/actor.ts";
import type { Clock } from "#lib/kernel/clock.ts";
import { listClinicIds } from "#lib/operation/front-door.ts";
import { inTransaction } from "#lib/operation/transaction.ts";

const REPLIES_KEPT_HOURS = 48;
const LINKS_AT_ONCE = 2_000;

/** Every minute, clinic by clinic: forges the audit chain and drops what has run out. Nothing here waits for anything. */
export async function sweep(pool: Pool, clock: Clock): Promise<void> {
  for (const clinicId of await listClinicIds(pool)) {
    const wanted = { actor: jobActor(clinicId, "sweep"), clock, requestId: crypto.randomUUID() };
    await inTransaction(pool, wanted, async ({ tx }) => {
      const now = clock.now();
      await tx.execute(sql`select door_chain_audit(${LINKS_AT_ONCE})`);
      await tx.delete(bookingDrafts).where(lt(bookingDrafts.expiresAt, now));
      await tx
        .delete(idempotencyKeys)
        .where(lt(idempotencyKeys.createdAt, new Date(now.getTime() - REPLIES_KEPT_HOURS * 3_600_000)));
    });
  }
  await pool.query("select door_forget_rates(interval '1 day')");
}
