import { createHash } from "node:crypto";
import { and, asc, eq, sql } from "drizzle-orm";
import { appointments, bookings } from "#db/schema/appointments.ts";
import { clients } from "#db/schema/clients.ts";
import { clinics, services, sites } from "#db/schema/clinics.ts";
import { consentSignatures } from "#db/schema/screening.ts";
import { sessionEvents, sessions } from "#db/schema/sessions.ts";
import type { GivenAnswers } from "#lib/intake/knowledge/answers.ts";
import { CONSENT_TEXTS } from "#lib/intake/knowledge/consents.ts";
import type { ScreeningCase, ScreeningDecision } from "#lib/intake/rules/case.ts";
import { insertDecision, insertSubmission } from "#lib/intake/store.ts";
import type { ConsentKind } from "#lib/intake/words.ts";
import { newId } from "#lib/kernel/id.ts";
import type { LocalDate } from "#lib/kernel/local-date.ts";
import { isLocale, type Locale } from "#lib/kernel/locale.ts";
import { sortedJson } from "#lib/operation/replay.ts";
import type { Room } from "#lib/operation/transaction.ts";
import type { SessionDocument } from "./rules/document.ts";
import type { SessionPlan } from "./rules/plan.ts";
import type { AskedToday, Signature } from "./rules/starting.ts";
import type { SessionEvent } from "./rules/steady-time.ts";

export type Visit = NonNullable<Awaited<ReturnType<typeof findVisit>>>;

/** The visit with everything a start needs to know about it. `lock` makes two starts at once wait for each other. */
export async function findVisit(room: Room, appointmentId: string, lock = false) {
  if (lock) {
    await room.tx.execute(
      sql`select 1 from appointments where clinic_id = ${room.clinic} and id = ${appointmentId} for update`,
    );
  }
  const [row] = await room.tx
    .select({
      appointmentId: appointments.id,
      state: appointments.state,
      startsAt: appointments.startsAt,
      endsAt: appointments.endsAt,
      zone: appointments.zone,
      courseId: appointments.courseId,
      staffId: appointments.staffId,
      arrivedAt: appointments.arrivedAt,
      version: appointments.version,
      reference: bookings.reference,
      protocol: services.protocol,
      serviceName: services.name,
      siteName: sites.name,
      clinicLocale: clinics.locale,
      clinicPhone: clinics.phone,
      policy: clinics.policy,
      clientId: clients.id,
      givenName: clients.givenName,
      familyName: clients.familyName,
      birthOn: clients.birthOn,
      clientLocale: clients.locale,
      guardianName: clients.guardianName,
      sessionId: sessions.id,
      sessionState: sessions.state,
    })
    .from(appointments)
    .innerJoin(clinics, eq(clinics.clinicId, appointments.clinicId))
    .innerJoin(bookings, and(eq(bookings.clinicId, appointments.clinicId), eq(bookings.id, appointments.bookingId)))
    .innerJoin(services, and(eq(services.clinicId, appointments.clinicId), eq(services.id, appointments.serviceId)))
    .innerJoin(sites, and(eq(sites.clinicId, appointments.clinicId), eq(sites.id, appointments.siteId)))
    .innerJoin(clients, and(eq(clients.clinicId, appointments.clinicId), eq(clients.id, appointments.clientId)))
    .leftJoin(sessions, and(eq(sessions.clinicId, appointments.clinicId), eq(sessions.appointmentId, appointments.id)))
    .where(and(eq(appointments.clinicId, room.clinic), eq(appointments.id, appointmentId)));
  return row;
}

/** What was agreed or refused at this start: the treatment once per version, sensitive areas at every session. */
export async function insertConsents(room: Room, visit: Visit, asked: AskedToday, before: readonly Signature[]) {
  const signedAt = room.clock.now();
  const locale = localeOf(visit.clientLocale);
  const guardian = asked.guardianConsent && visit.guardianName;
  const base = {
    clinicId: room.clinic,
    clientId: visit.clientId,
    locale,
    signedBy: guardian ? guardian : `${visit.givenName} ${visit.familyName}`,
    relation: guardian ? ("guardian" as const) : ("self" as const),
    signedAt,
  };
  const rows: (typeof consentSignatures.$inferInsert)[] = [];
  const push = (kind: ConsentKind, rest: Pick<(typeof rows)[number], "given" | "regions" | "method">) => {
    const { version, text } = CONSENT_TEXTS[kind];
    rows.push({ ...base, ...rest, id: newId(signedAt), kind, version, textHash: hashOf(text[locale]) });
  };
  if (asked.treatmentConsent) push("treatment", { given: "given", regions: null, method: "tablet" });
  const regions = Object.entries(asked.sensitive);
  for (const given of ["given", "refused"] as const) {
    const own = regions.filter(([, answer]) => answer === given).map(([region]) => region);
    const isFirst = !before.some((each) => each.kind === "sensitive-areas");
    if (own.length > 0) push("sensitive-areas", { given, regions: own, method: isFirst ? "tablet" : "desk" });
  }
  if (rows.length > 0) await room.tx.insert(consentSignatures).values(rows);
}

export type SessionRow = Omit<typeof sessions.$inferSelect, "plan" | "document"> & {
  readonly plan: SessionPlan;
  readonly document: SessionDocument;
};

export async function findSession(room: Room, id: string, lock = false): Promise<SessionRow | undefined> {
  const wanted = room.tx
    .select()
    .from(sessions)
    .where(and(eq(sessions.clinicId, room.clinic), eq(sessions.id, id)));
  const [row] = await (lock ? wanted.for("update") : wanted);
  return row && { ...row, plan: row.plan as SessionPlan, document: row.document as SessionDocument };
}

export async function eventsOf(room: Room, sessionId: string): Promise<SessionEvent[]> {
  const rows = await room.tx
    .select()
    .from(sessionEvents)
    .where(and(eq(sessionEvents.clinicId, room.clinic), eq(sessionEvents.sessionId, sessionId)))
    .orderBy(asc(sessionEvents.at), asc(sessionEvents.id));
  return rows.map(({ id, kind, itemId, at, detail }) => ({
    id,
    kind,
    itemId,
    at,
    detail: detail as SessionEvent["detail"],
  }));
}

/** A repeated id is the same tap: the first one stays. */
export async function insertEvents(room: Room, sessionId: string, events: readonly SessionEvent[]) {
  if (events.length === 0) return;
  const receivedAt = room.clock.now();
  const rows = events.map((event) => ({ clinicId: room.clinic, sessionId, receivedAt, ...event }));
  await room.tx.insert(sessionEvents).values(rows).onConflictDoNothing();
}

export type ScreenedDay = {
  readonly today: LocalDate;
  readonly fresh: GivenAnswers;
  readonly input: ScreeningCase;
  readonly decision: ScreeningDecision;
};

/** The day's submission, its answers and its decision, as they were made. */
export async function keepScreening(room: Room, visit: Visit, day: ScreenedDay): Promise<string> {
  const submissionId = await insertSubmission(room, {
    clientId: visit.clientId,
    purpose: "session",
    locale: localeOf(visit.clientLocale),
    birthOn: visit.birthOn,
    freeText: "",
    given: day.fresh,
    today: day.today,
  });
  return insertDecision(room, { submissionId, clientId: visit.clientId, input: day.input, output: day.decision });
}

export function localeOf(text: string): Locale {
  return isLocale(text) ? text : "en";
}

/** Over sorted JSON, so that reading the rows back gives the same bytes. */
export function hashOf(content: unknown): string {
  return createHash("sha256")
    .update(sortedJson(JSON.parse(JSON.stringify(content))))
    .digest("hex");
}
