import type { LocalDate } from "#lib/kernel/local-date.ts";
import type { AppointmentState } from "#lib/scheduling/words.ts";

export type StripVisit = {
  readonly state: AppointmentState;
  readonly on: LocalDate;
  readonly sessionId: string | null;
  readonly signedAt: Date | null;
};

export const DOT_STATES = ["signed", "attended", "under-way", "booked", "pending-review", "to-book"] as const;
export type DotState = (typeof DOT_STATES)[number];

export type StripDot = {
  /** The number of the session in the course, 1 the first. */
  readonly k: number;
  readonly state: DotState;
  readonly on: LocalDate | null;
  /** When the plan expects it; null behind an open freeze. */
  readonly expectedOn: LocalDate | null;
  readonly sessionId: string | null;
};

/**
 * One dot per session of the plan, and one more for each visit beyond it. Attended visits come first, then those still
 * to come, then what is not yet booked; a missed visit takes no number, the next one that takes place does.
 */
export function courseStrip(
  visits: readonly StripVisit[],
  expected: readonly LocalDate[],
  plannedMinimum: number,
): StripDot[] {
  const counted = visits.flatMap((visit) => {
    const state = dotStateOf(visit);
    return state === undefined ? [] : [{ ...visit, state }];
  });
  const numbered = counted.toSorted((a, b) => Number(isAhead(a.state)) - Number(isAhead(b.state)));
  const count = Math.max(plannedMinimum, numbered.length);
  return Array.from({ length: count }, (_, index) => {
    const visit = numbered[index];
    return {
      k: index + 1,
      state: visit?.state ?? "to-book",
      on: visit?.on ?? null,
      expectedOn: expected[index] ?? null,
      sessionId: visit?.sessionId ?? null,
    };
  });
}

function dotStateOf(visit: StripVisit): DotState | undefined {
  switch (visit.state) {
    case "done":
      return visit.signedAt === null ? "attended" : "signed";
    case "in-session":
      return "under-way";
    case "booked":
    case "arrived":
      return "booked";
    case "pending-review":
      return "pending-review";
    default:
      return undefined;
  }
}

function isAhead(state: DotState): boolean {
  return state === "booked" || state === "pending-review";
}
