import { addDays, type LocalDate } from "#lib/kernel/local-date.ts";
import { ACTIVE_PACES, type Pace, type PaceReasonCode } from "../words.ts";
import { activeDaysBetween, expectedBy, isFrozen, plannedGapDays } from "./cadence.ts";
import { type CourseFacts, type CourseProgress, courseProgress } from "./progress.ts";

export type PaceReason = { readonly code: PaceReasonCode; readonly figures: Readonly<Record<string, number>> };

export type PaceDecision = {
  readonly pace: Pace;
  /** Still running: counted neither as completed nor as lost. */
  readonly active: boolean;
  /** Completed before the minimum because the goal was reached; counted, and shown separately. */
  readonly early: boolean;
  readonly reasons: readonly PaceReason[];
};

export const LAPSE_DAYS = 28;
export const STALL_DAYS = 14;
export const SLIP_SESSIONS = 2;
export const SLIP_GAPS = 1.5;

type Situation = {
  readonly facts: CourseFacts;
  readonly progress: CourseProgress;
  readonly asOf: LocalDate;
  /** Since the last attendance, or since the start; frozen days left out. */
  readonly idleDays: number;
  readonly nextBooked: LocalDate | undefined;
};
type Judge = (situation: Situation) => readonly PaceReason[];

/** In the order of model 13: the first that gives a reason decides. */
const JUDGES: readonly (readonly [Pace, Judge])[] = [
  ["clinical-stop", clinicalStop],
  ["completed", completed],
  ["dropped-out", droppedOut],
  ["frozen", frozen],
  ["stalled", stalled],
  ["slipping", slipping],
];

export function coursePace(facts: CourseFacts, asOf: LocalDate): PaceDecision {
  const situation = situationOf(facts, asOf);
  for (const [pace, judge] of JUDGES) {
    const reasons = judge(situation);
    if (reasons.length > 0) return decision(pace, reasons, situation);
  }
  return decision("on-pace", [{ code: "as-planned", figures: planFigures(situation) }], situation);
}

function situationOf(facts: CourseFacts, asOf: LocalDate): Situation {
  const attended = facts.attendedOn.filter((on) => on <= asOf).toSorted();
  const since = attended.at(-1) ?? facts.plan.startedOn;
  return {
    facts,
    progress: courseProgress({ ...facts, attendedOn: attended }),
    asOf,
    idleDays: activeDaysBetween(facts.plan, since, asOf),
    nextBooked: facts.bookedOn.filter((on) => on >= asOf).toSorted()[0],
  };
}

function decision(pace: Pace, reasons: readonly PaceReason[], { progress }: Situation): PaceDecision {
  const active = ACTIVE_PACES.some((each) => each === pace);
  return { pace, active, early: pace === "completed" && progress.completedEarly, reasons };
}

function clinicalStop({ facts }: Situation): PaceReason[] {
  return facts.endKind === "clinical-stop" ? [{ code: "ended-clinical-stop", figures: {} }] : [];
}

function completed({ progress }: Situation): PaceReason[] {
  const figures = { attended: progress.attended, planned: progress.planned };
  if (progress.completed) return [{ code: "all-elements-met", figures }];
  return progress.completedEarly ? [{ code: "goal-reached-early", figures }] : [];
}

function droppedOut(situation: Situation): PaceReason[] {
  const { facts, progress, asOf, idleDays, nextBooked } = situation;
  const figures = { attended: progress.attended, planned: progress.planned };
  if (facts.endKind === "ended-by-client") return [{ code: "ended-by-client", figures }];
  // Somebody closed it as done, but an element is missing: it may not look like a running course.
  if (facts.endKind !== null) return [{ code: "ended-incomplete", figures }];
  if (isFrozen(facts.plan, asOf) || nextBooked !== undefined || idleDays < LAPSE_DAYS) return [];
  return [{ code: "lapsed", figures: { idleDays, limitDays: LAPSE_DAYS } }];
}

function frozen({ facts, asOf }: Situation): PaceReason[] {
  return isFrozen(facts.plan, asOf) ? [{ code: "on-hold", figures: {} }] : [];
}

function stalled({ idleDays, nextBooked }: Situation): PaceReason[] {
  if (nextBooked !== undefined || idleDays < STALL_DAYS) return [];
  return [
    { code: "no-attendance", figures: { idleDays, limitDays: STALL_DAYS } },
    { code: "none-booked", figures: {} },
  ];
}

function slipping(situation: Situation): PaceReason[] {
  const { behind, expected, attended } = planFigures(situation);
  const reasons: PaceReason[] = [];
  if (behind >= SLIP_SESSIONS) {
    reasons.push({ code: "behind-plan", figures: { expected, attended, behind, limit: SLIP_SESSIONS } });
  }
  return [...reasons, ...nothingSoon(situation)];
}

// Once every planned session was given there is nothing left to book, so an empty calendar is no slip.
function nothingSoon({ facts, progress, asOf, nextBooked }: Situation): PaceReason[] {
  if (progress.attended >= progress.planned) return [];
  const from = asOf < facts.plan.startedOn ? facts.plan.startedOn : asOf;
  const withinDays = plannedGapDays(facts.plan, from) * SLIP_GAPS;
  if (nextBooked !== undefined && nextBooked <= addDays(from, Math.floor(withinDays))) return [];
  return [{ code: "none-booked-soon", figures: { withinDays } }];
}

// A session is missing only once its day has passed.
function planFigures({ facts, progress, asOf }: Situation): { expected: number; attended: number; behind: number } {
  const expected = expectedBy(facts.plan, addDays(asOf, -1));
  return { expected, attended: progress.attended, behind: Math.max(0, expected - progress.attended) };
}
