import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeCourse } from "#db/testing/course-makers.ts";
import { auditOf, countRows } from "#db/testing/look.ts";
import { type ClinicWorld, makeClinic } from "#db/testing/makers.ts";
import { openTestHouse, type TestHouse } from "#db/testing/test-house.ts";
import { signDischarge } from "./sign-discharge.ts";

let house: TestHouse;
let world: ClinicWorld;
beforeAll(async () => {
  house = await openTestHouse();
  world = await makeClinic(house);
});
afterAll(() => house.close());

const running = { startedOn: "2026-02-02" };

describe("the discharge note", () => {
  test("is signed with its hash as it is written, and the audit keeps the deed without the text", async () => {
    const here = await makeClinic(house);
    const course = await makeCourse(house, here, running);
    const outcome = await signDischarge(house.desk(here.mara), { courseId: course.id, text: "Private words." });
    expect(outcome.ok).toBe(true);
    const { rows } = await house.admin.query(
      "select text, signed_by, length(content_hash) as hash from discharge_notes where clinic_id = $1",
      [here.clinicId],
    );
    expect(rows).toEqual([{ text: "Private words.", signed_by: here.mara.staffId, hash: 64 }]);
    expect(await auditOf(house, here.clinicId)).toEqual([{ deed: "course.sign-discharge", outcome: "done" }]);
    const kept = await house.admin.query("select after::text from audit_values where clinic_id = $1", [here.clinicId]);
    expect(kept.rows[0]?.after).not.toContain("Private words");
  });

  test("is written once, also when two sign at once", async () => {
    const here = await makeClinic(house);
    const course = await makeCourse(house, here, running);
    const sign = () => signDischarge(house.desk(here.mara), { courseId: course.id, text: "Once." });
    const outcomes = await Promise.all([sign(), sign(), sign()]);
    expect(outcomes.filter((each) => each.ok)).toHaveLength(1);
    expect(await sign()).toEqual({ ok: false, refusal: "signed" });
    expect(await countRows(house, "discharge_notes", here.clinicId)).toBe(1);
  });

  test("does not change any more, not even for the owner of the database", async () => {
    const course = await makeCourse(house, world, running);
    await signDischarge(house.desk(world.mara), { courseId: course.id, text: "Kept." });
    await expect(
      house.admin.query("update discharge_notes set text = 'other' where course_id = $1", [course.id]),
    ).rejects.toThrow();
    await expect(house.admin.query("delete from discharge_notes where course_id = $1", [course.id])).rejects.toThrow();
  });

  test("is not for trainee, manager or reception, and not for another clinic's course", async () => {
    const course = await makeCourse(house, world, running);
    const theirs = await makeCourse(house, await makeClinic(house), running);
    for (const actor of [world.trainee, world.manager, world.reception]) {
      expect(await signDischarge(house.desk(actor), { courseId: course.id, text: "No." })).toEqual({
        ok: false,
        refusal: "forbidden",
      });
    }
    expect(await signDischarge(house.desk(world.mara), { courseId: theirs.id, text: "No." })).toEqual({
      ok: false,
      refusal: "not-found",
    });
  });

  test.each([
    [{ text: "" }, "missing"],
    [{ text: "x".repeat(8001) }, "too-long"],
    [{ text: "a\u0000" }, "control-characters"],
    [{ text: 5 }, "wrong-type"],
  ])("answers bad input %j at its field", async (bad, code) => {
    const course = await makeCourse(house, world, running);
    const outcome = await signDischarge(house.desk(world.mara), { courseId: course.id, ...bad });
    expect(outcome).toMatchObject({ ok: false, refusal: "invalid", detail: { fields: [{ path: "text", code }] } });
  });
});
