import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeCourse, makeVisit } from "#db/testing/course-makers.ts";
import { type ClinicWorld, makeClient, makeClientActor, makeClinic } from "#db/testing/makers.ts";
import { openTestHouse, type TestHouse } from "#db/testing/test-house.ts";
import { clientActor } from "#lib/access/actor.ts";
import type { AccessGrant } from "#lib/access/words.ts";
import { newId } from "#lib/kernel/id.ts";
import { listMyVisits } from "./list-my-visits.ts";
import { openMyCourses } from "./open-my-courses.ts";

let house: TestHouse;
let world: ClinicWorld;
beforeAll(async () => {
  house = await openTestHouse();
  world = await makeClinic(house);
});
afterAll(() => house.close());

const wish = {
  startedOn: "2026-02-16",
  attendedOn: ["2026-02-16"],
  bookedOn: ["2026-03-03", "2026-03-09", "2026-03-12", "2026-03-16"],
};

function carerOf(clientId: string, grants: AccessGrant[]) {
  return clientActor({
    clinicId: world.clinicId,
    accountId: newId(house.clock.now()),
    name: "Carer",
    access: [{ clientId, self: false, grants }],
  });
}

describe("my course", () => {
  test("shows k of n, the next three dates and the pace of the person's own course only", async () => {
    const { clientId } = await makeCourse(house, world, wish);
    await makeCourse(house, world, wish);
    const outcome = await openMyCourses(house.desk(await makeClientActor(house, world.clinicId, clientId)), {});
    expect(outcome).toMatchObject({
      ok: true,
      value: {
        courses: [{ clientId, attended: 1, planned: 15, nextDates: ["2026-03-03", "2026-03-09", "2026-03-12"] }],
      },
    });
    expect(outcome.ok && outcome.value.courses).toHaveLength(1);
  });

  test("shows a carer only what she was granted", async () => {
    const { clientId } = await makeCourse(house, world, wish);
    const without = await openMyCourses(house.desk(carerOf(clientId, ["book"])), {});
    const granted = await openMyCourses(house.desk(carerOf(clientId, ["see-course"])), {});
    expect(without.ok && without.value.courses).toEqual([]);
    expect(granted.ok && granted.value.courses).toHaveLength(1);
  });

  test("is not for staff or visitors", async () => {
    for (const actor of [world.mara, world.manager, world.visitor]) {
      expect(await openMyCourses(house.desk(actor), {})).toEqual({ ok: false, refusal: "forbidden" });
    }
  });
});

describe("my bookings", () => {
  test("list what is to come first and give a way to change it only to who may book", async () => {
    const { clientId } = await makeCourse(house, world, wish);
    const visits = await listMyVisits(house.desk(await makeClientActor(house, world.clinicId, clientId)), {});
    if (!visits.ok) throw new Error(visits.refusal);
    expect(visits.value.upcoming.map((visit) => visit.startsAt.toISOString().slice(0, 10))).toEqual(wish.bookedOn);
    expect(visits.value.upcoming.every((visit) => visit.managePath?.startsWith("/b/"))).toBe(true);
    expect(visits.value.past).toMatchObject([{ state: "done", managePath: null }]);
    const carers = await listMyVisits(house.desk(carerOf(clientId, ["see-course"])), {});
    expect(carers.ok && carers.value.upcoming.every((visit) => visit.managePath === null)).toBe(true);
  });

  test("never hold another person's visit", async () => {
    const mine = await makeClient(house, world.clinicId);
    const theirs = await makeClient(house, world.clinicId);
    await makeVisit(house, world, { clientId: theirs, courseId: null, on: "2026-03-05", state: "booked" });
    const visits = await listMyVisits(house.desk(await makeClientActor(house, world.clinicId, mine)), {});
    expect(visits.ok && [...visits.value.upcoming, ...visits.value.past]).toEqual([]);
  });
});
