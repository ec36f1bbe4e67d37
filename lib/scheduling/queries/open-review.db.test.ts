import { afterAll, beforeAll, expect, test } from "vitest";
import { auditOf, makeVisit } from "#db/testing/booking.ts";
import { makeClinic } from "#db/testing/makers.ts";
import { openTestHouse, type TestHouse } from "#db/testing/test-house.ts";
import { linkActor } from "#lib/access/actor.ts";
import { newId } from "#lib/kernel/id.ts";
import { openReview } from "./open-review.ts";

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse();
});
afterAll(() => house.close());

async function waiting() {
  const world = await makeClinic(house);
  const visit = await makeVisit(house, world, 1, {}, { heart_failure: "yes", heart_failure_signs: "no" });
  const { rows } = await house.admin.query("select id from review_tasks where appointment_id = $1", [
    visit.appointmentId,
  ]);
  const taskId: string = rows[0].id;
  return { world, visit, taskId };
}

const holder = (clinicId: string, subjectId: string, version = 1) =>
  linkActor({ clinicId, purpose: "review", subjectId, version });

test("the link of a review shows when and with whom, never who it is or what was answered", async () => {
  const { world, visit, taskId } = await waiting();
  const view = await openReview(house.desk(holder(world.clinicId, taskId)), {});
  expect(view).toMatchObject({
    ok: true,
    value: { taskId, kind: "pending-review", decided: false, visit: { start: visit.start, zone: "Europe/Berlin" } },
  });
  expect(JSON.stringify(view)).not.toMatch(/Ines|Example|heart|@/i);
  expect(await auditOf(house, world.clinicId, "review.open")).toEqual(["disclosed"]);
});

test("a link opens its own task only: another clinic's and a made-up one are not found", async () => {
  const [mine, theirs] = [await waiting(), await waiting()];
  for (const subjectId of [theirs.taskId, newId(house.clock.now())]) {
    expect(await openReview(house.desk(holder(mine.world.clinicId, subjectId)), {})).toEqual({
      ok: false,
      refusal: "not-found",
    });
  }
  expect(await auditOf(house, theirs.world.clinicId, "review.open")).toEqual([]);
});

test("links for another purpose or version, and whoever has no link, are refused and noted", async () => {
  const { world, taskId } = await waiting();
  const booking = linkActor({ clinicId: world.clinicId, purpose: "booking", subjectId: taskId, version: 1 });
  for (const actor of [booking, holder(world.clinicId, taskId, 2), world.mara, world.visitor]) {
    expect(await openReview(house.desk(actor), {})).toEqual({ ok: false, refusal: "forbidden" });
  }
  expect(await auditOf(house, world.clinicId, "review.open")).toEqual(Array(4).fill("denied"));
});
