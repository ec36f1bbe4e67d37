import { eq } from "drizzle-orm";
import { clinics, rooms, services, sites } from "#db/schema/clinics.ts";
import { memberships, serviceStaff, shifts, staff } from "#db/schema/staff.ts";
import { isLocale } from "#lib/kernel/locale.ts";
import type { Room } from "#lib/operation/transaction.ts";

type Without<Row> = Omit<Row, "clinicId">;

/** Everything a clinic needs before its first visit. Ids are the caller's, so that parts may point to each other. */
export type NewClinic = {
  readonly clinic: Without<typeof clinics.$inferInsert>;
  readonly sites: readonly Without<typeof sites.$inferInsert>[];
  readonly rooms: readonly Without<typeof rooms.$inferInsert>[];
  readonly services: readonly Without<typeof services.$inferInsert>[];
  readonly staff: readonly Without<typeof staff.$inferInsert>[];
  readonly memberships: readonly Without<typeof memberships.$inferInsert>[];
  readonly serviceStaff: readonly Without<typeof serviceStaff.$inferInsert>[];
  readonly shifts: readonly Without<typeof shifts.$inferInsert>[];
};

/** Writes a whole clinic in the caller's transaction, which stands in the new clinic's scope. */
export async function insertClinic(room: Room, wanted: NewClinic): Promise<void> {
  const mine = <Row extends object>(rows: readonly Row[]) => rows.map((row) => ({ ...row, clinicId: room.clinic }));
  await room.tx.insert(clinics).values({ ...wanted.clinic, clinicId: room.clinic });
  await room.tx.insert(sites).values(mine(wanted.sites));
  await room.tx.insert(rooms).values(mine(wanted.rooms));
  await room.tx.insert(services).values(mine(wanted.services));
  await room.tx.insert(staff).values(mine(wanted.staff));
  if (wanted.memberships.length > 0) await room.tx.insert(memberships).values(mine(wanted.memberships));
  await room.tx.insert(serviceStaff).values(mine(wanted.serviceStaff));
  await room.tx.insert(shifts).values(mine(wanted.shifts));
}

/** The clinic's own row as pages and letterheads show it; undefined outside any clinic. */
export async function findClinic({ tx, clinic }: Room) {
  const [row] = await tx
    .select({
      clinicId: clinics.clinicId,
      slug: clinics.slug,
      name: clinics.name,
      locale: clinics.locale,
      currency: clinics.currency,
      zone: clinics.zone,
      phone: clinics.phone,
      email: clinics.email,
      policy: clinics.policy,
    })
    .from(clinics)
    .where(eq(clinics.clinicId, clinic));
  return row && { ...row, locale: isLocale(row.locale) ? row.locale : ("en" as const) };
}

/** As findClinic, for deeds that cannot be done without one. */
export async function readClinic(room: Room) {
  const clinic = await findClinic(room);
  if (!clinic) throw new Error("There is no clinic in this context.");
  return clinic;
}
