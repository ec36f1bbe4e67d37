import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestHouse, type TestHouse } from "#db/testing/test-house.ts";
import { countBooking } from "./api-limits.ts";

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse();
});
afterAll(() => house.close());

test("a contact may try 600 times in ten minutes however she spells herself, then she waits; nobody else does", async () => {
  const spellings = ["ines@example.test", "INES@example.test", " ines@example.test "];
  const waits = await Promise.all(
    Array.from({ length: 600 }, (_, turn) => countBooking(house.pool, "still-water", spellings[turn % 3])),
  );
  expect(new Set(waits)).toEqual(new Set([0]));
  expect(await countBooking(house.pool, "still-water", "ines@example.test")).toBeGreaterThan(0);
  expect(await countBooking(house.pool, "still-water", "ines@example.test")).toBeLessThanOrEqual(600);
  expect(await countBooking(house.pool, "still-water", "nora@example.test")).toBe(0);
  expect(await countBooking(house.pool, "monsoon", "ines@example.test")).toBe(0);
});
