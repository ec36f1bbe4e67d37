import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeCourse } from "#db/testing/course-makers.ts";
import { auditOf, countRows } from "#db/testing/look.ts";
import { type ClinicWorld, makeClinic } from "#db/testing/makers.ts";
import { openTestHouse, type TestHouse } from "#db/testing/test-house.ts";
import { freezeCourse } from "./freeze-course.ts";

let house: TestHouse;
let world: ClinicWorld;
beforeAll(async () => {
  house = await openTestHouse();
  world = await makeClinic(house);
});
afterAll(() => house.close());

const days = { fromOn: "2026-03-02", toOn: "2026-03-10", reason: "holiday" };
const running = { startedOn: "2026-02-02" };

describe("putting a course on hold", () => {
  test("stores the dated days with their reason and one audit row", async () => {
    const here = await makeClinic(house);
    const course = await makeCourse(house, here, running);
    expect((await freezeCourse(house.desk(here.mara), { courseId: course.id, ...days })).ok).toBe(true);
    const { rows } = await house.admin.query(
      "select from_on::text, to_on::text, reason from course_freezes where clinic_id = $1",
      [here.clinicId],
    );
    expect(rows).toEqual([{ from_on: "2026-03-02", to_on: "2026-03-10", reason: "holiday" }]);
    expect(await auditOf(house, here.clinicId)).toEqual([{ deed: "course.freeze", outcome: "done" }]);
  });

  test.each([
    ["days on hold already", running, days, "already-frozen"],
    ["an ended course", { ...running, endKind: "ended-by-client" as const }, days, "course-ended"],
    ["days before the course", running, { ...days, fromOn: "2026-01-30" }, "invalid"],
  ])("is refused for %s and adds nothing", async (_case, wish, wanted, refusal) => {
    const course = await makeCourse(house, world, wish);
    if (refusal === "already-frozen") {
      await freezeCourse(house.desk(world.mara), {
        courseId: course.id,
        ...days,
        toOn: undefined,
        fromOn: "2026-02-20",
      });
    }
    const before = await countRows(house, "course_freezes", world.clinicId);
    expect(await freezeCourse(house.desk(world.mara), { courseId: course.id, ...wanted })).toMatchObject({
      ok: false,
      refusal,
    });
    expect(await countRows(house, "course_freezes", world.clinicId)).toBe(before);
  });

  test("of another clinic's course is told that there is none; the accountant is forbidden", async () => {
    const course = await makeCourse(house, await makeClinic(house), running);
    const own = await makeCourse(house, world, running);
    expect(await freezeCourse(house.desk(world.mara), { courseId: course.id, ...days })).toEqual({
      ok: false,
      refusal: "not-found",
    });
    expect(await freezeCourse(house.desk(world.accountant), { courseId: own.id, ...days })).toEqual({
      ok: false,
      refusal: "forbidden",
    });
  });

  test.each([
    [{ toOn: "2026-03-01" }, "toOn", "too-small"],
    [{ fromOn: "yesterday" }, "fromOn", "bad-format"],
    [{ reason: "bored" }, "reason", "not-allowed"],
    [{ note: "\u0007" }, "note", "control-characters"],
  ])("answers bad input %j at its field", async (bad, path, code) => {
    const course = await makeCourse(house, world, running);
    const outcome = await freezeCourse(house.desk(world.mara), { courseId: course.id, ...days, ...bad });
    expect(outcome).toMatchObject({ ok: false, refusal: "invalid", detail: { fields: [{ path, code }] } });
  });
});
