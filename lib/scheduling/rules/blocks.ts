import { type Interval, interval } from "#lib/kernel/interval.ts";
import type { OccupancyKind } from "../words.ts";

export type VisitLengths = { readonly minutes: number; readonly beforeMinutes: number; readonly afterMinutes: number };

export type Occupancy = {
  readonly kind: OccupancyKind;
  readonly resourceId: string;
  readonly unit: number;
  readonly blockFrom: Date;
  readonly blockTo: Date;
};

export type TakenResources = {
  readonly staffId: string;
  readonly clientId?: string;
  readonly room?: { readonly roomId: string; readonly unit: number };
};

const MINUTE = 60_000;

export function visitOf(start: Date, service: VisitLengths): Interval {
  return interval(start, new Date(start.getTime() + service.minutes * MINUTE));
}

/** How far a visit's block reaches around its start. */
export type Reach = { readonly beforeMs: number; readonly afterMs: number };

/** Warming up and linen take the room, its things and the therapist who does them; the client comes for the visit only. */
export function reachOf(kind: OccupancyKind, service: VisitLengths): Reach {
  if (kind === "client") return { beforeMs: 0, afterMs: service.minutes * MINUTE };
  return { beforeMs: service.beforeMinutes * MINUTE, afterMs: (service.minutes + service.afterMinutes) * MINUTE };
}

export function blockOf(kind: OccupancyKind, start: Date, service: VisitLengths): Interval {
  const { beforeMs, afterMs } = reachOf(kind, service);
  return interval(new Date(start.getTime() - beforeMs), new Date(start.getTime() + afterMs));
}

/** One occupancy for each resource that a visit takes. Availability judges by the same blocks. */
export function blocksOf(start: Date, service: VisitLengths, taken: TakenResources): Occupancy[] {
  const occupancy = (kind: OccupancyKind, resourceId: string, unit = 1): Occupancy => {
    const block = blockOf(kind, start, service);
    return { kind, resourceId, unit, blockFrom: block.start, blockTo: block.end };
  };
  const blocks = [occupancy("therapist", taken.staffId)];
  if (taken.room) blocks.push(occupancy("room", taken.room.roomId, taken.room.unit));
  if (taken.clientId !== undefined) blocks.push(occupancy("client", taken.clientId));
  return blocks;
}
