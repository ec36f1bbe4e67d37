import { afterAll, beforeAll, expect, test } from "vitest";
import { auditOf, countRows } from "#db/testing/booking.ts";
import { makeClinic } from "#db/testing/makers.ts";
import { openTestHouse, type TestHouse } from "#db/testing/test-house.ts";
import { holdSlot } from "./hold-slot.ts";
import { releaseHold } from "./release-hold.ts";

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse();
});
afterAll(() => house.close());

test("what was kept is free again, with one audit row; roles that hold nothing release nothing", async () => {
  const world = await makeClinic(house);
  const held = await holdSlot(house.desk(world.visitor), { service: "mld-90", start: "2026-03-04T10:00:00+01:00" });
  const hold = held.ok ? held.value.hold : "";
  expect(await releaseHold(house.desk(world.accountant), { hold })).toEqual({ ok: false, refusal: "forbidden" });
  expect(await releaseHold(house.desk(world.visitor), { hold: 7 })).toMatchObject({ refusal: "invalid" });
  expect(await countRows(house, "slot_holds", world.clinicId)).toBe(1);
  expect(await releaseHold(house.desk(world.visitor), { hold })).toMatchObject({ ok: true });
  expect((await auditOf(house, world.clinicId, "slot.release")).sort()).toEqual(["denied", "done"]);
});
