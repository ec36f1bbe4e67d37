import { and, eq } from "drizzle-orm";
import { calendarFeeds } from "#db/schema/operation.ts";
import { staff } from "#db/schema/staff.ts";
import { isStaff } from "#lib/access/actor.ts";
import type { Room } from "#lib/operation/transaction.ts";

/** The colleague who is named, else the one who asks; locked, so that of two feeds made at once one ends the other. */
export async function findTherapist(room: Room, named: string | undefined) {
  const id = named ?? (isStaff(room.actor) ? room.actor.staffId : undefined);
  if (id === undefined) return undefined;
  const [row] = await room.tx
    .select({ id: staff.id })
    .from(staff)
    .where(and(eq(staff.clinicId, room.clinic), eq(staff.id, id), eq(staff.active, true), eq(staff.treats, true)))
    .for("no key update");
  return row;
}

export async function findFeed(room: Room, id: string) {
  const [row] = await room.tx
    .select()
    .from(calendarFeeds)
    .where(and(eq(calendarFeeds.clinicId, room.clinic), eq(calendarFeeds.id, id)))
    .for("update");
  return row;
}
