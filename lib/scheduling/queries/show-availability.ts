import { type Actor, isStaff, mayActFor } from "#lib/access/actor.ts";
import { readClinic } from "#lib/clinic/store.ts";
import { addDays } from "#lib/kernel/local-date.ts";
import { dayInterval, isoWriter } from "#lib/kernel/zone.ts";
import { query } from "#lib/operation/query.ts";
import type { Room } from "#lib/operation/transaction.ts";
import { ShowAvailabilityInput } from "../input.ts";
import { mayChangeVisit } from "../policy.ts";
import { availableSlots } from "../rules/availability.ts";
import { findService, leadFrom, readSlotSource } from "./read-slots.ts";
import { bookingIdOf, peekLiveVisit } from "./read-visit.ts";

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
    const own = await ownVisit(room, wanted.ignoreBooking);
    if (own === "not-found") return undefined;
    const source = await readSlotSource(
      room,
      {
        service,
        onlineOnly: !open,
        staffId: wanted.therapist,
        clientId: wanted.clientId ?? own?.clientId,
        ignore: own && { cause: "appointment", causeId: own.id },
        now: leadFrom(room, service),
      },
      around,
    );
    if (wanted.therapist !== undefined && !source.staffIds.includes(wanted.therapist)) return undefined;
    const days = availableSlots({ ...source, from: wanted.from, to: wanted.to }).map(({ date, slots }) => {
      const iso = isoWriter(dayInterval(date, zone), zone);
      return {
        date,
        slots: slots.map(({ start, end, therapists }) => ({
          start: iso(start),
          end: iso(end),
          therapists: [...new Set(therapists.map((each) => each.staffId))],
        })),
      };
    });
    return { timeZone: zone, days };
  },
});

function mayAskFor(actor: Actor, clientId: string): boolean {
  return isStaff(actor) || mayActFor(actor, clientId, "book");
}

/** The visit that is to be moved, for those who may move it; a link from before the last move shows the plain offer. */
async function ownVisit(room: Room, booking: string | boolean | undefined) {
  const { actor } = room;
  if (booking === undefined || booking === false) return undefined;
  const id = bookingIdOf(room, booking === true ? undefined : booking);
  if (id === undefined) return undefined;
  const live = await peekLiveVisit(room, id);
  if (!live || !mayChangeVisit(actor, { id, clientId: live.clientId })) return "not-found";
  return actor.kind === "link" && actor.version !== live.linkVersion ? undefined : live;
}
