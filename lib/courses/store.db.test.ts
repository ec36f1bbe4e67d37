import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeCourse } from "#db/testing/course-makers.ts";
import { type ClinicWorld, makeClient, makeClinic } from "#db/testing/makers.ts";
import { openTestHouse, type TestHouse } from "#db/testing/test-house.ts";
import { addDays } from "#lib/kernel/local-date.ts";
import { inTransaction } from "#lib/operation/transaction.ts";
import { ensureCourse } from "./store.ts";

let house: TestHouse;
let world: ClinicWorld;
beforeAll(async () => {
  house = await openTestHouse();
  world = await makeClinic(house);
});
afterAll(() => house.close());

const ensure = (clientId: string) =>
  inTransaction(house.pool, { ...house.desk(world.mara) }, (room) =>
    ensureCourse(room, { clientId, staffId: world.mara.staffId, template: "course/seed", startedOn: "2026-03-05" }),
  );

describe("the course a booking belongs to", () => {
  test("is a new one at the first booking and the same at the next", async () => {
    const clientId = await makeClient(house, world.clinicId);
    const first = await ensure(clientId);
    expect(await ensure(clientId)).toBe(first);
  });

  test("is a new one when the last has ended or its planned maximum is taken", async () => {
    const ended = await makeCourse(house, world, { startedOn: "2025-10-01", endKind: "ended-by-client" });
    expect(await ensure(ended.clientId)).not.toBe(ended.id);
    const full = await makeCourse(house, world, {
      startedOn: "2025-10-01",
      attendedOn: Array.from({ length: 18 }, (_, index) => addDays("2025-10-01", index * 3)),
    });
    expect(await ensure(full.clientId)).not.toBe(full.id);
  });
});
