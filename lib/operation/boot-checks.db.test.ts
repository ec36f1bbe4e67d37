import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestHouse, type TestHouse } from "#db/testing/test-house.ts";
import { databaseFaults, refuseUnsafeDatabase } from "./boot-checks.ts";

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse();
});
afterAll(() => house.close());

test("a migrated database passes as the app's role", async () => {
  expect(await databaseFaults(house.pool)).toEqual([]);
});

test("the app refuses to start as superuser and as owner", async () => {
  await expect(refuseUnsafeDatabase(house.admin)).rejects.toThrow(/superuser/);
  const owner = new pg.Pool({ connectionString: house.ownerUrl });
  await expect(refuseUnsafeDatabase(owner)).rejects.toThrow(/owns tables/);
  await owner.end();
});

test.each([
  ["alter table occupancies drop constraint occupancies_no_overlap", /occupancies_no_overlap/],
  ["alter table sessions disable trigger sessions_signed", /sessions_signed/],
  ["alter table clients no force row level security", /clients/],
  ["drop policy tenant on appointments", /appointments/],
  [
    "update applied_migrations set tag = '9999_later' where position = (select max(position) from applied_migrations)",
    /not at the migration/,
  ],
])("the app refuses to start after: %s", async (harm, fault) => {
  const harmed = await openTestHouse();
  await harmed.admin.query(harm);
  await expect(refuseUnsafeDatabase(harmed.pool)).rejects.toThrow(fault);
  await harmed.close();
});
