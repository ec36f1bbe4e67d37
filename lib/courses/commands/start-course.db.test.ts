import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { auditOf, countRows } from "#db/testing/look.ts";
import { type ClinicWorld, makeClient, makeClinic } from "#db/testing/makers.ts";
import { openTestHouse, type TestHouse } from "#db/testing/test-house.ts";
import { startCourse } from "./start-course.ts";

let house: TestHouse;
let world: ClinicWorld;
let elsewhere: ClinicWorld;
beforeAll(async () => {
  house = await openTestHouse();
  world = await makeClinic(house);
  elsewhere = await makeClinic(house);
});
afterAll(() => house.close());

const input = (clientId: string) => ({ clientId, template: "course/seed", startedOn: "2026-03-02" });

describe("starting a course", () => {
  test("makes the course, the first version of its plan from the template, and one audit row", async () => {
    const here = await makeClinic(house);
    const clientId = await makeClient(house, here.clinicId);
    const outcome = await startCourse(house.desk(here.mara), { ...input(clientId), goal: "Lighter legs" });
    expect(outcome.ok).toBe(true);
    const { rows } = await house.admin.query(
      "select c.goal, p.version, p.planned_minimum, p.planned_maximum, p.lead_weeks, p.sessions_per_week from courses c join course_plans p on p.course_id = c.id where c.clinic_id = $1",
      [here.clinicId],
    );
    expect(rows).toEqual([
      {
        goal: "Lighter legs",
        version: 1,
        planned_minimum: 15,
        planned_maximum: 18,
        lead_weeks: 3,
        sessions_per_week: 2,
      },
    ]);
    expect(await auditOf(house, here.clinicId)).toEqual([{ deed: "course.start", outcome: "done" }]);
  });

  test("is refused while a course of the same template runs, and leaves no second one", async () => {
    const clientId = await makeClient(house, world.clinicId);
    await startCourse(house.desk(world.mara), input(clientId));
    const before = await countRows(house, "courses", world.clinicId);
    expect(await startCourse(house.desk(world.mara), input(clientId))).toEqual({
      ok: false,
      refusal: "course-running",
    });
    expect(await countRows(house, "courses", world.clinicId)).toBe(before);
  });

  test("of two at once for one client one wins", async () => {
    const clientId = await makeClient(house, world.clinicId);
    const both = await Promise.all([1, 2].map(() => startCourse(house.desk(world.mara), input(clientId))));
    expect(both.filter((each) => each.ok)).toHaveLength(1);
  });

  test("for another clinic's client, or with another clinic's therapist, is told that there is none", async () => {
    const theirs = await makeClient(house, elsewhere.clinicId);
    const ours = await makeClient(house, world.clinicId);
    expect(await startCourse(house.desk(world.mara), input(theirs))).toEqual({ ok: false, refusal: "not-found" });
    const wish = { ...input(ours), staffId: elsewhere.mara.staffId };
    expect(await startCourse(house.desk(world.mara), wish)).toEqual({ ok: false, refusal: "not-found" });
  });

  test("by the accountant is forbidden and stores nothing", async () => {
    const here = await makeClinic(house);
    const clientId = await makeClient(house, here.clinicId);
    expect(await startCourse(house.desk(here.accountant), input(clientId))).toEqual({
      ok: false,
      refusal: "forbidden",
    });
    expect(await countRows(house, "courses", here.clinicId)).toBe(0);
    expect(await auditOf(house, here.clinicId)).toEqual([{ deed: "course.start", outcome: "denied" }]);
  });

  test.each([
    [{ template: "course/none" }, "template", "not-allowed"],
    [{ startedOn: "2026-02-30" }, "startedOn", "bad-format"],
    [{ goal: "a\u0000b" }, "goal", "control-characters"],
    [{ goal: "x".repeat(301) }, "goal", "too-long"],
    [{ plannedMinimum: 0 }, "plannedMinimum", "too-small"],
    [{ plannedMinimum: 12, plannedMaximum: 10 }, "plannedMaximum", "too-small"],
    [{ plannedMinimum: 40 }, "plannedMaximum", "too-small"],
    [{ pace: "completed" }, "pace", "unknown-field"],
  ])("answers bad input %j at its field", async (bad, path, code) => {
    const clientId = await makeClient(house, world.clinicId);
    const outcome = await startCourse(house.desk(world.mara), { ...input(clientId), ...bad });
    expect(outcome).toMatchObject({ ok: false, refusal: "invalid", detail: { fields: [{ path, code }] } });
  });
});
