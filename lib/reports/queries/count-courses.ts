import { fits } from "#lib/courses/queries/list-courses.ts";
import { type CourseRecord, readCourses, readToday } from "#lib/courses/queries/read-courses.ts";
import { completionRate, dropOutCurve, type Rate, rateOf } from "#lib/courses/rules/rates.ts";
import { PACES, type Pace } from "#lib/courses/words.ts";
import { query } from "#lib/operation/query.ts";
import type { Room } from "#lib/operation/transaction.ts";
import { FiguresInput, type FiguresWish } from "../input.ts";
import { maySeeFigures } from "../policy.ts";

export type PaceCounts = Readonly<Record<Pace, number>>;
export type GroupCounts = {
  readonly id: string | null;
  readonly name: string | null;
  readonly total: number;
  readonly paces: PaceCounts;
};
export type CourseFigures = Awaited<ReturnType<typeof figuresOf>>;
export type FunnelStage = { readonly session: number; readonly courses: number; readonly share: Rate };

/** What the tiles show. Ids of courses, never names: whoever may see people opens the list. */
export const countCourses = query({
  name: "report.count-courses",
  input: FiguresInput,
  may: maySeeFigures,
  discloses: false,
  run: figuresOf,
});

async function figuresOf(room: Room, wanted: FiguresWish) {
  const { todayOn } = await readToday(room);
  const all = await readCourses(room);
  const courses = all.filter((course) => fits(course, wanted));
  return {
    todayOn,
    total: courses.length,
    active: courses.filter(({ pace }) => pace.active).length,
    readyToClose: courses.filter(({ pace, progress }) => pace.active && progress.readyToClose).length,
    paces: countPaces(courses),
    courseIds: idsByPace(courses),
    byTherapist: groupBy(courses, (course) => [course.staffId, course.staffName]),
    completion: completionRate(courses.map((course) => course.pace)),
    funnel: funnelOf(courses),
    curve: dropOutCurve(
      courses.map(({ progress, pace }) => ({ attended: progress.attended, droppedOut: pace.pace === "dropped-out" })),
    ),
    therapists: groupBy(all, (course) => [course.staffId, course.staffName]).map(({ id, name }) => ({ id, name })),
  };
}

function countPaces(courses: readonly CourseRecord[]): PaceCounts {
  const counts = Object.fromEntries(PACES.map((pace) => [pace, 0])) as Record<Pace, number>;
  for (const { pace } of courses) counts[pace.pace] += 1;
  return counts;
}

function idsByPace(courses: readonly CourseRecord[]): Readonly<Record<Pace, readonly string[]>> {
  return Object.fromEntries(
    PACES.map((wanted) => [wanted, courses.filter(({ pace }) => pace.pace === wanted).map(({ id }) => id)]),
  ) as unknown as Record<Pace, string[]>;
}

function groupBy(
  courses: readonly CourseRecord[],
  keyOf: (course: CourseRecord) => readonly [string | null, string | null],
): GroupCounts[] {
  const groups = new Map<string | null, { name: string | null; courses: CourseRecord[] }>();
  for (const course of courses) {
    const [id, name] = keyOf(course);
    const group = groups.get(id) ?? { name, courses: [] };
    group.courses.push(course);
    groups.set(id, group);
  }
  return [...groups]
    .map(([id, group]) => ({ id, name: group.name, total: group.courses.length, paces: countPaces(group.courses) }))
    .toSorted((a, b) => ((a.name ?? "") < (b.name ?? "") ? -1 : 1));
}

/** Started, then how many reached the first, third, eighth session and the planned minimum of the longest plan. */
function funnelOf(courses: readonly CourseRecord[]): FunnelStage[] {
  const last = Math.max(0, ...courses.map((course) => course.progress.planned));
  const stages = [...new Set([1, 3, 8, last])].filter((session) => session > 0).toSorted((a, b) => a - b);
  return stages.map((session) => {
    const reached = courses.filter((course) => course.progress.attended >= session).length;
    return { session, courses: reached, share: rateOf(reached, courses.length) };
  });
}
