import { afterAll, beforeAll, expect, test } from "vitest";
import { auditOf, countRows, makeVisit } from "#db/testing/booking.ts";
import { type ClinicWorld, makeClinic } from "#db/testing/makers.ts";
import { openTestHouse, type TestHouse } from "#db/testing/test-house.ts";
import { linkActor } from "#lib/access/actor.ts";
import { exportFeed } from "../queries/export-feed.ts";
import { createFeed } from "./create-feed.ts";

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse();
});
afterAll(() => house.close());

function readAs(world: ClinicWorld, feed: { feedId: string; linkVersion: number }) {
  const link = {
    clinicId: world.clinicId,
    purpose: "feed",
    subjectId: feed.feedId,
    version: feed.linkVersion,
  } as const;
  return exportFeed(house.desk(linkActor(link)), {});
}

test("a therapist's own feed shows her visits and no client's name; making it again ends the old address", async () => {
  const world = await makeClinic(house);
  const visit = await makeVisit(house, world, 1, { therapist: world.mara.staffId });
  const first = await createFeed(house.desk(world.mara), {});
  if (!first.ok) throw new Error(first.refusal);
  const shown = await readAs(world, first.value);
  expect(shown.ok && shown.value.text).toContain(visit.reference);
  expect(shown.ok && shown.value.text).not.toMatch(/Ines|Example 1/);
  expect(await auditOf(house, world.clinicId, "feed.create")).toEqual(["done"]);

  const second = await createFeed(house.desk(world.mara), {});
  expect(second).toMatchObject({ ok: true, value: { staffId: world.mara.staffId, ended: 1 } });
  expect(await readAs(world, first.value)).toEqual({ ok: false, refusal: "not-found" });
  expect(second.ok && (await readAs(world, second.value))).toMatchObject({ ok: true });
});

test("ten presses at once leave one live feed", async () => {
  const world = await makeClinic(house);
  await Promise.all(Array.from({ length: 10 }, () => createFeed(house.desk(world.mara), {})));
  expect(await countRows(house, "calendar_feeds", world.clinicId, "revoked_at is null")).toBe(1);
});

test("a manager makes one for a colleague; colleagues, the front desk and strangers do not", async () => {
  const world = await makeClinic(house);
  const elsewhere = await makeClinic(house);
  const { staffId } = world.mara;
  for (const actor of [world.jonas, world.reception, world.accountant, world.visitor]) {
    expect(await createFeed(house.desk(actor), { staffId })).toEqual({ ok: false, refusal: "forbidden" });
  }
  expect(await createFeed(house.desk(world.manager), { staffId: elsewhere.mara.staffId })).toEqual({
    ok: false,
    refusal: "not-found",
  });
  expect(await countRows(house, "calendar_feeds", world.clinicId)).toBe(0);
  expect(await auditOf(house, world.clinicId, "feed.create")).toEqual(Array(4).fill("denied"));
  expect(await createFeed(house.desk(world.manager), { staffId })).toMatchObject({ ok: true, value: { staffId } });
});

test.each([{ staffId: "mara" }, { staffId: null }, { colour: "red" }])("%j is no wish for a feed", async (input) => {
  const world = await makeClinic(house);
  expect(await createFeed(house.desk(world.manager), input)).toMatchObject({ refusal: "invalid" });
});
