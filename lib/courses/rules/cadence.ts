import { addDays, daysBetween, type LocalDate } from "#lib/kernel/local-date.ts";

/** Both days included; without an end until further notice. */
export type Freeze = { readonly fromOn: LocalDate; readonly toOn: LocalDate | null };

export type CoursePlan = {
  readonly startedOn: LocalDate;
  readonly plannedMinimum: number;
  readonly plannedMaximum: number;
  readonly leadWeeks: number;
  readonly sessionsPerWeek: number;
  readonly windowDays: number;
  readonly freezes: readonly Freeze[];
};

/** How a week, counted from the first day of the course, is shared: spread out, and within five days where that fits. */
const WEEK_DAYS: Readonly<Record<number, readonly number[]>> = {
  1: [0],
  2: [0, 3],
  3: [0, 2, 4],
  4: [0, 1, 3, 4],
  5: [0, 1, 2, 3, 4],
  6: [0, 1, 2, 3, 4, 5],
  7: [0, 1, 2, 3, 4, 5, 6],
};

/** Lead-in weeks have one session each, then `sessionsPerWeek` (clinical reference 3.1). */
export function weeksNeeded(sessions: number, leadWeeks: number, sessionsPerWeek: number): number {
  if (sessions <= leadWeeks) return sessions;
  return leadWeeks + Math.ceil((sessions - leadWeeks) / sessionsPerWeek);
}

/** On which day of the course, 0 the first, the k-th session (1 the first) is expected; frozen days do not count. */
export function expectedCourseDay(plan: Pick<CoursePlan, "leadWeeks" | "sessionsPerWeek">, k: number): number {
  if (k <= plan.leadWeeks) return (k - 1) * 7;
  const rest = k - 1 - plan.leadWeeks;
  const week = plan.leadWeeks + Math.floor(rest / plan.sessionsPerWeek);
  return week * 7 + (WEEK_DAYS[plan.sessionsPerWeek]?.[rest % plan.sessionsPerWeek] ?? 0);
}

/** Expected dates of the planned sessions; those after an open freeze are unknown and left out. */
export function expectedDates(plan: CoursePlan, count = plan.plannedMinimum): LocalDate[] {
  const dates: LocalDate[] = [];
  for (let k = 1; k <= count; k++) {
    const date = courseDayToDate(plan, expectedCourseDay(plan, k));
    if (date === undefined) break;
    dates.push(date);
  }
  return dates;
}

/** How many of the planned minimum were expected up to and including this day. */
export function expectedBy(plan: CoursePlan, on: LocalDate): number {
  return expectedDates(plan).filter((date) => date <= on).length;
}

/** Days between two sessions as planned around this day: a week during lead-in, then the week shared by its sessions. */
export function plannedGapDays(plan: CoursePlan, on: LocalDate): number {
  const courseDay = activeDaysBetween(plan, plan.startedOn, on);
  return courseDay < plan.leadWeeks * 7 ? 7 : 7 / plan.sessionsPerWeek;
}

export function isFrozen(plan: Pick<CoursePlan, "freezes">, on: LocalDate): boolean {
  return plan.freezes.some((freeze) => freeze.fromOn <= on && (freeze.toOn === null || on <= freeze.toOn));
}

/** Days from one date to another, frozen ones left out; negative when `to` lies before `from`. */
export function activeDaysBetween(plan: Pick<CoursePlan, "freezes">, from: LocalDate, to: LocalDate): number {
  if (to < from) return -activeDaysBetween(plan, to, from);
  return daysBetween(from, to) - frozenDays(plan.freezes, from, to);
}

/** The date of a day of the course; undefined where an open freeze lies before it. */
export function courseDayToDate(plan: CoursePlan, courseDay: number): LocalDate | undefined {
  let date = addDays(plan.startedOn, courseDay);
  for (const freeze of joined(plan.freezes)) {
    if (freeze.toOn !== null && freeze.toOn < plan.startedOn) continue;
    if (date < freeze.fromOn) break;
    if (freeze.toOn === null) return undefined;
    const from = laterDay(freeze.fromOn, plan.startedOn);
    date = addDays(date, daysBetween(from, freeze.toOn) + 1);
  }
  return date;
}

function frozenDays(freezes: readonly Freeze[], from: LocalDate, to: LocalDate): number {
  let days = 0;
  for (const freeze of joined(freezes)) {
    const first = laterDay(freeze.fromOn, from);
    const last = freeze.toOn === null || freeze.toOn >= to ? addDays(to, -1) : freeze.toOn;
    if (first <= last) days += daysBetween(first, last) + 1;
  }
  return days;
}

// Overlapping and touching freezes are one, or their common days would count twice.
function joined(freezes: readonly Freeze[]): Freeze[] {
  const result: Freeze[] = [];
  for (const next of [...freezes].sort((a, b) => (a.fromOn < b.fromOn ? -1 : 1))) {
    const last = result.at(-1);
    if (!last || (last.toOn !== null && next.fromOn > addDays(last.toOn, 1))) result.push(next);
    else result[result.length - 1] = { fromOn: last.fromOn, toOn: laterEnd(last.toOn, next.toOn) };
  }
  return result;
}

function laterEnd(a: LocalDate | null, b: LocalDate | null): LocalDate | null {
  if (a === null || b === null) return null;
  return laterDay(a, b);
}

function laterDay(a: LocalDate, b: LocalDate): LocalDate {
  return a < b ? b : a;
}
