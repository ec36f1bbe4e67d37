import type { GivenAnswers } from "#lib/intake/knowledge/answers.ts";
import { assumedAdultBirthDate } from "#lib/intake/rules/assumed-adult.ts";
import { decide } from "#lib/intake/rules/decide.ts";
import type { Decision, Urgency } from "#lib/intake/words.ts";
import { addDays, type LocalDate } from "#lib/kernel/local-date.ts";

export const SEARCHED_DAYS = 60;

export type Preview = { readonly decision: Decision; readonly urgent: Urgency; readonly from: LocalDate };

/**
 * What the rules would say before the birth date is known: an adult whose age adds no rule is assumed. It chooses the
 * line above the times and nothing else; the booking decides again with the true date. Some stops pass with time (an
 * infection that healed last week): then `from` is the first day that may be booked. Urgent ones are never looked past.
 */
export function previewOf(answers: GivenAnswers, today: LocalDate): Preview {
  const birthDate = assumedAdultBirthDate(today);
  const on = (asOf: LocalDate) => decide({ purpose: "booking", asOf, bookedOn: today, birthDate, answers });
  const now = on(today);
  if (now.decision !== "blocked" || now.urgent !== "none") {
    return { decision: now.decision, urgent: now.urgent, from: today };
  }
  for (let days = 1; days <= SEARCHED_DAYS; days += 1) {
    const from = addDays(today, days);
    const later = on(from);
    if (later.decision !== "blocked") return { decision: later.decision, urgent: later.urgent, from };
  }
  return { decision: "blocked", urgent: now.urgent, from: today };
}
