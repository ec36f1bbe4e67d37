import { daysBetween, type LocalDate } from "#lib/kernel/local-date.ts";
import type { CompletionElement, CourseEndKind } from "../words.ts";
import { activeDaysBetween, type CoursePlan } from "./cadence.ts";

export type CourseFacts = {
  readonly plan: CoursePlan;
  /** Days of attended sessions, in any order. */
  readonly attendedOn: readonly LocalDate[];
  /** Days of visits still to come. */
  readonly bookedOn: readonly LocalDate[];
  readonly measuredOn: readonly LocalDate[];
  readonly dischargeSignedOn: LocalDate | null;
  readonly endKind: CourseEndKind | null;
};

export type ElementFinding = {
  readonly element: CompletionElement;
  readonly met: boolean;
  readonly figures: Readonly<Record<string, number>>;
};

export type CourseProgress = {
  readonly attended: number;
  readonly planned: number;
  /** The number of the session that comes next. */
  readonly next: number;
  readonly elements: readonly ElementFinding[];
  readonly missing: readonly CompletionElement[];
  /** Enough sessions were given, so what is missing is paper. */
  readonly readyToClose: boolean;
  readonly completed: boolean;
  readonly completedEarly: boolean;
};

/** The closing measurement is taken within this many days of the last session (clinical reference 3.3). */
const CLOSING_DAYS = 7;

/** k of n, and what the course still lacks to count as completed: derived each time, never stored. */
export function courseProgress(facts: CourseFacts): CourseProgress {
  const elements = [plannedMinimum(facts), withinWindow(facts), closingMeasurement(facts), dischargeNote(facts)];
  const missing = elements.filter((each) => !each.met).map((each) => each.element);
  const attended = facts.attendedOn.length;
  const enough = attended >= facts.plan.plannedMinimum;
  return {
    attended,
    planned: facts.plan.plannedMinimum,
    next: attended + 1,
    elements,
    missing,
    readyToClose: enough && missing.length > 0,
    completed: missing.length === 0,
    completedEarly: !enough && facts.endKind === "goal-reached" && facts.dischargeSignedOn !== null,
  };
}

function plannedMinimum({ attendedOn, plan }: CourseFacts): ElementFinding {
  const figures = { attended: attendedOn.length, planned: plan.plannedMinimum };
  return { element: "planned-minimum", met: figures.attended >= figures.planned, figures };
}

// The session that completes the minimum has to lie inside the window; later visits are welcome and do not undo it.
function withinWindow({ attendedOn, plan }: CourseFacts): ElementFinding {
  const reached = [...attendedOn].sort()[plan.plannedMinimum - 1] ?? attendedOn.toSorted().at(-1);
  const days = reached === undefined ? 0 : activeDaysBetween(plan, plan.startedOn, reached);
  return { element: "within-window", met: days <= plan.windowDays, figures: { days, windowDays: plan.windowDays } };
}

function closingMeasurement({ attendedOn, measuredOn, plan }: CourseFacts): ElementFinding {
  const last = attendedOn.toSorted().at(-1);
  const distances = last === undefined ? [] : measuredOn.map((on) => Math.abs(daysBetween(last, on)));
  const days = Math.min(...distances);
  const met = attendedOn.length >= plan.plannedMinimum && days <= CLOSING_DAYS;
  const figures = Number.isFinite(days) ? { days, withinDays: CLOSING_DAYS } : { withinDays: CLOSING_DAYS };
  return { element: "closing-measurement", met, figures };
}

function dischargeNote({ dischargeSignedOn }: CourseFacts): ElementFinding {
  return { element: "discharge-note-signed", met: dischargeSignedOn !== null, figures: {} };
}
