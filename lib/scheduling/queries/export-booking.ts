import { and, eq } from "drizzle-orm";
import { sites } from "#db/schema/clinics.ts";
import { readClinic } from "#lib/clinic/store.ts";
import { visitFile } from "#lib/notices/calendar-file.ts";
import { query } from "#lib/operation/query.ts";
import { NoInput } from "../input.ts";
import { findLiveVisit, isOldLink } from "./read-visit.ts";

const ENDED: ReadonlySet<string> = new Set(["cancelled", "late-cancelled", "no-show"]);

/** The visit of a link as a calendar file. */
export const exportBooking = query({
  name: "booking.export",
  input: NoInput,
  may: (actor) => actor.kind === "link" && actor.purpose === "booking",
  discloses: (view: { clientId: string }) => [view.clientId],
  run: async (room) => {
    const { actor } = room;
    const live = actor.kind === "link" ? await findLiveVisit(room, actor.subjectId) : undefined;
    if (!live || isOldLink(actor, live.booking)) return undefined;
    const { booking, visit } = live;
    const clinic = await readClinic(room);
    const [site] = await room.tx
      .select({ name: sites.name, address: sites.address })
      .from(sites)
      .where(and(eq(sites.clinicId, room.clinic), eq(sites.id, visit.siteId)));
    const entry = {
      bookingId: booking.id,
      sequence: booking.sequence,
      start: visit.startsAt,
      end: visit.endsAt,
      title: clinic.name,
      place: site ? `${site.name}, ${site.address}` : clinic.name,
      text: booking.reference,
      cancelled: ENDED.has(visit.state),
    };
    const sender = { name: clinic.name, email: clinic.email, stampedAt: room.clock.now() };
    return { clientId: visit.clientId, fileName: `${booking.reference}.ics`, text: visitFile(entry, sender) };
  },
});
