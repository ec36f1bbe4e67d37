import { createHash } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
import { idempotencyKeys } from "#db/schema/operation.ts";
import { nameOf } from "#lib/access/actor.ts";
import { done, type Outcome, refused } from "#lib/kernel/outcome.ts";
import type { Replay } from "./desk.ts";
import type { Room } from "./transaction.ts";

/**
 * The kept reply for this key, or undefined when the key is new. Waits for a request with the same key that is still
 * under way, so that fifty at once have one effect and one reply.
 */
export async function recallReply<Value>(
  room: Room,
  { route, key }: Replay,
  input: unknown,
): Promise<Outcome<Value, "idempotency-mismatch"> | undefined> {
  const actor = nameOf(room.actor);
  const place = [room.clinic, actor, route, key].join("|");
  await room.tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${place}, 0))`);
  const [kept] = await room.tx
    .select({ bodyHash: idempotencyKeys.bodyHash, reply: idempotencyKeys.reply })
    .from(idempotencyKeys)
    .where(
      and(
        eq(idempotencyKeys.clinicId, room.clinic),
        eq(idempotencyKeys.actor, actor),
        eq(idempotencyKeys.route, route),
        eq(idempotencyKeys.key, key),
      ),
    );
  if (!kept) return undefined;
  return kept.bodyHash === hashOf(input) ? done(kept.reply as Value) : refused("idempotency-mismatch");
}

export async function keepReply(room: Room, { route, key }: Replay, input: unknown, reply: unknown): Promise<void> {
  await room.tx.insert(idempotencyKeys).values({
    clinicId: room.clinic,
    actor: nameOf(room.actor),
    route,
    key,
    bodyHash: hashOf(input),
    reply: reply ?? null,
    createdAt: room.clock.now(),
  });
}

function hashOf(input: unknown): string {
  return createHash("sha256").update(sortedJson(input)).digest("hex");
}

/** JSON with sorted keys: the same body in another order is the same body. */
export function sortedJson(value: unknown): string {
  return JSON.stringify(value, (_key, part) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
