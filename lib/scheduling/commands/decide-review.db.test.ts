import { afterAll, beforeAll, expect, test } from "vitest";
import { auditOf, countRows, makeVisit, stateOf } from "#db/testing/booking.ts";
import { makeClinic } from "#db/testing/makers.ts";
import { openTestHouse, type TestHouse } from "#db/testing/test-house.ts";
import { linkActor } from "#lib/access/actor.ts";
import { listOpenTasks } from "#lib/intake/queries/list-open-tasks.ts";
import { decideReview } from "./decide-review.ts";

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse();
});
afterAll(() => house.close());

async function waiting() {
  const world = await makeClinic(house);
  const visit = await makeVisit(house, world, 1, {}, { heart_failure: "yes", heart_failure_signs: "no" });
  const list = await listOpenTasks(house.desk(world.mara), {});
  const [task] = list.ok ? list.value.tasks : [];
  if (!task) throw new Error("no task");
  return { world, visit, taskId: task.taskId, task };
}

test("the list of reviews says what a therapist needs to decide", async () => {
  const { task, visit } = await waiting();
  expect(task).toMatchObject({
    kind: "pending-review",
    clientName: "Ines Example 1",
    verdict: "clearance_needed",
    appointmentId: visit.appointmentId,
  });
  expect(task.pendingTopics).toContain("HEART");
});

test("a yes books the visit, starts the course and writes to the client", async () => {
  const { world, visit, taskId } = await waiting();
  expect(await decideReview(house.desk(world.mara), { taskId, verdict: "accept" })).toMatchObject({
    ok: true,
    value: { outcome: "accepted", state: "booked" },
  });
  expect(await countRows(house, "courses", world.clinicId)).toBe(1);
  expect(await countRows(house, "messages", world.clinicId, "kind = 'booking-accepted'")).toBe(1);
  expect(await auditOf(house, world.clinicId, "review.decide")).toEqual(["done"]);
  expect(await decideReview(house.desk(world.mara), { taskId, verdict: "accept" })).toMatchObject({
    refusal: "already-decided",
  });
  expect(await stateOf(house, visit.appointmentId)).toBe("booked");
});

test("a no needs a reason and gives the time back; the link of the message decides this one thing", async () => {
  const { world, visit, taskId } = await waiting();
  const holder = linkActor({ clinicId: world.clinicId, purpose: "review", subjectId: taskId, version: 1 });
  expect(await decideReview(house.desk(holder), { verdict: "decline" })).toMatchObject({ refusal: "reason-needed" });
  expect(await decideReview(house.desk(holder), { verdict: "decline", reason: "Letter first" })).toMatchObject({
    ok: true,
    value: { state: "cancelled" },
  });
  expect(await stateOf(house, visit.appointmentId)).toBe("cancelled");
  expect(await countRows(house, "occupancies", world.clinicId)).toBe(0);
});

test("two therapists at once decide once", async () => {
  const { world, taskId } = await waiting();
  const both = await Promise.all([
    decideReview(house.desk(world.mara), { taskId, verdict: "accept" }),
    decideReview(house.desk(world.lead), { taskId, verdict: "decline", reason: "No" }),
  ]);
  expect(both.filter((outcome) => outcome.ok)).toHaveLength(1);
});

test("nobody but a therapist decides, and only in the own clinic", async () => {
  const { world, visit, taskId } = await waiting();
  const elsewhere = await makeClinic(house);
  const accept = { taskId, verdict: "accept" };
  expect(await decideReview(house.desk(elsewhere.mara), accept)).toEqual({ ok: false, refusal: "not-found" });
  for (const actor of [world.reception, world.manager, world.trainee, world.accountant]) {
    expect(await decideReview(house.desk(actor), accept)).toEqual({ ok: false, refusal: "forbidden" });
  }
  expect(await decideReview(house.desk(world.mara), { taskId, verdict: "maybe" })).toMatchObject({
    refusal: "invalid",
  });
  expect(await stateOf(house, visit.appointmentId)).toBe("pending-review");
});
