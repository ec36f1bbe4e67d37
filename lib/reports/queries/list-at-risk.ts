import { fits } from "#lib/courses/queries/list-courses.ts";
import { type CourseRecord, readCourses, readToday } from "#lib/courses/queries/read-courses.ts";
import { expectedBy } from "#lib/courses/rules/cadence.ts";
import { addDays, type LocalDate } from "#lib/kernel/local-date.ts";
import { query } from "#lib/operation/query.ts";
import { WorklistInput } from "../input.ts";
import { maySeeWorklist } from "../policy.ts";

export type AtRiskRow = {
  readonly id: string;
  readonly clientId: string;
  readonly clientName: string;
  readonly staffName: string | null;
  readonly pace: "stalled" | "slipping";
  readonly reasons: CourseRecord["pace"]["reasons"];
  readonly attended: number;
  readonly planned: number;
  readonly behind: number;
  readonly lastOn: LocalDate | null;
  readonly nextOn: LocalDate | null;
};

export type AtRiskView = { readonly rows: readonly AtRiskRow[]; readonly total: number };

/** Stalled first, then those furthest behind. Courses on hold or stopped are never in it. */
export const listAtRisk = query({
  name: "report.list-at-risk",
  input: WorklistInput,
  may: maySeeWorklist,
  discloses: (view: AtRiskView) => view.rows.map((row) => row.clientId),
  run: async (room, { limit, ...wanted }): Promise<AtRiskView> => {
    const { todayOn } = await readToday(room);
    const courses = (await readCourses(room)).filter((course) => fits(course, wanted));
    const rows = courses.flatMap((course) => atRiskRow(course, todayOn)).toSorted(byUrgency);
    return { rows: rows.slice(0, limit), total: rows.length };
  },
});

function atRiskRow(course: CourseRecord, todayOn: LocalDate): AtRiskRow[] {
  const { pace } = course.pace;
  if (pace !== "stalled" && pace !== "slipping") return [];
  const { id, clientId, clientName, staffName, lastOn, nextOn, facts } = course;
  const { attended, planned } = course.progress;
  const behind = Math.max(0, expectedBy(facts.plan, addDays(todayOn, -1)) - attended);
  return [
    {
      id,
      clientId,
      clientName,
      staffName,
      pace,
      reasons: course.pace.reasons,
      attended,
      planned,
      behind,
      lastOn,
      nextOn,
    },
  ];
}

function byUrgency(a: AtRiskRow, b: AtRiskRow): number {
  if (a.pace !== b.pace) return a.pace === "stalled" ? -1 : 1;
  return b.behind - a.behind || (a.id < b.id ? -1 : 1);
}
