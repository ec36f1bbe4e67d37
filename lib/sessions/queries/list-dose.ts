import { and, asc, eq, gte, lt, ne } from "drizzle-orm";
import { appointments } from "#db/schema/appointments.ts";
import { sessionRegions, sessions } from "#db/schema/sessions.ts";
import type { LeafRegion } from "#lib/anatomy/words.ts";
import { query } from "#lib/operation/query.ts";
import type { Room } from "#lib/operation/transaction.ts";
import { DoseInput } from "../input.ts";
import { mayReadDose } from "../policy.ts";

/** Minutes per region of a client or a course, from signed sessions only. Names no note and no answer. */
export const listDose = query({
  name: "session.list-dose",
  input: DoseInput,
  may: mayReadDose,
  discloses: (view: { clientId: string }[]) => view.map((row) => row.clientId),
  run: async (room, { clientId, courseId }) => {
    if (clientId === undefined && courseId === undefined) return [];
    return readDose(room, { ...(clientId ? { clientId } : {}), ...(courseId ? { courseId } : {}) });
  },
});

export type DoseFilter = {
  readonly from?: Date;
  readonly to?: Date;
  readonly clientId?: string;
  readonly courseId?: string;
  readonly staffId?: string;
};

/** For other rooms' queries: breathing is left out, because it is no region. */
export async function readDose(room: Room, filter: DoseFilter) {
  const { from, to, clientId, courseId, staffId } = filter;
  const rows = await room.tx
    .select({
      sessionId: sessions.id,
      clientId: sessions.clientId,
      courseId: sessions.courseId,
      staffId: sessions.staffId,
      siteId: appointments.siteId,
      startedAt: sessions.startedAt,
      region: sessionRegions.region,
      plannedMinutes: sessionRegions.plannedMinutes,
      actualMinutes: sessionRegions.actualMinutes,
    })
    .from(sessionRegions)
    .innerJoin(sessions, and(eq(sessions.clinicId, sessionRegions.clinicId), eq(sessions.id, sessionRegions.sessionId)))
    .innerJoin(
      appointments,
      and(eq(appointments.clinicId, sessions.clinicId), eq(appointments.id, sessions.appointmentId)),
    )
    .where(
      and(
        eq(sessionRegions.clinicId, room.clinic),
        eq(sessionRegions.closed, false),
        ne(sessionRegions.region, "BREATH"),
        from ? gte(sessions.startedAt, from) : undefined,
        to ? lt(sessions.startedAt, to) : undefined,
        clientId ? eq(sessions.clientId, clientId) : undefined,
        courseId ? eq(sessions.courseId, courseId) : undefined,
        staffId ? eq(sessions.staffId, staffId) : undefined,
      ),
    )
    .orderBy(asc(sessions.startedAt), asc(sessionRegions.position));
  return rows.map((row) => ({ ...row, region: row.region as LeafRegion }));
}
