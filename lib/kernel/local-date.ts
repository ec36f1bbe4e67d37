/** A calendar day without a zone, `YYYY-MM-DD`. Days of birth and course dates stay strings from form to column. */
export type LocalDate = string;

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY = 86_400_000;

export function isLocalDate(text: string): boolean {
  const parts = SHAPE.exec(text);
  if (!parts) return false;
  return fromEpochDay(epochDay(text)) === text;
}

export function daysBetween(from: LocalDate, to: LocalDate): number {
  return epochDay(to) - epochDay(from);
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return fromEpochDay(epochDay(date) + days);
}

/** Completed years; somebody born on 29 February turns on 1 March in common years (clinical reference 7.2). */
export function yearsBetween(birthOn: LocalDate, on: LocalDate): number {
  const years = Number(on.slice(0, 4)) - Number(birthOn.slice(0, 4));
  return on.slice(5) < birthOn.slice(5) ? years - 1 : years;
}

/** ISO weekday: Monday is 1, Sunday is 7. */
export function weekdayOf(date: LocalDate): number {
  return ((((epochDay(date) + 3) % 7) + 7) % 7) + 1;
}

function epochDay(date: LocalDate): number {
  const parts = SHAPE.exec(date);
  if (!parts) throw new RangeError(`Not a calendar date: ${date}`);
  return Math.floor(Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])) / DAY);
}

function fromEpochDay(day: number): LocalDate {
  return new Date(day * DAY).toISOString().slice(0, 10);
}
