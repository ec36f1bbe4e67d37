import type { SlotDay, SlotRoom } from "./availability.ts";

export type Alternative = {
  readonly start: Date;
  readonly end: Date;
  readonly staffId: string;
  readonly siteId: string;
  readonly room?: SlotRoom;
};

/** The free starts nearest to the wanted one, the nearer first, of two equally near the earlier. */
export function nearestAlternatives(days: readonly SlotDay[], wanted: Date, count = 3): Alternative[] {
  const distance = (start: Date) => Math.abs(start.getTime() - wanted.getTime());
  return days
    .flatMap((day) => day.slots)
    .filter((slot) => slot.start.getTime() !== wanted.getTime())
    .sort((a, b) => distance(a.start) - distance(b.start) || a.start.getTime() - b.start.getTime())
    .flatMap(({ start, end, therapists: [first] }) => {
      if (!first) return [];
      const [room] = first.rooms;
      return [{ start, end, staffId: first.staffId, siteId: first.siteId, ...(room && { room }) }];
    })
    .slice(0, count);
}
