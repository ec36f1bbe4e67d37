import type { LocalDate } from "#lib/kernel/local-date.ts";
import { activeDaysBetween, type CoursePlan, plannedGapDays } from "./cadence.ts";
import type { PaceDecision } from "./pace.ts";

/** Below this many a percentage says more about chance than about the clinic (clinical reference 3.3). */
export const SMALLEST_DENOMINATOR = 5;

export type Rate = {
  readonly count: number;
  readonly of: number;
  /** null where the number is too small to show. */
  readonly percent: number | null;
};

export function rateOf(count: number, of: number): Rate {
  return { count, of, percent: of < SMALLEST_DENOMINATOR ? null : (count / of) * 100 };
}

export type CompletionRate = {
  readonly completed: number;
  readonly completedEarly: number;
  readonly droppedOut: number;
  readonly clinicalStops: number;
  /** Running courses are shown, never counted. */
  readonly running: number;
  readonly rate: Rate;
  readonly withoutClinicalStops: Rate;
};

/** For one cohort of courses by month of start (clinical reference 3.3). */
export function completionRate(cohort: readonly PaceDecision[]): CompletionRate {
  const count = (fits: (each: PaceDecision) => boolean) => cohort.filter(fits).length;
  const completed = count((each) => each.pace === "completed" && !each.early);
  const completedEarly = count((each) => each.pace === "completed" && each.early);
  const droppedOut = count((each) => each.pace === "dropped-out");
  const clinicalStops = count((each) => each.pace === "clinical-stop");
  const good = completed + completedEarly;
  return {
    completed,
    completedEarly,
    droppedOut,
    clinicalStops,
    running: count((each) => each.active),
    rate: rateOf(good, good + droppedOut + clinicalStops),
    withoutClinicalStops: rateOf(good, good + droppedOut),
  };
}

/** What the clinic cancelled and clinical holds are left out before these are counted. */
export function attendanceRate(counts: { attended: number; noShow: number; lateCancelled: number }): Rate {
  return rateOf(counts.attended, counts.attended + counts.noShow + counts.lateCancelled);
}

/** Share of the intervals between sessions that lie within two days of the planned gap. */
export function scheduleAdherence(plan: CoursePlan, attendedOn: readonly LocalDate[]): Rate {
  const days = attendedOn.toSorted();
  const kept = days.slice(1).filter((on, index) => {
    const before = days[index] ?? on;
    return Math.abs(activeDaysBetween(plan, before, on) - plannedGapDays(plan, before)) <= 2;
  });
  return rateOf(kept.length, Math.max(0, days.length - 1));
}

export type CurvePoint = {
  readonly session: number;
  readonly atRisk: number;
  readonly left: number;
  readonly staying: number;
};

/** Kaplan-Meier by session number: running, completed and stopped courses leave the count without a step. */
export function dropOutCurve(courses: readonly { attended: number; droppedOut: boolean }[]): CurvePoint[] {
  const longest = Math.max(-1, ...courses.map((each) => each.attended));
  const points: CurvePoint[] = [];
  let staying = 1;
  for (let session = 0; session <= longest; session++) {
    const atRisk = courses.filter((each) => each.attended >= session).length;
    const left = courses.filter((each) => each.droppedOut && each.attended === session).length;
    staying *= 1 - left / atRisk;
    points.push({ session, atRisk, left, staying });
  }
  return points;
}
