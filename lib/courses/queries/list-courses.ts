import { query } from "#lib/operation/query.ts";
import { ListCoursesInput } from "../input.ts";
import { mayListCourses } from "../policy.ts";
import type { PaceReason } from "../rules/pace.ts";
import type { CompletionElement, CourseTemplateId, Pace } from "../words.ts";
import { type CourseRecord, readCourses } from "./read-courses.ts";

export type CourseListRow = {
  readonly id: string;
  readonly clientId: string;
  readonly clientName: string;
  readonly staffName: string | null;
  readonly template: CourseTemplateId;
  readonly startedOn: string;
  readonly pace: Pace;
  readonly early: boolean;
  readonly reasons: readonly PaceReason[];
  readonly attended: number;
  readonly planned: number;
  readonly readyToClose: boolean;
  readonly missing: readonly CompletionElement[];
  readonly lastOn: string | null;
  readonly nextOn: string | null;
};

export type CourseListView = {
  readonly rows: readonly CourseListRow[];
  readonly total: number;
  readonly next: string | null;
  readonly therapists: readonly { readonly id: string; readonly name: string }[];
};

type Wanted = Pick<
  typeof ListCoursesInput._output,
  "pace" | "staffId" | "siteId" | "clientId" | "startedFrom" | "startedTo" | "attended"
>;

export const listCourses = query({
  name: "course.list",
  input: ListCoursesInput,
  may: mayListCourses,
  discloses: (view: CourseListView) => view.rows.map((row) => row.clientId),
  run: async (room, { after, limit, ...wanted }): Promise<CourseListView> => {
    const all = await readCourses(room, wanted.clientId ? { clientIds: [wanted.clientId] } : {});
    const fitting = all.filter((course) => fits(course, wanted));
    const page = fitting.filter((course) => after === undefined || keyOf(course) < after);
    const rows = page.slice(0, limit);
    const last = rows.at(-1);
    return {
      rows: rows.map(rowOf),
      total: fitting.length,
      next: last && page.length > rows.length ? keyOf(last) : null,
      therapists: therapistsOf(all),
    };
  },
});

/** The one meaning of every filter: the dashboard counts with it, and so shows what its links open. */
export function fits(course: CourseRecord, wanted: Wanted): boolean {
  const { pace, staffId, siteId, startedFrom, startedTo, attended } = wanted;
  return (
    (pace === undefined || isOfPace(course, pace)) &&
    (staffId === undefined || course.staffId === staffId) &&
    (siteId === undefined || course.siteId === siteId) &&
    (startedFrom === undefined || course.startedOn >= startedFrom) &&
    (startedTo === undefined || course.startedOn <= startedTo) &&
    (attended === undefined || course.progress.attended >= attended)
  );
}

function isOfPace({ pace, progress }: CourseRecord, wanted: NonNullable<Wanted["pace"]>): boolean {
  if (wanted === "active") return pace.active;
  if (wanted === "at-risk") return pace.pace === "stalled" || pace.pace === "slipping";
  if (wanted === "ready-to-close") return pace.active && progress.readyToClose;
  return pace.pace === wanted;
}

function keyOf({ startedOn, id }: CourseRecord): string {
  return `${startedOn}.${id}`;
}

function rowOf(course: CourseRecord): CourseListRow {
  const { id, clientId, clientName, staffName, template, startedOn, progress, pace, lastOn, nextOn } = course;
  return {
    id,
    clientId,
    clientName,
    staffName,
    template,
    startedOn,
    pace: pace.pace,
    early: pace.early,
    reasons: pace.reasons,
    attended: progress.attended,
    planned: progress.planned,
    readyToClose: pace.active && progress.readyToClose,
    missing: progress.missing,
    lastOn,
    nextOn,
  };
}

function therapistsOf(all: readonly CourseRecord[]): { id: string; name: string }[] {
  const names = new Map(all.flatMap(({ staffId, staffName }) => (staffId && staffName ? [[staffId, staffName]] : [])));
  return [...names].map(([id, name]) => ({ id, name })).toSorted((a, b) => (a.name < b.name ? -1 : 1));
}
