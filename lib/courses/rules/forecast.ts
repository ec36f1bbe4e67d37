import { addDays, type LocalDate } from "#lib/kernel/local-date.ts";
import { activeDaysBetween, courseDayToDate, expectedCourseDay } from "./cadence.ts";
import type { CourseFacts } from "./progress.ts";

export type Forecast = {
  /** When the planned minimum will be reached; null while that cannot be said. */
  readonly finishOn: LocalDate | null;
  readonly remaining: number;
  readonly because: "reached" | "all-booked" | "planned-rhythm" | "open-freeze";
};

/** Booked visits are taken as they stand; what is not yet booked follows in the planned rhythm. */
export function forecastFinish(facts: CourseFacts, asOf: LocalDate): Forecast {
  const { plan } = facts;
  const attended = facts.attendedOn.filter((on) => on <= asOf).toSorted();
  const remaining = Math.max(0, plan.plannedMinimum - attended.length);
  if (remaining === 0) return { finishOn: attended[plan.plannedMinimum - 1] ?? null, remaining, because: "reached" };

  const booked = facts.bookedOn.filter((on) => on >= asOf).toSorted();
  const lastNeeded = booked[remaining - 1];
  if (lastNeeded !== undefined) return { finishOn: lastNeeded, remaining, because: "all-booked" };

  const known = attended.length + booked.length;
  const finishOn = inRhythm(facts, known, booked.at(-1) ?? attended.at(-1), asOf);
  if (finishOn === undefined) return { finishOn: null, remaining, because: "open-freeze" };
  return { finishOn, remaining, because: "planned-rhythm" };
}

function inRhythm({ plan }: CourseFacts, known: number, last: LocalDate | undefined, asOf: LocalDate) {
  const finalDay = expectedCourseDay(plan, plan.plannedMinimum);
  const nextOn = last === undefined ? plan.startedOn : addDays(last, 1);
  const from = nextOn < asOf ? asOf : nextOn;
  if (known === 0) return courseDayToDate({ ...plan, startedOn: from }, finalDay);
  const stillAhead = finalDay - expectedCourseDay(plan, known);
  const since = last ?? plan.startedOn;
  // Time already lost is not made up: the rest of the rhythm starts again from today.
  const lost = Math.max(
    0,
    activeDaysBetween(plan, since, asOf) - (expectedCourseDay(plan, known + 1) - expectedCourseDay(plan, known)),
  );
  return courseDayToDate({ ...plan, startedOn: since }, stillAhead + lost);
}
