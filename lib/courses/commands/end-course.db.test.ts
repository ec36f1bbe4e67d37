import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeCourse } from "#db/testing/course-makers.ts";
import { auditOf } from "#db/testing/look.ts";
import { type ClinicWorld, makeClinic } from "#db/testing/makers.ts";
import { openTestHouse, type TestHouse } from "#db/testing/test-house.ts";
import { addDays } from "#lib/kernel/local-date.ts";
import { endCourse } from "./end-course.ts";

let house: TestHouse;
let world: ClinicWorld;
beforeAll(async () => {
  house = await openTestHouse();
  world = await makeClinic(house);
});
afterAll(() => house.close());

const fifteen = Array.from({ length: 15 }, (_, index) => addDays("2026-01-05", index * 3));
const whole = { startedOn: "2026-01-05", attendedOn: fifteen, measuredOn: "2026-02-16", dischargedOn: "2026-02-17" };
const endOf = async (courseId: string) =>
  (
    await house.admin.query("select end_kind, ended_on::text, end_reason, version from courses where id = $1", [
      courseId,
    ])
  ).rows[0];

describe("ending a course", () => {
  test("as completed is done when every element is there, with one audit row", async () => {
    const here = await makeClinic(house);
    const course = await makeCourse(house, here, whole);
    const outcome = await endCourse(house.desk(here.mara), {
      courseId: course.id,
      kind: "completed",
      reason: "planned sessions",
    });
    expect(outcome.ok).toBe(true);
    expect(await endOf(course.id)).toEqual({
      end_kind: "completed",
      ended_on: "2026-03-02",
      end_reason: "planned sessions",
      version: 2,
    });
    expect(await auditOf(house, here.clinicId)).toEqual([{ deed: "course.end", outcome: "done" }]);
  });

  test("as completed names what is missing and leaves the course running", async () => {
    const { measuredOn: _measuredOn, ...unmeasured } = whole;
    const course = await makeCourse(house, world, unmeasured);
    expect(await endCourse(house.desk(world.mara), { courseId: course.id, kind: "completed", reason: "x" })).toEqual({
      ok: false,
      refusal: "elements-missing",
      detail: { missing: ["closing-measurement"] },
    });
    expect(await endOf(course.id)).toMatchObject({ end_kind: null, version: 1 });
  });

  test("as goal reached needs the signed discharge note only", async () => {
    const unsigned = await makeCourse(house, world, { startedOn: "2026-01-05", attendedOn: fifteen.slice(0, 9) });
    const signed = await makeCourse(house, world, {
      startedOn: "2026-01-05",
      attendedOn: fifteen.slice(0, 9),
      dischargedOn: "2026-02-01",
    });
    const end = (courseId: string) =>
      endCourse(house.desk(world.mara), { courseId, kind: "goal-reached", reason: "walks well" });
    expect(await end(unsigned.id)).toMatchObject({ ok: false, refusal: "elements-missing" });
    expect((await end(signed.id)).ok).toBe(true);
  });

  test("tells how many visits are still booked, and cannot be done twice", async () => {
    const course = await makeCourse(house, world, { startedOn: "2026-02-02", bookedOn: ["2026-03-05", "2026-03-09"] });
    const input = { courseId: course.id, kind: "ended-by-client", reason: "no-time" };
    expect(await endCourse(house.desk(world.reception), input)).toMatchObject({ ok: true, value: { stillBooked: 2 } });
    expect(await endCourse(house.desk(world.reception), input)).toEqual({ ok: false, refusal: "course-ended" });
  });

  test("for a clinical reason is for those who treat; the trainee and reception are forbidden", async () => {
    const course = await makeCourse(house, world, { startedOn: "2026-02-02" });
    const input = { courseId: course.id, kind: "clinical-stop", reason: "letter refused" };
    expect(await endCourse(house.desk(world.reception), input)).toEqual({ ok: false, refusal: "forbidden" });
    expect(await endCourse(house.desk(world.trainee), input)).toEqual({ ok: false, refusal: "forbidden" });
    expect(await endOf(course.id)).toMatchObject({ end_kind: null });
    expect((await endCourse(house.desk(world.mara), input)).ok).toBe(true);
  });

  test("of another clinic's course is told that there is none", async () => {
    const course = await makeCourse(house, await makeClinic(house), { startedOn: "2026-02-02" });
    const input = { courseId: course.id, kind: "ended-by-client", reason: "cost" };
    expect(await endCourse(house.desk(world.mara), input)).toEqual({ ok: false, refusal: "not-found" });
  });

  test.each([
    [{ kind: "vanished", reason: "x" }, "kind"],
    [{ kind: "ended-by-client", reason: "bored" }, "reason"],
    [{ kind: "clinical-stop", reason: " " }, "reason"],
    [{ kind: "clinical-stop", reason: "x".repeat(301) }, "reason"],
    [{ kind: "completed", reason: "x", endedOn: "2026-01-01" }, "endedOn"],
  ])("answers bad input %j at its field", async (bad, path) => {
    const course = await makeCourse(house, world, { startedOn: "2026-02-02" });
    const outcome = await endCourse(house.desk(world.mara), { courseId: course.id, ...bad });
    expect(outcome).toMatchObject({ ok: false, refusal: "invalid", detail: { fields: [{ path }] } });
  });
});
