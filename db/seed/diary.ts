import { addDays, type LocalDate, weekdayOf } from "#lib/kernel/local-date.ts";
import { instantOf, type WallTime } from "#lib/kernel/zone.ts";
import type { BuiltTherapist } from "./build-house.ts";

export type Slot = {
  readonly on: LocalDate;
  readonly time: WallTime;
  readonly startsAt: Date;
  readonly therapist: BuiltTherapist;
  readonly roomId: string;
};

// A visit of 90 minutes with 10 before and after, on the quarter hour.
const STEP_MINUTES = 120;
const FIRST_AFTER_MINUTES = 15;

/** Gives out hours without ever giving one twice; each therapist keeps a room of her own. */
export class Diary {
  readonly #taken = new Set<string>();
  readonly #zone: string;
  readonly #therapists: readonly BuiltTherapist[];

  constructor(zone: string, therapists: readonly BuiltTherapist[]) {
    this.#zone = zone;
    this.#therapists = therapists;
  }

  /** The first free hour of this therapist on or after the day, not before `notBefore` in her row of hours. */
  take(therapist: BuiltTherapist, on: LocalDate, hour: number, until: LocalDate | null): Slot | undefined {
    for (let day = on; until === null || day <= until; day = addDays(day, 1)) {
      if (!therapist.days.includes(weekdayOf(day))) continue;
      const times = timesOf(therapist);
      for (let step = 0; step < times.length; step += 1) {
        const slot = this.#slotAt(therapist, day, times[(hour + step) % times.length]);
        if (slot) return slot;
      }
    }
    return undefined;
  }

  #slotAt(therapist: BuiltTherapist, on: LocalDate, time: WallTime | undefined): Slot | undefined {
    if (time === undefined) return undefined;
    const key = `${therapist.actor.staffId} ${on} ${time}`;
    const start = instantOf(on, time, this.#zone);
    if (this.#taken.has(key) || !start.ok) return undefined;
    this.#taken.add(key);
    const mates = this.#therapists.filter((each) => each.siteId === therapist.siteId);
    const roomId = therapist.roomIds[mates.indexOf(therapist)] ?? therapist.roomIds[0] ?? "";
    return { on, time, startsAt: start.value.at, therapist, roomId };
  }
}

function timesOf({ from, to }: BuiltTherapist): WallTime[] {
  const last = minutesOf(to) - 105;
  const times: WallTime[] = [];
  for (let at = minutesOf(from) + FIRST_AFTER_MINUTES; at <= last; at += STEP_MINUTES) times.push(wallTime(at));
  return times;
}

function minutesOf(time: WallTime): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

function wallTime(minutes: number): WallTime {
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}
