import { addDays, type LocalDate, weekdayOf } from "#lib/kernel/local-date.ts";

/** "2026-11" */
export type Month = string;

export function monthOf(date: LocalDate): Month {
  return date.slice(0, 7);
}

export function monthAfter(month: Month, months: 1 | -1): Month {
  const [year = 0, number = 1] = month.split("-").map(Number);
  const index = year * 12 + number - 1 + months;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`;
}

export function isMonth(text: string | undefined): text is Month {
  return text !== undefined && /^20\d\d-(?:0[1-9]|1[0-2])$/.test(text);
}

/** Whole weeks from Monday; undefined where another month would stand. */
export function weeksOf(month: Month): (LocalDate | undefined)[][] {
  const first = `${month}-01`;
  const lead = weekdayOf(first) - 1;
  const cells: (LocalDate | undefined)[] = Array.from({ length: lead }, () => undefined);
  for (let date = first; monthOf(date) === month; date = addDays(date, 1)) cells.push(date);
  while (cells.length % 7 !== 0) cells.push(undefined);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}
