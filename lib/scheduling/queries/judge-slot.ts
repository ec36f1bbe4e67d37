import { isStaff } from "#lib/access/actor.ts";
import { addDays, type LocalDate } from "#lib/kernel/local-date.ts";
import { done, type Outcome, type Refused, refused } from "#lib/kernel/outcome.ts";
import { localDateOf } from "#lib/kernel/zone.ts";
import type { Room } from "#lib/operation/transaction.ts";
import { type Alternative, nearestAlternatives } from "../rules/alternatives.ts";
import { availableSlots, bookableSlot } from "../rules/availability.ts";
import type { CauseRef } from "../rules/free-time.ts";
import type { SlotRefusal } from "../words.ts";
import { around, readSlotSource, type SlotScope, type SlotSource } from "./read-slots.ts";

/** One time that somebody wants, with or without a client who is known yet. */
export type TimeWish = SlotScope & {
  readonly start: Date;
  /** The hold or the visit that gives way to the new one: released in the same breath. */
  readonly ignore?: CauseRef | undefined;
};

const COUNT = 3;
const NEAR_DAYS = 6;
const WIDE_DAYS = 30;
/** The days before and after count whole, so whatever is nearer than the shortest of days has been seen. */
const SEEN_MS = 23 * 3_600_000;

/**
 * Looks without taking: what was read, or the refusal. Whoever comes too late for a time learns it here, before anything
 * is locked or written for her.
 */
export async function judgeSlot(room: Room, wish: TimeWish): Promise<Outcome<SlotSource, SlotRefusal>> {
  const source = await readSlotSource(room, wish, around(wish.start, 1));
  const offer = bookableSlot(source, wish.start, wish.staffId);
  return offer.ok ? done(source) : refuseSlot(room, wish, source, offer.refusal);
}

/** A time that is gone is refused together with the three nearest that are not. */
export async function refuseSlot(
  room: Room,
  wish: TimeWish,
  source: SlotSource,
  why: SlotRefusal,
): Promise<Refused<SlotRefusal>> {
  if (why !== "slot-taken") return refused(why);
  const found = await findAlternatives(room, wish, source);
  const zones = new Map(source.sites.map((site) => [site.id, site.zone]));
  return refused(why, {
    alternatives: found.map(({ start, end, staffId, siteId }) => ({
      start,
      end,
      therapist: staffId,
      zone: zones.get(siteId),
    })),
  });
}

/** The three free starts nearest to the wanted one: with the therapist who was asked for, else with anybody. */
async function findAlternatives(room: Room, wish: TimeWish, source: SlotSource): Promise<Alternative[]> {
  // A time that was offered a while ago keeps its lead, the ones offered instead do not.
  const now = isStaff(room.actor) ? wish.now : room.clock.now();
  const closest = nearby({ ...source, now }, wish.start, 1);
  const third = closest[COUNT - 1];
  if (third && Math.abs(third.start.getTime() - wish.start.getTime()) < SEEN_MS) return closest;

  const near = nearby(
    { ...(await readSlotSource(room, wish, around(wish.start, NEAR_DAYS))), now },
    wish.start,
    NEAR_DAYS,
  );
  if (near.length >= COUNT) return near;
  const anybody = await readSlotSource(room, { ...wish, staffId: undefined }, around(wish.start, WIDE_DAYS));
  const others = nearby({ ...anybody, now }, wish.start, WIDE_DAYS);
  const known = new Set(near.map((each) => each.start.getTime()));
  return [...near, ...others.filter((each) => !known.has(each.start.getTime()))].slice(0, COUNT);
}

function nearby(source: SlotSource, start: Date, days: number): Alternative[] {
  const zone = source.sites[0]?.zone;
  if (zone === undefined) return [];
  const on = localDateOf(start, zone);
  const from = latest(addDays(on, -days), localDateOf(source.now, zone));
  const to = addDays(on, days);
  return from > to ? [] : nearestAlternatives(availableSlots({ ...source, from, to }), start, COUNT);
}

function latest(a: LocalDate, b: LocalDate): LocalDate {
  return a > b ? a : b;
}
