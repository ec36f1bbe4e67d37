import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestHouse, type TestHouse } from "#db/testing/test-house.ts";
import { migrate, migrationTags, refuseGaps } from "./migrate.ts";

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse();
});
afterAll(() => house.close());

test("a second run applies nothing, and two at once do not disturb each other", async () => {
  expect(await Promise.all([migrate(house.ownerUrl), migrate(house.ownerUrl)])).toEqual([[], []]);
});

test("the database knows every migration of the folder", async () => {
  const { rows } = await house.admin.query<{ tag: string }>("select tag from applied_migrations order by position");
  expect(rows.map((row) => row.tag)).toEqual(migrationTags());
});

test("a migration that was changed after it was applied is refused", async () => {
  await house.admin.query("update applied_migrations set hash = 'other' where position = 0");
  await expect(migrate(house.ownerUrl)).rejects.toThrow(/was changed/);
});

describe("gaps are refused", () => {
  const one = { tag: "0000_a", hash: "1" };
  const two = { tag: "0001_b", hash: "2" };
  test("the database is ahead of this version", () => {
    expect(() => refuseGaps([one, two], [one])).toThrow(/does not know/);
  });
  test("a migration was slipped in before one that is applied", () => {
    expect(() => refuseGaps([two], [one, two])).toThrow(/inserted or removed/);
  });
  test("what is missing at the end is simply applied", () => {
    expect(() => refuseGaps([one], [one, two])).not.toThrow();
  });
});

test("the app's role can put a job into the queue and sees what it put there", async () => {
  await house.pool.query("select graphile_worker.add_job('proof', '{}'::json)");
  const { rows } = await house.pool.query("select task_identifier from graphile_worker.jobs");
  expect(rows).toEqual([{ task_identifier: "proof" }]);
});
