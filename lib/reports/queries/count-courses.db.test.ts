import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeCourse } from "#db/testing/course-makers.ts";
import { auditOf } from "#db/testing/look.ts";
import { type ClinicWorld, makeClinic } from "#db/testing/makers.ts";
import { openTestHouse, type TestHouse } from "#db/testing/test-house.ts";
import { listCourses } from "#lib/courses/queries/list-courses.ts";
import { openCourse } from "#lib/courses/queries/open-course.ts";
import { PACES, type Pace } from "#lib/courses/words.ts";
import { addDays } from "#lib/kernel/local-date.ts";
import { countCourses } from "./count-courses.ts";
import { listAtRisk } from "./list-at-risk.ts";

let house: TestHouse;
let world: ClinicWorld;
const made: Partial<Record<Pace, string[]>> = {};

// The test clinic's today is 2026-03-02.
const days = (from: string, count: number, step: number) =>
  Array.from({ length: count }, (_, index) => addDays(from, index * step));

beforeAll(async () => {
  house = await openTestHouse();
  world = await makeClinic(house);
  await makeCourse(house, await makeClinic(house), { startedOn: "2026-02-02" });
  const add = async (pace: Pace, wish: Parameters<typeof makeCourse>[2]) => {
    const { id } = await makeCourse(house, world, wish);
    made[pace] = [...(made[pace] ?? []), id];
  };
  const whole = {
    startedOn: "2026-01-05",
    attendedOn: days("2026-01-05", 15, 3),
    measuredOn: "2026-02-16",
    dischargedOn: "2026-02-17",
  };
  await add("completed", whole);
  await add("completed", { ...whole, endKind: "completed" });
  await add("completed", {
    startedOn: "2026-01-05",
    attendedOn: days("2026-01-05", 9, 4),
    dischargedOn: "2026-02-10",
    endKind: "goal-reached",
  });
  await add("clinical-stop", { startedOn: "2026-01-05", attendedOn: ["2026-01-05"], endKind: "clinical-stop" });
  await add("dropped-out", { startedOn: "2026-01-05", attendedOn: ["2026-01-05"], endKind: "ended-by-client" });
  await add("dropped-out", { startedOn: "2025-12-01", attendedOn: days("2025-12-01", 5, 7), missedOn: ["2026-01-08"] });
  await add("frozen", { startedOn: "2026-02-02", attendedOn: ["2026-02-02"], frozenFrom: "2026-02-10" });
  await add("stalled", { startedOn: "2026-02-02", attendedOn: ["2026-02-02", "2026-02-10"] });
  await add("slipping", { startedOn: "2026-01-12", attendedOn: days("2026-01-12", 4, 9), bookedOn: ["2026-03-03"] });
  await add("on-pace", {
    startedOn: "2026-02-16",
    attendedOn: ["2026-02-16", "2026-02-23"],
    bookedOn: ["2026-03-02", "2026-03-09"],
  });
  await add("on-pace", { startedOn: "2026-03-04", bookedOn: ["2026-03-04"] });
});
afterAll(() => house.close());

describe("the figures of the dashboard", () => {
  test("count every pace as it was made, and the ids behind each number are those courses", async () => {
    const outcome = await countCourses(house.desk(world.manager), {});
    if (!outcome.ok) throw new Error(outcome.refusal);
    for (const pace of PACES) {
      expect([pace, [...outcome.value.courseIds[pace]].sort()]).toEqual([pace, [...(made[pace] ?? [])].sort()]);
      expect(outcome.value.paces[pace]).toBe(made[pace]?.length ?? 0);
    }
    expect(outcome.value.completion).toMatchObject({
      completed: 2,
      completedEarly: 1,
      droppedOut: 2,
      clinicalStops: 1,
      rate: { count: 3, of: 6, percent: 50 },
    });
    expect(outcome.value.byTherapist).toMatchObject([{ id: world.mara.staffId, total: 11 }]);
  });

  test("equal a recount in SQL: stalled, dropped out and clinical stops", async () => {
    const { rows } = await house.admin.query<{ pace: Pace; count: number }>(
      `with v as (
         select c.id, c.end_kind, coalesce(max(left(a.wall_start, 10)) filter (where a.state = 'done'), c.started_on::text)::date as last_on,
           count(*) filter (where a.state = 'done') as attended,
           count(*) filter (where a.state = 'booked' and left(a.wall_start, 10) >= '2026-03-02') as booked,
           exists (select from course_freezes f where f.course_id = c.id) as held,
           exists (select from discharge_notes d where d.course_id = c.id) as discharged
         from courses c left join appointments a on a.course_id = c.id where c.clinic_id = $1 group by c.id, c.end_kind, c.started_on)
       select case when end_kind = 'clinical-stop' then 'clinical-stop'
           when end_kind = 'ended-by-client' or (end_kind is null and not discharged and not held and booked = 0 and '2026-03-02'::date - last_on >= 28) then 'dropped-out'
           when end_kind is null and not discharged and not held and booked = 0 and '2026-03-02'::date - last_on >= 14 then 'stalled' end as pace,
         count(*)::int as count
       from v group by 1 having count(*) > 0`,
      [world.clinicId],
    );
    const outcome = await countCourses(house.desk(world.owner), {});
    if (!outcome.ok) throw new Error(outcome.refusal);
    for (const { pace, count } of rows.filter((row) => row.pace !== null))
      expect([pace, outcome.value.paces[pace]]).toEqual([pace, count]);
  });

  test("open exactly the people they count, and only the list is written down as disclosure", async () => {
    const before = (await auditOf(house, world.clinicId)).length;
    const counted = await countCourses(house.desk(world.manager), { staffId: world.mara.staffId });
    expect((await auditOf(house, world.clinicId)).length).toBe(before);
    if (!counted.ok) throw new Error(counted.refusal);
    for (const pace of PACES) {
      const listed = await listCourses(house.desk(world.manager), { pace, staffId: world.mara.staffId });
      expect(listed.ok && [listed.value.total, listed.value.rows.map((row) => row.id).sort()]).toEqual([
        counted.value.paces[pace],
        [...counted.value.courseIds[pace]].sort(),
      ]);
    }
    expect((await auditOf(house, world.clinicId)).at(-1)).toEqual({ deed: "course.list", outcome: "disclosed" });
  });

  test("go page by page through the list without losing or repeating a course", async () => {
    const seen: string[] = [];
    for (let after: string | undefined, page = 0; page < 20; page += 1) {
      const listed = await listCourses(house.desk(world.manager), { limit: 2, ...(after && { after }) });
      if (!listed.ok) throw new Error(listed.refusal);
      seen.push(...listed.value.rows.map((row) => row.id));
      after = listed.value.next ?? undefined;
      if (after === undefined) break;
    }
    expect(seen).toHaveLength(11);
    expect(new Set(seen).size).toBe(11);
  });

  test("are open to the accountant as numbers; lists and names are not", async () => {
    expect((await countCourses(house.desk(world.accountant), {})).ok).toBe(true);
    for (const refused of [listCourses, listAtRisk, countCourses]) {
      const actor = refused === countCourses ? world.mara : world.accountant;
      expect(await refused(house.desk(actor), {})).toEqual({ ok: false, refusal: "forbidden" });
    }
  });
});

describe("the worklist", () => {
  test("lists stalled before slipping, and nobody who is on hold or stopped", async () => {
    const outcome = await listAtRisk(house.desk(world.manager), {});
    expect(outcome.ok && outcome.value.rows.map((row) => row.id)).toEqual([
      ...(made.stalled ?? []),
      ...(made.slipping ?? []),
    ]);
  });
});

describe("one course", () => {
  test("shows a dot per session with its state and date, and health data only to those who treat", async () => {
    const [courseId] = made["on-pace"] ?? [];
    const seen = await openCourse(house.desk(world.mara), { courseId });
    if (!seen.ok) throw new Error(seen.refusal);
    expect(seen.value.strip).toHaveLength(15);
    expect(seen.value.strip.slice(0, 5).map(({ state, on }) => [state, on])).toEqual([
      ["attended", "2026-02-16"],
      ["attended", "2026-02-23"],
      ["booked", "2026-03-02"],
      ["booked", "2026-03-09"],
      ["to-book", null],
    ]);
    expect(seen.value.health).not.toBeNull();
    const managers = await openCourse(house.desk(world.manager), { courseId });
    expect(managers.ok && managers.value.health).toBeNull();
  });

  test("of another clinic is not there", async () => {
    const other = await makeClinic(house);
    const [courseId] = made.stalled ?? [];
    expect(await openCourse(house.desk(other.mara), { courseId })).toEqual({ ok: false, refusal: "not-found" });
  });
});
