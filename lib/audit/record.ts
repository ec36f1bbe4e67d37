import { createHash } from "node:crypto";
import { auditEntries, auditValues } from "#db/schema/audit.ts";
import { nameOf } from "#lib/access/actor.ts";
import { newId } from "#lib/kernel/id.ts";
import type { Deed } from "#lib/operation/deed.ts";
import { sortedJson } from "#lib/operation/replay.ts";
import type { Room } from "#lib/operation/transaction.ts";

const SECRET = /password|secret|token|hash/i;

/** The audit row of a deed, with its values kept apart so that an erasure can purge them. */
export async function recordDeed(room: Room, name: string, deed: Deed<unknown>): Promise<void> {
  const before = withoutSecrets(deed.before);
  const after = withoutSecrets(deed.after);
  const clientIds = deed.clientIds ?? [];
  const entryId = await insertEntry(room, {
    deed: name,
    outcome: "done",
    subjectId: deed.subject,
    clientIds: [...clientIds],
    changed: changedFields(before, after),
    valuesHash: createHash("sha256")
      .update(sortedJson([before, after]))
      .digest("hex"),
  });
  await room.tx
    .insert(auditValues)
    .values({ clinicId: room.clinic, entryId, clientId: clientIds[0] ?? null, before, after });
}

export async function recordDenial(room: Room, name: string): Promise<void> {
  await insertEntry(room, {
    deed: name,
    outcome: "denied",
    subjectId: "",
    clientIds: [],
    changed: [],
    valuesHash: null,
  });
}

export async function recordDisclosure(room: Room, name: string, clientIds: readonly string[]): Promise<void> {
  await insertEntry(room, {
    deed: name,
    outcome: "disclosed",
    subjectId: "",
    clientIds: [...clientIds],
    changed: [],
    valuesHash: null,
  });
}

type Entry = Pick<
  typeof auditEntries.$inferInsert,
  "deed" | "outcome" | "subjectId" | "clientIds" | "changed" | "valuesHash"
>;

async function insertEntry(room: Room, entry: Entry): Promise<string> {
  const at = room.clock.now();
  const id = newId(at);
  await room.tx
    .insert(auditEntries)
    .values({ clinicId: room.clinic, id, at, actor: nameOf(room.actor), requestId: room.requestId, ...entry });
  return id;
}

function withoutSecrets(facts: Deed<unknown>["before"]): Record<string, unknown> | null {
  if (facts === null) return null;
  return Object.fromEntries(Object.entries(facts).map(([key, value]) => [key, SECRET.test(key) ? "(secret)" : value]));
}

export function changedFields(before: Record<string, unknown> | null, after: Record<string, unknown> | null): string[] {
  const keys = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  return [...keys].filter((key) => sortedJson(before?.[key]) !== sortedJson(after?.[key])).sort();
}
