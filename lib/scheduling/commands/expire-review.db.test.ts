import { afterAll, beforeAll, expect, test } from "vitest";
import { auditOf, countRows, makeVisit, stateOf } from "#db/testing/booking.ts";
import { makeClinic } from "#db/testing/makers.ts";
import { openTestHouse, type TestHouse } from "#db/testing/test-house.ts";
import { jobActor } from "#lib/access/actor.ts";
import { expireReview } from "./expire-review.ts";

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse();
});
afterAll(() => house.close());

async function waiting() {
  const world = await makeClinic(house);
  const visit = await makeVisit(house, world, 1, {}, { heart_failure: "yes", heart_failure_signs: "no" });
  const { rows } = await house.admin.query("select id from review_tasks where clinic_id = $1", [world.clinicId]);
  return { world, visit, taskId: rows[0].id as string };
}

test("what nobody decided in time is given back by the job, not before and not twice", async () => {
  const { world, visit, taskId } = await waiting();
  const clerk = jobActor(world.clinicId, "review.expire");
  expect(await expireReview(house.desk(clerk), { taskId })).toMatchObject({ refusal: "too-early" });
  const due = { now: "2026-03-03T07:30:00Z" };
  expect(await expireReview(house.desk(world.mara, due), { taskId })).toEqual({ ok: false, refusal: "forbidden" });
  expect(await expireReview(house.desk(clerk, due), { taskId })).toMatchObject({ ok: true });
  expect(await stateOf(house, visit.appointmentId)).toBe("cancelled");
  expect(await countRows(house, "occupancies", world.clinicId)).toBe(0);
  expect(await expireReview(house.desk(clerk, due), { taskId })).toMatchObject({ refusal: "already-decided" });
  expect((await auditOf(house, world.clinicId, "review.expire")).sort()).toEqual(["denied", "done"]);
});

test("another clinic's job finds nothing, and a task that is no id is named", async () => {
  const { visit, taskId } = await waiting();
  const elsewhere = await makeClinic(house);
  const clerk = house.desk(jobActor(elsewhere.clinicId, "review.expire"), { now: "2026-03-03T07:30:00Z" });
  expect(await expireReview(clerk, { taskId })).toEqual({ ok: false, refusal: "not-found" });
  expect(await expireReview(clerk, { taskId: "x" })).toMatchObject({ refusal: "invalid" });
  expect(await stateOf(house, visit.appointmentId)).toBe("pending-review");
});
