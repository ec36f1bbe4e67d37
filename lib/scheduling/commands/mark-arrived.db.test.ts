import { afterAll, beforeAll, expect, test } from "vitest";
import { auditOf, makeVisit, stateOf } from "#db/testing/booking.ts";
import { makeClinic } from "#db/testing/makers.ts";
import { openTestHouse, type TestHouse } from "#db/testing/test-house.ts";
import { markArrived } from "./mark-arrived.ts";

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse();
});
afterAll(() => house.close());

const AT_START = { now: "2026-03-04T09:05:00Z" };

test("the visit is then arrived, once, with one audit row; a second time is refused", async () => {
  const world = await makeClinic(house);
  const { appointmentId } = await makeVisit(house, world);
  const desk = house.desk(world.reception, AT_START);
  expect(await markArrived(desk, { appointmentId })).toMatchObject({
    ok: true,
    value: { appointmentId, state: "arrived" },
  });
  expect(await stateOf(house, appointmentId)).toBe("arrived");
  expect(await markArrived(desk, { appointmentId })).toMatchObject({ ok: false, refusal: "not-allowed-now" });
  expect(await auditOf(house, world.clinicId, "visit.arrive")).toEqual(["done"]);
});

test("other clinics, strangers and roles without the desk change nothing", async () => {
  const world = await makeClinic(house);
  const elsewhere = await makeClinic(house);
  const { appointmentId } = await makeVisit(house, world);
  const before = await stateOf(house, appointmentId);
  expect(await markArrived(house.desk(elsewhere.reception, AT_START), { appointmentId })).toEqual({
    ok: false,
    refusal: "not-found",
  });
  expect(await markArrived(house.desk(world.accountant, AT_START), { appointmentId })).toEqual({
    ok: false,
    refusal: "forbidden",
  });
  expect(await markArrived(house.desk(world.reception, AT_START), { appointmentId: 5 })).toMatchObject({
    refusal: "invalid",
  });
  expect(await stateOf(house, appointmentId)).toBe(before);
});
