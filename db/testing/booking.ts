import { type LinkActor, linkActor } from "#lib/access/actor.ts";
import { CONSENT_TEXTS, CONSENTS_FOR_BOOKING } from "#lib/intake/knowledge/consents.ts";
import { NEUTRAL_ANSWERS } from "#lib/intake/knowledge/neutral.ts";
import { bookVisit } from "#lib/scheduling/commands/book-visit.ts";
import type { ClinicWorld } from "./makers.ts";
import type { TestHouse } from "./test-house.ts";

/** Wednesday of the test week, 10:00 in Berlin. */
export const WEDNESDAY_TEN = "2026-03-04T10:00:00+01:00";

/** A booking in which everything is in order: a healthy adult of her own, every question answered, both consents. */
export function bookingBody(person: number | string, wish: Record<string, unknown> = {}, answers: object = {}) {
  return {
    service: "mld-90",
    start: WEDNESDAY_TEN,
    client: {
      givenName: "Ines",
      familyName: `Example ${person}`,
      birthDate: "1980-05-17",
      email: `ines-${person}@example.test`,
    },
    screening: { answers: { ...NEUTRAL_ANSWERS, ...answers } },
    consents: CONSENTS_FOR_BOOKING.map((kind) => ({ kind, version: CONSENT_TEXTS[kind].version })),
    ...wish,
  };
}

export async function countRows(house: TestHouse, table: string, clinicId: string, where = "true"): Promise<number> {
  const { rows } = await house.admin.query(
    `select count(*)::int as n from ${table} where clinic_id = $1 and ${where}`,
    [clinicId],
  );
  return rows[0].n;
}

/** A visit that was booked online, by somebody who is new to the clinic. */
export async function makeVisit(
  house: TestHouse,
  world: ClinicWorld,
  person: number | string = 1,
  wish: Record<string, unknown> = {},
  answers: object = {},
) {
  const outcome = await bookVisit(house.desk(world.visitor), bookingBody(person, wish, answers));
  if (!outcome.ok || outcome.value.status === "stopped") throw new Error(JSON.stringify(outcome));
  return outcome.value;
}

/** Who holds the link of a booking, as it was handed out last. */
export function holderOf(world: ClinicWorld, booked: { bookingId: string; linkVersion: number }): LinkActor {
  const { bookingId: subjectId, linkVersion: version } = booked;
  return linkActor({ clinicId: world.clinicId, purpose: "booking", subjectId, version });
}

export async function clientOf(house: TestHouse, appointmentId: string): Promise<string> {
  const { rows } = await house.admin.query("select client_id from appointments where id = $1", [appointmentId]);
  return rows[0].client_id;
}

export async function stateOf(house: TestHouse, appointmentId: string): Promise<string> {
  const { rows } = await house.admin.query("select state from appointments where id = $1", [appointmentId]);
  return rows[0].state;
}

/** The audit rows of one deed: outcome, changed fields. */
export async function auditOf(house: TestHouse, clinicId: string, deed: string): Promise<string[]> {
  const { rows } = await house.admin.query(
    "select outcome from audit_entries where clinic_id = $1 and deed = $2 order by id",
    [clinicId, deed],
  );
  return rows.map((row) => row.outcome);
}

/** Everything a refused deed must leave alone, counted. */
export async function traces(house: TestHouse, clinicId: string): Promise<Record<string, number>> {
  const tables = [
    "appointments",
    "bookings",
    "clients",
    "submissions",
    "decisions",
    "occupancies",
    "messages",
    "review_tasks",
    "courses",
    "slot_holds",
    "clearances",
  ];
  const counts = await Promise.all(tables.map((table) => countRows(house, table, clinicId)));
  return Object.fromEntries(tables.map((table, place) => [table, counts[place] ?? 0]));
}
