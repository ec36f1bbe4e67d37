import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeCourse } from "#db/testing/course-makers.ts";
import { auditOf } from "#db/testing/look.ts";
import { type ClinicWorld, makeClinic } from "#db/testing/makers.ts";
import { openTestHouse, type TestHouse } from "#db/testing/test-house.ts";
import { thawCourse } from "./thaw-course.ts";

let house: TestHouse;
let world: ClinicWorld;
beforeAll(async () => {
  house = await openTestHouse();
  world = await makeClinic(house);
});
afterAll(() => house.close());

const freezeOf = async (courseId: string) =>
  (await house.admin.query("select to_on::text from course_freezes where course_id = $1", [courseId])).rows[0]?.to_on;

describe("ending a hold", () => {
  test("ends it with yesterday and writes one audit row", async () => {
    const here = await makeClinic(house);
    const course = await makeCourse(house, here, { startedOn: "2026-02-02", frozenFrom: "2026-02-20" });
    expect((await thawCourse(house.desk(here.mara), { courseId: course.id })).ok).toBe(true);
    expect(await freezeOf(course.id)).toBe("2026-03-01");
    expect(await auditOf(house, here.clinicId)).toEqual([{ deed: "course.thaw", outcome: "done" }]);
  });

  test("that began today keeps today and no more", async () => {
    const course = await makeCourse(house, world, { startedOn: "2026-02-02", frozenFrom: "2026-03-02" });
    expect((await thawCourse(house.desk(world.mara), { courseId: course.id })).ok).toBe(true);
    expect(await freezeOf(course.id)).toBe("2026-03-02");
  });

  test("is refused where there is none, for a hold that lies ahead, elsewhere and to the accountant", async () => {
    const plain = await makeCourse(house, world, { startedOn: "2026-02-02" });
    const ahead = await makeCourse(house, world, { startedOn: "2026-02-02", frozenFrom: "2026-04-01" });
    const theirs = await makeCourse(house, await makeClinic(house), {
      startedOn: "2026-02-02",
      frozenFrom: "2026-02-20",
    });
    const thaw = (courseId: string, actor = world.mara) => thawCourse(house.desk(actor), { courseId });
    expect(await thaw(plain.id)).toEqual({ ok: false, refusal: "not-frozen" });
    expect(await thaw(ahead.id)).toEqual({ ok: false, refusal: "not-frozen" });
    expect(await thaw(theirs.id)).toEqual({ ok: false, refusal: "not-found" });
    expect(await thaw(plain.id, world.accountant)).toEqual({ ok: false, refusal: "forbidden" });
    expect(await freezeOf(ahead.id)).toBeNull();
  });

  test.each([[{}], [{ courseId: 7 }], [{ courseId: "no id" }]])("answers bad input %j at its field", async (bad) => {
    const outcome = await thawCourse(house.desk(world.mara), bad);
    expect(outcome).toMatchObject({ ok: false, refusal: "invalid", detail: { fields: [{ path: "courseId" }] } });
  });
});
