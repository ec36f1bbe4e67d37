import { and, desc, eq, sql } from "drizzle-orm";
import { sessionRegions, sessions } from "#db/schema/sessions.ts";
import { staff } from "#db/schema/staff.ts";
import { query } from "#lib/operation/query.ts";
import { ClientInput } from "../input.ts";
import { mayReadSessions } from "../policy.ts";

/** The sessions of one client, newest first, at most 200; minutes once they are frozen. */
export const listSessions = query({
  name: "session.list",
  input: ClientInput,
  may: mayReadSessions,
  discloses: (view: { clientId: string }[]) => view.map((row) => row.clientId),
  run: async (room, { clientId }) => {
    const minutes = room.tx
      .select({
        sessionId: sessionRegions.sessionId,
        total: sql<string>`sum(${sessionRegions.actualMinutes})`.as("total"),
      })
      .from(sessionRegions)
      .where(eq(sessionRegions.clinicId, room.clinic))
      .groupBy(sessionRegions.sessionId)
      .as("minutes");
    const rows = await room.tx
      .select({
        id: sessions.id,
        clientId: sessions.clientId,
        appointmentId: sessions.appointmentId,
        courseId: sessions.courseId,
        state: sessions.state,
        startedAt: sessions.startedAt,
        endedAt: sessions.endedAt,
        signedAt: sessions.signedAt,
        givenName: staff.givenName,
        familyName: staff.familyName,
        total: minutes.total,
      })
      .from(sessions)
      .innerJoin(staff, and(eq(staff.clinicId, sessions.clinicId), eq(staff.id, sessions.staffId)))
      .leftJoin(minutes, eq(minutes.sessionId, sessions.id))
      .where(and(eq(sessions.clinicId, room.clinic), eq(sessions.clientId, clientId)))
      .orderBy(desc(sessions.startedAt))
      .limit(200);
    return rows.map(({ givenName, familyName, total, ...row }) => ({
      ...row,
      staffName: `${givenName} ${familyName}`,
      totalMinutes: total === null ? null : Number(total),
    }));
  },
});
