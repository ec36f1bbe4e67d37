import { afterAll, beforeAll, expect, test } from "vitest";
import { auditOf, bookingBody, countRows, holderOf, makeVisit, stateOf, traces } from "#db/testing/booking.ts";
import { makeClinic } from "#db/testing/makers.ts";
import { openTestHouse, type TestHouse } from "#db/testing/test-house.ts";
import { bookVisit } from "./book-visit.ts";
import { cancelVisit } from "./cancel-visit.ts";

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse();
});
afterAll(() => house.close());

test("a cancelled visit gives its time back and sends the end of the calendar entry", async () => {
  const world = await makeClinic(house);
  const booked = await makeVisit(house, world, 1, { therapist: world.mara.staffId });
  const outcome = await cancelVisit(house.desk(holderOf(world, booked)), { reason: "Travel" });
  expect(outcome).toMatchObject({ ok: true, value: { state: "cancelled", late: false } });
  expect(await countRows(house, "occupancies", world.clinicId)).toBe(0);
  const { rows } = await house.admin.query(
    "select calendar_file from messages where clinic_id = $1 and kind = 'booking-cancelled'",
    [world.clinicId],
  );
  expect(rows[0].calendar_file).toContain("METHOD:CANCEL");
  expect(await auditOf(house, world.clinicId, "visit.cancel")).toEqual(["done"]);
  expect((await bookVisit(house.desk(world.visitor), bookingBody(2, { therapist: world.mara.staffId }))).ok).toBe(true);
  expect(await cancelVisit(house.desk(holderOf(world, booked)), {})).toMatchObject({ refusal: "not-upcoming" });
});

test("too late for the link; at the desk it counts as late only where the client is the reason", async () => {
  const world = await makeClinic(house);
  const [one, other] = [await makeVisit(house, world, 1), await makeVisit(house, world, 2)];
  const now = "2026-03-03T12:00:00Z";
  expect(await cancelVisit(house.desk(holderOf(world, one), { now }), {})).toMatchObject({
    refusal: "too-late",
    detail: { phone: "+49 30 5550100" },
  });
  expect(await stateOf(house, one.appointmentId)).toBe("booked");
  const desk = house.desk(world.reception, { now });
  expect(await cancelVisit(desk, { bookingId: one.bookingId, by: "client" })).toMatchObject({
    value: { state: "late-cancelled" },
  });
  expect(await cancelVisit(desk, { bookingId: other.bookingId, by: "clinic", reason: "Therapist ill" })).toMatchObject({
    value: { state: "cancelled" },
  });
});

test("cancelling a visit under review closes the review", async () => {
  const world = await makeClinic(house);
  const booked = await makeVisit(house, world, 1, {}, { heart_failure: "yes", heart_failure_signs: "no" });
  expect((await cancelVisit(house.desk(holderOf(world, booked)), {})).ok).toBe(true);
  expect(await countRows(house, "review_tasks", world.clinicId, "closed_at is null")).toBe(0);
});

test("other clinics, strangers and roles without the desk change nothing", async () => {
  const world = await makeClinic(house);
  const elsewhere = await makeClinic(house);
  const { bookingId } = await makeVisit(house, world);
  const before = await traces(house, world.clinicId);
  expect(await cancelVisit(house.desk(elsewhere.reception), { bookingId })).toEqual({
    ok: false,
    refusal: "not-found",
  });
  expect(await cancelVisit(house.desk(world.accountant), { bookingId })).toEqual({ ok: false, refusal: "forbidden" });
  expect(await cancelVisit(house.desk(world.reception), { bookingId, by: "weather" })).toMatchObject({
    refusal: "invalid",
  });
  expect(await traces(house, world.clinicId)).toEqual(before);
});
