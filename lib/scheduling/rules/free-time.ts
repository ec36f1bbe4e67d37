import { type Interval, subtract } from "#lib/kernel/interval.ts";
import type { OccupancyCause, OccupancyKind } from "../words.ts";
import type { Occupancy, Reach } from "./blocks.ts";

export type CausedOccupancy = Occupancy & { readonly cause: OccupancyCause; readonly causeId: string };
export type CauseRef = { readonly cause: OccupancyCause; readonly causeId: string };

/** Sorted and disjoint, as plain milliseconds: these are compared tens of thousands of times for one month of slots. */
export type FreeTime = readonly { readonly fromMs: number; readonly toMs: number }[];

export type BusyIndex = (kind: OccupancyKind, resourceId: string, unit: number) => readonly Interval[];

/** Looks up what takes a resource; the visit that is being moved does not stand in its own way. */
export function busyIndex(occupancies: readonly CausedOccupancy[], ignore: CauseRef | undefined): BusyIndex {
  const index = new Map<string, Interval[]>();
  for (const each of occupancies) {
    if (each.cause === ignore?.cause && each.causeId === ignore.causeId) continue;
    const key = keyOf(each.kind, each.resourceId, each.unit);
    const list = index.get(key) ?? [];
    list.push({ start: each.blockFrom, end: each.blockTo });
    index.set(key, list);
  }
  return (kind, resourceId, unit) => index.get(keyOf(kind, resourceId, unit)) ?? [];
}

export function freeWithin(open: readonly Interval[], busy: readonly Interval[]): FreeTime {
  return subtract(open, busy).map(({ start, end }) => ({ fromMs: start.getTime(), toMs: end.getTime() }));
}

/** By halving: the free stretch that begins last at or before the block has to reach to its end. */
export function fits(free: FreeTime, startMs: number, { beforeMs, afterMs }: Reach): boolean {
  const fromMs = startMs - beforeMs;
  let low = 0;
  let high = free.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const candidate = free[middle];
    if (candidate && candidate.fromMs <= fromMs) low = middle + 1;
    else high = middle;
  }
  const last = free[low - 1];
  return last !== undefined && startMs + afterMs <= last.toMs;
}

function keyOf(kind: OccupancyKind, resourceId: string, unit: number): string {
  return `${kind}/${resourceId}/${unit}`;
}
