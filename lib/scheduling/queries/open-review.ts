import { and, eq } from "drizzle-orm";
import { appointments } from "#db/schema/appointments.ts";
import { services } from "#db/schema/clinics.ts";
import { reviewTasks } from "#db/schema/screening.ts";
import { staff } from "#db/schema/staff.ts";
import { isoWithOffset } from "#lib/kernel/zone.ts";
import { query } from "#lib/operation/query.ts";
import { NoInput } from "../input.ts";
import { mayDecideReview } from "../policy.ts";

type View = { readonly clientId: string; readonly visit: { readonly start: string } | null };

/** What the link in a message shows before a decision: a time and a colleague, never who it is or what was answered. */
export const openReview = query({
  name: "review.open",
  input: NoInput,
  may: (actor) => actor.kind === "link" && mayDecideReview(actor, { id: actor.subjectId }),
  discloses: (view: View) => [view.clientId],
  run: async (room) => {
    if (room.actor.kind !== "link") return undefined;
    const [row] = await room.tx
      .select({
        taskId: reviewTasks.id,
        kind: reviewTasks.kind,
        clientId: reviewTasks.clientId,
        dueAt: reviewTasks.dueAt,
        closedAt: reviewTasks.closedAt,
        startsAt: appointments.startsAt,
        zone: appointments.zone,
        serviceName: services.name,
        therapistName: staff.givenName,
      })
      .from(reviewTasks)
      .leftJoin(
        appointments,
        and(eq(appointments.clinicId, reviewTasks.clinicId), eq(appointments.id, reviewTasks.appointmentId)),
      )
      .leftJoin(services, and(eq(services.clinicId, appointments.clinicId), eq(services.id, appointments.serviceId)))
      .leftJoin(staff, and(eq(staff.clinicId, appointments.clinicId), eq(staff.id, appointments.staffId)))
      .where(and(eq(reviewTasks.clinicId, room.clinic), eq(reviewTasks.id, room.actor.subjectId)));
    if (!row) return undefined;
    const { taskId, kind, clientId, dueAt, closedAt, startsAt, zone, serviceName, therapistName } = row;
    const visit = startsAt && zone ? { start: isoWithOffset(startsAt, zone), zone, serviceName, therapistName } : null;
    return { taskId, kind, clientId, dueAt: dueAt?.toISOString() ?? null, decided: closedAt !== null, visit };
  },
});
