import { afterAll, beforeAll, expect, test } from "vitest";
import { auditOf, countRows, holderOf, makeVisit, stateOf, traces } from "#db/testing/booking.ts";
import { makeClinic } from "#db/testing/makers.ts";
import { openTestHouse, type TestHouse } from "#db/testing/test-house.ts";
import { findBooking } from "../queries/find-booking.ts";
import { moveVisit } from "./move-visit.ts";

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse();
});
afterAll(() => house.close());

const FRIDAY = "2026-03-06T10:00:00+01:00";

test("a move closes the old row, makes a new one, keeps reference and calendar entry, and kills the old link", async () => {
  const world = await makeClinic(house);
  const booked = await makeVisit(house, world);
  const holder = holderOf(world, booked);
  const moved = await moveVisit(house.desk(holder), { start: FRIDAY });
  if (!moved.ok) throw new Error(moved.refusal);
  expect(moved.value).toMatchObject({
    status: "booked",
    bookingId: booked.bookingId,
    reference: booked.reference,
    linkVersion: 2,
    start: FRIDAY,
    therapist: booked.therapist,
  });
  expect(await stateOf(house, booked.appointmentId)).toBe("moved");
  expect(await countRows(house, "occupancies", world.clinicId)).toBe(3);
  expect(await auditOf(house, world.clinicId, "visit.move")).toEqual(["done"]);
  const { rows } = await house.admin.query(
    "select calendar_file from messages where clinic_id = $1 and kind = 'booking-moved'",
    [world.clinicId],
  );
  expect(rows[0].calendar_file).toContain("SEQUENCE:1");
  expect(await moveVisit(house.desk(holder), { start: FRIDAY })).toMatchObject({ ok: false, refusal: "already-moved" });
  expect(await findBooking(house.desk(holder), {})).toMatchObject({ ok: true, value: { status: "already-moved" } });
});

test("notice binds who holds the link, with the telephone number; the staff may agree otherwise", async () => {
  const world = await makeClinic(house);
  const booked = await makeVisit(house, world);
  const now = "2026-03-03T12:00:00Z";
  const before = await traces(house, world.clinicId);
  expect(await moveVisit(house.desk(holderOf(world, booked), { now }), { start: FRIDAY })).toMatchObject({
    ok: false,
    refusal: "too-late",
    detail: { phone: "+49 30 5550100", until: "2026-03-03T10:00:00+01:00" },
  });
  expect(await traces(house, world.clinicId)).toEqual(before);
  expect(
    (await moveVisit(house.desk(world.reception, { now }), { bookingId: booked.bookingId, start: FRIDAY })).ok,
  ).toBe(true);
});

test("a visit does not stand in its own way, and a taken time is refused with the old visit untouched", async () => {
  const world = await makeClinic(house);
  const booked = await makeVisit(house, world, 1, { therapist: world.mara.staffId });
  await makeVisit(house, world, 2, { therapist: world.mara.staffId, start: "2026-03-04T14:00:00+01:00" });
  const desk = house.desk(holderOf(world, booked));
  const taken = await moveVisit(desk, { start: "2026-03-04T14:00:00+01:00", therapist: world.mara.staffId });
  expect(taken).toMatchObject({ ok: false, refusal: "slot-taken" });
  expect(await stateOf(house, booked.appointmentId)).toBe("booked");
  expect((await moveVisit(desk, { start: "2026-03-04T10:15:00+01:00", therapist: world.mara.staffId })).ok).toBe(true);
});

test("the answers are judged anew for the new day: what was far enough away may be too near", async () => {
  const world = await makeClinic(house);
  const answers = { surgery_on: "2026-02-10", surgery_areas: ["KNEE_L"], more_surgeries: [] };
  const late = { start: "2026-04-28T10:00:00+02:00" };
  const booked = await makeVisit(house, world, 1, late, answers);
  const near = await moveVisit(house.desk(holderOf(world, booked)), { start: FRIDAY });
  const verdicts = [booked.decision.decision, near.ok ? near.value.status : near.refusal];
  expect(verdicts).not.toContain("clear");
  expect(["pending-review", "screening-stop"]).toContain(verdicts[1]);
});

test("other clinics, strangers and roles without the desk change nothing", async () => {
  const world = await makeClinic(house);
  const elsewhere = await makeClinic(house);
  const booked = await makeVisit(house, world);
  const wish = { bookingId: booked.bookingId, start: FRIDAY };
  const before = await traces(house, world.clinicId);
  expect(await moveVisit(house.desk(elsewhere.reception), wish)).toEqual({ ok: false, refusal: "not-found" });
  expect(await moveVisit(house.desk(world.accountant), wish)).toEqual({ ok: false, refusal: "forbidden" });
  expect(await moveVisit(house.desk(world.visitor), wish)).toEqual({ ok: false, refusal: "forbidden" });
  expect(await moveVisit(house.desk(world.reception), { ...wish, expectedVersion: 9 })).toMatchObject({
    refusal: "conflict",
  });
  expect(await moveVisit(house.desk(world.reception), { ...wish, start: 5 })).toMatchObject({ refusal: "invalid" });
  expect(await traces(house, world.clinicId)).toEqual(before);
});
