import { type Actor, isStaff, mayActFor } from "#lib/access/actor.ts";
import { readClinic } from "#lib/clinic/store.ts";
import { addDays } from "#lib/kernel/local-date.ts";
import { dayInterval, isoWithOffset } from "#lib/kernel/zone.ts";
import { query } from "#lib/operation/query.ts";
import type { Room } from "#lib/operation/transaction.ts";
import { ShowAvailabilityInput } from "../input.ts";
import { availableSlots } from "../rules/availability.ts";
import { findService, readSlotSource } from "./read-slots.ts";
import { findLiveVisit } from "./read-visit.ts";

/** Every time that can be booked, day by day. A service or therapist that is not on offer is not found. */
export const showAvailability = query({
  name: "availability.show",
  input: ShowAvailabilityInput,
  may: (actor, { clientId }) => clientId === undefined || mayAskFor(actor, clientId),
  discloses: false,
  run: async (room, wanted) => {
    const service = await findService(room, { slug: wanted.service });
    const open = isStaff(room.actor);
    if (!service || !(service.online || open)) return undefined;

    const { zone } = await readClinic(room);
    const around = {
      start: dayInterval(addDays(wanted.from, -2), zone).start,
      end: dayInterval(addDays(wanted.to, 2), zone).end,
    };
    const own = wanted.ignoreBooking ? await ownVisit(room) : undefined;
    const source = await readSlotSource(
      room,
      {
        service,
        onlineOnly: !open,
        staffId: wanted.therapist,
        clientId: wanted.clientId ?? own?.clientId,
        ignore: own && { cause: "appointment", causeId: own.id },
        now: room.clock.now(),
      },
      around,
    );
    if (wanted.therapist !== undefined && !source.staffIds.includes(wanted.therapist)) return undefined;
    const days = availableSlots({ ...source, from: wanted.from, to: wanted.to }).map(({ date, slots }) => ({
      date,
      slots: slots.map(({ start, end, therapists }) => ({
        start: isoWithOffset(start, zone),
        end: isoWithOffset(end, zone),
        therapists: [...new Set(therapists.map((each) => each.staffId))],
      })),
    }));
    return { timeZone: zone, days };
  },
});

function mayAskFor(actor: Actor, clientId: string): boolean {
  return isStaff(actor) || mayActFor(actor, clientId, "book");
}

async function ownVisit(room: Room) {
  const { actor } = room;
  if (actor.kind !== "link" || actor.purpose !== "booking") return undefined;
  const live = await findLiveVisit(room, actor.subjectId);
  return live?.booking.linkVersion === actor.version ? live.visit : undefined;
}
