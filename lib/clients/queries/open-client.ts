import { and, desc, eq, inArray, sql } from "drizzle-orm";
import { appointments } from "#db/schema/appointments.ts";
import { courses } from "#db/schema/courses.ts";
import { decisions } from "#db/schema/screening.ts";
import { treats } from "#lib/access/actor.ts";
import { readClinic } from "#lib/clinic/store.ts";
import { lightsFor } from "#lib/intake/queries/list-lights.ts";
import type { ScreeningDecision } from "#lib/intake/rules/case.ts";
import { isoWithOffset, localDateOf } from "#lib/kernel/zone.ts";
import { query } from "#lib/operation/query.ts";
import type { Room } from "#lib/operation/transaction.ts";
import { OpenClientInput } from "../input.ts";
import { mayOpenClient } from "../policy.ts";
import { findClient } from "../store.ts";

/** The card of a client. What concerns health is only there for those who treat; the desk has the light. */
export const openClient = query({
  name: "client.open",
  input: OpenClientInput,
  may: (actor, { clientId }) => mayOpenClient(actor, clientId),
  discloses: (view: { id: string }) => [view.id],
  run: async (room, { clientId }) => {
    const client = await findClient(room, clientId);
    if (!client) return undefined;
    const { zone } = await readClinic(room);
    const light = (await lightsFor(room, [client.id], localDateOf(room.clock.now(), zone))).get(client.id);
    const { guardianName, guardianContact, mergedIntoId: _head, ...card } = client;
    return {
      ...card,
      guardian: guardianName === null ? null : { name: guardianName, contact: guardianContact },
      light: light?.light ?? ("unscreened" as const),
      reviewNeeded: light?.reviewNeeded ?? false,
      courses: await coursesOf(room, client.id),
      visits: await visitsAround(room, client.id),
      health: treats(room.actor) ? await healthOf(room, client.id) : null,
    };
  },
});

async function coursesOf(room: Room, clientId: string) {
  return room.tx
    .select({ id: courses.id, template: courses.template, startedOn: courses.startedOn, endKind: courses.endKind })
    .from(courses)
    .where(and(eq(courses.clinicId, room.clinic), eq(courses.clientId, clientId)))
    .orderBy(desc(courses.startedOn), desc(courses.id));
}

async function visitsAround(room: Room, clientId: string) {
  const now = room.clock.now();
  const near = (ahead: boolean) =>
    room.tx
      .select({
        id: appointments.id,
        startsAt: appointments.startsAt,
        zone: appointments.zone,
        state: appointments.state,
      })
      .from(appointments)
      .where(
        and(
          eq(appointments.clinicId, room.clinic),
          eq(appointments.clientId, clientId),
          ahead
            ? and(
                sql`${appointments.startsAt} >= ${now.toISOString()}`,
                inArray(appointments.state, ["pending-review", "booked", "arrived", "in-session"]),
              )
            : and(
                sql`${appointments.startsAt} < ${now.toISOString()}`,
                inArray(appointments.state, ["in-session", "done"]),
              ),
        ),
      )
      .orderBy(ahead ? appointments.startsAt : desc(appointments.startsAt))
      .limit(1);
  const view = ([row]: Awaited<ReturnType<typeof near>>) =>
    row
      ? { appointmentId: row.id, start: isoWithOffset(row.startsAt, row.zone), zone: row.zone, state: row.state }
      : null;
  return { last: view(await near(false)), next: view(await near(true)) };
}

async function healthOf(room: Room, clientId: string) {
  const [row] = await room.tx
    .select({
      decisionId: decisions.id,
      verdict: decisions.verdict,
      urgent: decisions.urgent,
      decidedAt: decisions.decidedAt,
      output: decisions.output,
    })
    .from(decisions)
    .where(and(eq(decisions.clinicId, room.clinic), eq(decisions.clientId, clientId)))
    .orderBy(desc(decisions.decidedAt), desc(decisions.id))
    .limit(1);
  if (!row) return null;
  // Written by insertDecision only.
  const { output, ...rest } = row;
  return { ...rest, pendingTopics: (output as ScreeningDecision).pendingTopics };
}
