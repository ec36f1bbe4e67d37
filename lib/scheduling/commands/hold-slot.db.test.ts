import { afterAll, beforeAll, expect, test } from "vitest";
import { auditOf, countRows, traces } from "#db/testing/booking.ts";
import { makeClinic } from "#db/testing/makers.ts";
import { openTestHouse, type TestHouse } from "#db/testing/test-house.ts";
import { visitorActor } from "#lib/access/actor.ts";
import { holdSlot } from "./hold-slot.ts";
import { releaseHold } from "./release-hold.ts";

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse();
});
afterAll(() => house.close());

const TEN = { service: "mld-90", start: "2026-03-04T10:00:00+01:00" };
const TWO = { service: "mld-90", start: "2026-03-04T14:00:00+01:00" };

test("a hold lasts ten minutes, is prolonged by asking again, and never beyond half an hour", async () => {
  const world = await makeClinic(house);
  const at = (now: string) => house.desk(world.visitor, { now });
  const first = await holdSlot(at("2026-03-02T07:30:00Z"), TEN);
  const again = await holdSlot(at("2026-03-02T07:39:00Z"), TEN);
  await holdSlot(at("2026-03-02T07:48:00Z"), TEN);
  const last = await holdSlot(at("2026-03-02T07:57:00Z"), TEN);
  const ends = [first, again, last].map((one) => one.ok && one.value.expiresAt);
  expect(ends).toEqual(["2026-03-02T07:40:00.000Z", "2026-03-02T07:49:00.000Z", "2026-03-02T08:00:00.000Z"]);
  expect(await countRows(house, "slot_holds", world.clinicId)).toBe(1);
  expect(await auditOf(house, world.clinicId, "slot.hold")).toEqual(["done", "done", "done", "done"]);
});

test("one visitor keeps one time; another visitor may keep another", async () => {
  const world = await makeClinic(house);
  await holdSlot(house.desk(world.visitor), TEN);
  await holdSlot(house.desk(world.visitor), TWO);
  expect(await countRows(house, "slot_holds", world.clinicId)).toBe(1);
  await holdSlot(house.desk(visitorActor(world.clinicId, "visitor-2")), TEN);
  expect(await countRows(house, "slot_holds", world.clinicId)).toBe(2);
  expect(await countRows(house, "occupancies", world.clinicId)).toBe(4);
});

test("a hold is given back by whoever knows it, and giving it back twice is no fault", async () => {
  const world = await makeClinic(house);
  const held = await holdSlot(house.desk(world.visitor), TEN);
  const hold = held.ok ? held.value.hold : "";
  expect(await releaseHold(house.desk(world.visitor), { hold })).toEqual({ ok: true, value: { released: true } });
  expect(await releaseHold(house.desk(world.visitor), { hold })).toEqual({ ok: true, value: { released: false } });
  expect(await countRows(house, "occupancies", world.clinicId)).toBe(0);
  const elsewhere = await makeClinic(house);
  const theirs = await holdSlot(house.desk(elsewhere.visitor), TEN);
  await releaseHold(house.desk(world.visitor), { hold: theirs.ok ? theirs.value.hold : "" });
  expect(await countRows(house, "slot_holds", elsewhere.clinicId)).toBe(1);
});

test.each([
  [{ ...TEN, service: "nothing" }, "invalid"],
  [{ ...TEN, therapist: "x" }, "invalid"],
  [{ ...TEN, start: "2026-03-02T08:30:00+01:00" }, "too-soon"],
  [{ ...TEN, start: "2026-03-08T10:00:00+01:00" }, "outside-hours"],
  [{ ...TEN, price: 0 }, "invalid"],
])("%j is refused as %s and leaves no trace", async (raw, refusal) => {
  const world = await makeClinic(house);
  expect(await holdSlot(house.desk(world.visitor), raw)).toMatchObject({ ok: false, refusal });
  expect(Object.values(await traces(house, world.clinicId)).reduce((sum, rows) => sum + rows)).toBe(0);
});

test("an accountant keeps nothing", async () => {
  const world = await makeClinic(house);
  expect(await holdSlot(house.desk(world.accountant), TEN)).toEqual({ ok: false, refusal: "forbidden" });
  expect(await countRows(house, "slot_holds", world.clinicId)).toBe(0);
});

test("callers whom nothing tells apart keep at most thirty times at once; a visitor with a key is not touched", async () => {
  const world = await makeClinic(house);
  const nameless = house.desk(visitorActor(world.clinicId, ""));
  await house.admin.query(
    `insert into slot_holds (clinic_id, id, service_id, staff_id, room_id, starts_at, ends_at, expires_at, holder_key, created_at)
     select $1, gen_random_uuid(), $2, $3, $4, $5::timestamptz, $5::timestamptz + interval '90 minutes', $6::timestamptz, '', $6::timestamptz from generate_series(1, 30)`,
    [
      world.clinicId,
      world.serviceId,
      world.mara.staffId,
      world.roomIds[0],
      "2026-03-05T10:00:00Z",
      "2026-03-02T07:35:00Z",
    ],
  );
  expect(await holdSlot(nameless, TEN)).toEqual({ ok: false, refusal: "too-many-holds" });
  expect((await holdSlot(house.desk(world.visitor), TEN)).ok).toBe(true);
  expect((await holdSlot(house.desk(visitorActor(world.clinicId, ""), { now: "2026-03-02T07:36:00Z" }), TWO)).ok).toBe(
    true,
  );
});
