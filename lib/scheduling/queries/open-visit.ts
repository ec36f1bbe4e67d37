import { and, eq } from "drizzle-orm";
import { appointments } from "#db/schema/appointments.ts";
import { services } from "#db/schema/clinics.ts";
import { isoWithOffset } from "#lib/kernel/zone.ts";
import { query } from "#lib/operation/query.ts";
import { VisitInput } from "../input.ts";
import { maySeeDay } from "../policy.ts";
import { changeAllowance } from "../rules/policy-times.ts";
import { readVisits } from "./read-day.ts";

/** One visit for the staff, with what became of it and by when a client could still change it alone. */
export const openVisit = query({
  name: "visit.open",
  input: VisitInput,
  may: maySeeDay,
  discloses: (view: { clientId: string }) => [view.clientId],
  run: async (room, { appointmentId }) => {
    const [row] = await readVisits(room, eq(appointments.id, appointmentId));
    const [more] = await room.tx
      .select({
        movedToId: appointments.movedToId,
        closedBy: appointments.closedBy,
        closeReason: appointments.closeReason,
        startsAt: appointments.startsAt,
        cancelNoticeHours: services.cancelNoticeHours,
        moveNoticeHours: services.moveNoticeHours,
        serviceSlug: services.slug,
      })
      .from(appointments)
      .innerJoin(services, and(eq(services.clinicId, appointments.clinicId), eq(services.id, appointments.serviceId)))
      .where(and(eq(appointments.clinicId, room.clinic), eq(appointments.id, appointmentId)));
    if (!row || !more) return undefined;
    const { startsAt, cancelNoticeHours, moveNoticeHours, ...rest } = more;
    const until = (noticeHours: number) =>
      isoWithOffset(changeAllowance({ startsAt, noticeHours, now: room.clock.now() }).deadlineAt, row.zone);
    return { ...row, ...rest, manage: { moveUntil: until(moveNoticeHours), cancelUntil: until(cancelNoticeHours) } };
  },
});
