import type { SkipReason } from "../words.ts";
import { foldEvents, millisByItem } from "./spans.ts";
import type { SessionEvent } from "./steady-time.ts";

type ByHand = {
  /** In the order of the plan. */
  readonly items: readonly string[];
  readonly minutes: Readonly<Record<string, number>>;
  readonly skipReason: SkipReason;
  readonly known: readonly SessionEvent[];
  readonly startedAt: Date;
  readonly now: Date;
};

const MINUTE = 60_000;

/**
 * Minutes from paper as the taps they would have been: one region after the other in the order of the plan. Time that
 * was already on the clock is given up, because the figure by hand stands for the whole region.
 */
export function minutesAsEvents({
  items,
  minutes,
  skipReason,
  known,
  startedAt,
  now,
}: ByHand): Omit<SessionEvent, "id">[] {
  const timed = [...millisByItem(foldEvents(known), now).keys()];
  const treated = items.filter((id) => (minutes[id] ?? 0) > 0);
  const total = treated.reduce((sum, id) => sum + (minutes[id] ?? 0), 0) * MINUTE;
  const last = Math.max(0, ...known.map((event) => event.at.getTime()));
  const begin = last > 0 ? last + 1 : Math.min(startedAt.getTime(), now.getTime() - total);
  const event = (kind: SessionEvent["kind"], itemId: string | null, atMs: number, reason?: SkipReason) => ({
    kind,
    itemId,
    at: new Date(Math.round(atMs)),
    detail: reason === undefined ? {} : { reason },
  });
  const events = timed.map((id) => event("discarded", id, begin));
  let at = begin + 1;
  for (const id of treated) {
    events.push(event("started", id, at));
    at += (minutes[id] ?? 0) * MINUTE;
  }
  const end = Math.max(at, begin + 1);
  if (treated.length > 0) events.push(event("stopped", treated.at(-1) ?? null, end));
  const left = items.filter((id) => !treated.includes(id) && id !== "breath");
  return [...events, ...left.map((id) => event("skipped", id, end + 1, skipReason)), event("ended", null, end + 2)];
}
