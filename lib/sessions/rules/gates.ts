import type { LeafRegion } from "#lib/anatomy/words.ts";
import type { LocalDate } from "#lib/kernel/local-date.ts";
import { yearsBetween } from "#lib/kernel/local-date.ts";
import type { StartGate } from "../words.ts";

export type StartCase = {
  readonly today: LocalDate;
  readonly birthOn: LocalDate;
  readonly decision: { readonly decision: string; readonly asOf: LocalDate } | null;
  readonly unacknowledgedCautions: number;
  readonly treatmentConsent: boolean;
  /** Sensitive regions of today's plan, and those the client was asked about: a "no" is an answer too. */
  readonly sensitivePlanned: readonly LeafRegion[];
  readonly sensitiveAsked: readonly LeafRegion[];
  readonly guardianConsent: boolean;
  readonly bloodPressureNeeded: boolean;
  readonly bloodPressureTaken: boolean;
  readonly regionsToTreat: number;
};

const ADULT_YEARS = 18;

/** What still stands between the client and the first touch (clinical reference 1.7 and 7.2 step 5); empty means go. */
export function startGates(given: StartCase): StartGate[] {
  const asked = new Set(given.sensitiveAsked);
  const unmet: readonly (readonly [StartGate, boolean])[] = [
    ["decision-missing", given.decision === null],
    ["decision-not-of-today", given.decision !== null && given.decision.asOf !== given.today],
    ["decision-not-clear", given.decision !== null && !permits(given.decision.decision)],
    ["cautions-unacknowledged", given.unacknowledgedCautions > 0],
    ["treatment-consent", !given.treatmentConsent],
    ["sensitive-areas-unasked", given.sensitivePlanned.some((region) => !asked.has(region))],
    ["guardian-consent", yearsBetween(given.birthOn, given.today) < ADULT_YEARS && !given.guardianConsent],
    ["blood-pressure", given.bloodPressureNeeded && !given.bloodPressureTaken],
    ["nothing-to-treat", given.regionsToTreat === 0],
  ];
  return unmet.filter(([, isUnmet]) => isUnmet).map(([gate]) => gate);
}

// Written as a list of what is allowed, so that an unknown word never opens the door.
function permits(decision: string): boolean {
  return decision === "clear" || decision === "caution";
}
