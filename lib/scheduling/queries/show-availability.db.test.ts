import { afterAll, beforeAll, expect, test } from "vitest";
import { holderOf, makeVisit, WEDNESDAY_TEN } from "#db/testing/booking.ts";
import { type ClinicWorld, makeClinic } from "#db/testing/makers.ts";
import { openTestHouse, type TestHouse } from "#db/testing/test-house.ts";
import type { Actor } from "#lib/access/actor.ts";
import { newId } from "#lib/kernel/id.ts";
import { bookVisitByStaff } from "../commands/book-visit-by-staff.ts";
import { moveVisit } from "../commands/move-visit.ts";
import { showAvailability } from "./show-availability.ts";

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse();
});
afterAll(() => house.close());

const OVERLAPPING = "2026-03-04T10:30:00+01:00";

async function startsFor(actor: Actor, wish: Record<string, unknown> = {}) {
  const days = { from: "2026-03-02", to: "2026-03-04" };
  const view = await showAvailability(house.desk(actor), { service: "mld-90", ...days, ...wish });
  if (!view.ok) return view.refusal;
  return view.value.days.flatMap((day) => day.slots.map((slot) => slot.start));
}

/** A visit on Wednesday at ten; half an hour later is free only for who moves that very visit. */
async function onWednesday(world: ClinicWorld) {
  const visit = await makeVisit(house, world, 1, { therapist: world.mara.staffId });
  return { visit, wish: { therapist: world.mara.staffId } };
}

test("the desk is offered the next free minute and can book it; clients are offered times from the lead on", async () => {
  const world = await makeClinic(house);
  await house.admin.query("update services set lead_minutes = 1440 where clinic_id = $1", [world.clinicId]);
  const [soonest] = await startsFor(world.reception);
  const [online] = await startsFor(world.visitor);
  expect(soonest).toMatch(/^2026-03-02T/);
  expect(online).toMatch(/^2026-03-03T/);
  const client = { givenName: "Uta", familyName: "Müller", birthDate: "1970-02-03", phone: "0170 5550199" };
  const booked = await bookVisitByStaff(house.desk(world.reception), { client, service: "mld-90", start: soonest });
  expect(booked).toMatchObject({ ok: true, value: { start: soonest } });
});

test("a visit that moves does not stand in its own way, for the desk as for who holds the link", async () => {
  const world = await makeClinic(house);
  const { visit, wish } = await onWednesday(world);
  expect(await startsFor(world.visitor, wish)).not.toContain(OVERLAPPING);
  expect(await startsFor(world.reception, wish)).not.toContain(OVERLAPPING);
  const link = holderOf(world, visit);
  expect(await startsFor(link, { ...wish, ignoreBooking: true })).toContain(OVERLAPPING);
  expect(await startsFor(world.reception, { ...wish, ignoreBooking: visit.bookingId })).toContain(OVERLAPPING);
  const moved = await moveVisit(house.desk(world.reception), {
    bookingId: visit.bookingId,
    start: OVERLAPPING,
    ...wish,
  });
  expect(moved).toMatchObject({ ok: true, value: { start: OVERLAPPING } });
  // The link from before the move knows nothing of the new time.
  expect(await startsFor(link, { ...wish, ignoreBooking: true })).not.toContain(OVERLAPPING);
});

test("the other visits of the client who moves still stand in the way", async () => {
  const world = await makeClinic(house);
  const { visit } = await onWednesday(world);
  const later = await makeVisit(house, world, 1, { start: "2026-03-04T14:00:00+01:00" });
  const offered = await startsFor(world.reception, { therapist: world.jonas.staffId, ignoreBooking: later.bookingId });
  expect(offered).not.toContain(WEDNESDAY_TEN);
  expect(visit.start).toBe(WEDNESDAY_TEN);
});

test("nobody learns of a visit that is not hers to move", async () => {
  const [world, elsewhere] = [await makeClinic(house), await makeClinic(house)];
  const { visit } = await onWednesday(world);
  for (const [actor, ignoreBooking] of [
    [world.visitor, visit.bookingId],
    [world.accountant, visit.bookingId],
    [elsewhere.reception, visit.bookingId],
    [world.reception, newId(house.clock.now())],
  ] as const) {
    expect(await startsFor(actor, { ignoreBooking })).toBe("not-found");
  }
});
