import type { LocalDate } from "#lib/kernel/local-date.ts";

/** For a first line before the birth date is asked: old enough to be no minor, young enough for no rule of age. Never stored. */
export function assumedAdultBirthDate(today: LocalDate): LocalDate {
  return `${Number(today.slice(0, 4)) - 40}-01-01`;
}
