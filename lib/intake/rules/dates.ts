import { daysBetween, type LocalDate } from "#lib/kernel/local-date.ts";
import type { DateAnswer } from "../knowledge/answers.ts";

/** Something that happened: when, how many whole days before the visit, and whether the day is really known. */
export type DatedEvent = { readonly on: LocalDate; readonly days: number; readonly certain: boolean };

/** An unknown day counts as the day of the visit, which is the strictest branch of every rule. */
export function datedEvent(answer: DateAnswer | null, asOf: LocalDate): DatedEvent | undefined {
  if (answer === null) return undefined;
  if (answer === "unsure") return { on: asOf, days: 0, certain: false };
  return { on: answer, days: daysBetween(answer, asOf), certain: true };
}
