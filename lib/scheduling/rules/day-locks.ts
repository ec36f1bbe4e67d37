import type { SlotTherapist } from "./availability.ts";
import { blockOf, type VisitLengths } from "./blocks.ts";

type Wanted = { readonly start: Date; readonly service: VisitLengths; readonly clientId?: string | undefined };

/** One key per resource and day of UTC that the visit touches: whoever holds them all meets no rival for the time. */
export function dayLockKeys(wanted: Wanted, therapists: readonly SlotTherapist[]): string[] {
  const block = blockOf("therapist", wanted.start, wanted.service);
  const days = [...new Set([block.start, block.end].map((at) => at.toISOString().slice(0, 10)))];
  const resources = therapists.flatMap(({ staffId, rooms }) => [staffId, ...rooms.map(({ roomId }) => roomId)]);
  if (wanted.clientId !== undefined) resources.push(wanted.clientId);
  return [...new Set(resources)].flatMap((resource) => days.map((day) => `${resource}:${day}`));
}
