import { appointments, bookings } from "#db/schema/appointments.ts";
import { courseFreezes, coursePlans, courses, dischargeNotes } from "#db/schema/courses.ts";
import { measurements } from "#db/schema/measurements.ts";
import { planOfTemplate } from "#lib/courses/store.ts";
import type { CourseEndKind } from "#lib/courses/words.ts";
import { newId } from "#lib/kernel/id.ts";
import { addDays, type LocalDate } from "#lib/kernel/local-date.ts";
import type { AppointmentState } from "#lib/scheduling/words.ts";
import { adminDb, type ClinicWorld, makeClient } from "./makers.ts";
import type { TestHouse } from "./test-house.ts";

export type CourseWish = {
  readonly clientId?: string;
  readonly startedOn: LocalDate;
  readonly attendedOn?: readonly LocalDate[];
  readonly bookedOn?: readonly LocalDate[];
  readonly missedOn?: readonly LocalDate[];
  readonly measuredOn?: LocalDate;
  readonly dischargedOn?: LocalDate;
  readonly endKind?: CourseEndKind;
  readonly frozenFrom?: LocalDate;
};

/** A course of 15 with visits at ten in the morning; what is not wished is not there. */
export async function makeCourse(house: TestHouse, world: ClinicWorld, wish: CourseWish) {
  const db = adminDb(house);
  const { clinicId } = world;
  const now = house.clock.now();
  const clientId = wish.clientId ?? (await makeClient(house, clinicId));
  const id = newId(now);
  const owned = { clinicId, courseId: id };
  await db.insert(courses).values({
    clinicId,
    id,
    clientId,
    staffId: world.mara.staffId,
    template: "course/seed",
    templateVersion: 1,
    protocol: "seed/classic",
    startedOn: wish.startedOn,
    endKind: wish.endKind ?? null,
    endedOn: wish.endKind ? addDays(wish.startedOn, 1) : null,
    createdAt: now,
  });
  await db
    .insert(coursePlans)
    .values({ ...owned, id: newId(now), version: 1, ...planOfTemplate("course/seed"), createdAt: now });
  for (const on of wish.attendedOn ?? []) await makeVisit(house, world, { clientId, courseId: id, on, state: "done" });
  for (const on of wish.bookedOn ?? []) await makeVisit(house, world, { clientId, courseId: id, on, state: "booked" });
  for (const on of wish.missedOn ?? []) await makeVisit(house, world, { clientId, courseId: id, on, state: "no-show" });
  if (wish.frozenFrom) {
    const freeze = { fromOn: wish.frozenFrom, toOn: null, reason: "holiday" as const, createdAt: now };
    await db.insert(courseFreezes).values({ ...owned, id: newId(now), ...freeze });
  }
  if (wish.measuredOn) await measure(house, world, { clientId, courseId: id, on: wish.measuredOn });
  if (wish.dischargedOn) {
    const signedAt = at(wish.dischargedOn);
    const note = { text: "Done", signedAt, signedBy: world.mara.staffId, contentHash: "made" };
    await db.insert(dischargeNotes).values({ ...owned, id: newId(now), ...note });
  }
  return { id, clientId };
}

type VisitWish = { clientId: string; courseId: string | null; on: LocalDate; state: AppointmentState };

export async function makeVisit(
  house: TestHouse,
  world: ClinicWorld,
  { clientId, courseId, on, state }: VisitWish,
): Promise<string> {
  const db = adminDb(house);
  const { clinicId } = world;
  const now = house.clock.now();
  const bookingId = newId(now);
  const id = newId(now);
  const startsAt = at(on);
  await db
    .insert(bookings)
    .values({ clinicId, id: bookingId, reference: bookingId, clientId, channel: "staff", createdAt: now });
  await db.insert(appointments).values({
    clinicId,
    id,
    bookingId,
    clientId,
    serviceId: world.serviceId,
    staffId: world.mara.staffId,
    roomId: world.roomIds[0] ?? "",
    siteId: world.siteId,
    courseId,
    state,
    startsAt,
    endsAt: new Date(startsAt.getTime() + 90 * 60_000),
    zone: world.zone,
    wallStart: `${on}T10:00`,
    createdAt: now,
  });
  return id;
}

async function measure(
  house: TestHouse,
  world: ClinicWorld,
  wish: { clientId: string; courseId: string; on: LocalDate },
) {
  const { clientId, courseId, on } = wish;
  const measuredAt = at(on);
  const sittingId = newId(measuredAt);
  await adminDb(house)
    .insert(measurements)
    .values(
      (["left", "right"] as const).map((side) => ({
        clinicId: world.clinicId,
        id: newId(measuredAt),
        sittingId,
        clientId,
        courseId,
        limb: "arm" as const,
        side,
        startLandmark: "wrist",
        intervalCm: 4,
        girthsCm: [20, 22, 24],
        volumeMl: 300,
        position: "supine" as const,
        measuredAt,
        examinerId: world.mara.staffId,
      })),
    );
}

/** Ten in the morning in Berlin, near enough for a day. */
function at(on: LocalDate): Date {
  return new Date(`${on}T09:00:00Z`);
}
