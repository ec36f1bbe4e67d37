import { afterAll, beforeAll, expect, test } from "vitest";
import { auditOf, countRows } from "#db/testing/booking.ts";
import { makeClinic } from "#db/testing/makers.ts";
import { openTestHouse, type TestHouse } from "#db/testing/test-house.ts";
import { linkActor } from "#lib/access/actor.ts";
import { exportFeed } from "../queries/export-feed.ts";
import { createFeed } from "./create-feed.ts";
import { revokeFeed } from "./revoke-feed.ts";

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse();
});
afterAll(() => house.close());

async function maraFeed() {
  const world = await makeClinic(house);
  const made = await createFeed(house.desk(world.mara), {});
  if (!made.ok) throw new Error(made.refusal);
  const { feedId, linkVersion: version } = made.value;
  const reader = linkActor({ clinicId: world.clinicId, purpose: "feed", subjectId: feedId, version });
  return { world, feedId, reader };
}

test("a revoked feed opens nothing any more, and is revoked once", async () => {
  const { world, feedId, reader } = await maraFeed();
  expect(await revokeFeed(house.desk(world.mara), { feedId })).toEqual({ ok: true, value: { feedId } });
  expect(await exportFeed(house.desk(reader), {})).toEqual({ ok: false, refusal: "not-found" });
  expect(await revokeFeed(house.desk(world.mara), { feedId })).toEqual({ ok: false, refusal: "already-revoked" });
  expect(await auditOf(house, world.clinicId, "feed.revoke")).toEqual(["done"]);
});

test("the manager may revoke it; colleagues, the front desk, who reads it and other clinics may not", async () => {
  const { world, feedId, reader } = await maraFeed();
  const elsewhere = await makeClinic(house);
  for (const actor of [world.jonas, world.reception, world.accountant, reader]) {
    expect(await revokeFeed(house.desk(actor), { feedId })).toEqual({ ok: false, refusal: "forbidden" });
  }
  expect(await revokeFeed(house.desk(elsewhere.manager), { feedId })).toEqual({ ok: false, refusal: "not-found" });
  expect(await countRows(house, "calendar_feeds", world.clinicId, "revoked_at is null")).toBe(1);
  expect(await revokeFeed(house.desk(world.manager), { feedId })).toMatchObject({ ok: true });
});

test.each([{}, { feedId: "feed" }, { feedId: null }])("%j names no feed", async (input) => {
  const { world } = await maraFeed();
  expect(await revokeFeed(house.desk(world.mara), input)).toMatchObject({ refusal: "invalid" });
});
