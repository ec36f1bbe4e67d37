import { and, asc, eq, gt, inArray } from "drizzle-orm";
import { appointments } from "#db/schema/appointments.ts";
import { measurements } from "#db/schema/measurements.ts";
import { sessionRegions, sessionSpans } from "#db/schema/sessions.ts";
import { staff } from "#db/schema/staff.ts";
import type { LeafRegion } from "#lib/anatomy/words.ts";
import { TOPIC_FACTS } from "#lib/intake/knowledge/topics.ts";
import { findDecision } from "#lib/intake/store.ts";
import type { Locale } from "#lib/kernel/locale.ts";
import { query } from "#lib/operation/query.ts";
import type { Room } from "#lib/operation/transaction.ts";
import { SessionInput } from "../input.ts";
import { ADVERSE_PHRASES } from "../knowledge/note-phrases.ts";
import { mayReadSessions, maySign } from "../policy.ts";
import { draftOf, type SessionDraft } from "../rules/draft.ts";
import { composeNote, type Note, type NoteFacts } from "../rules/note.ts";
import { entryTimeliness } from "../rules/signing.ts";
import { eventsOf, findSession, findVisit, hashOf, localeOf, type SessionRow, type Visit } from "../store.ts";
import { courseStanding } from "./read-screening.ts";

/** The note before it is signed, and afterwards the note as it was signed. */
export const openNote = query({
  name: "session.open-note",
  input: SessionInput,
  may: mayReadSessions,
  discloses: (view: { clientId: string }) => [view.clientId],
  run: async (room, { sessionId }) => {
    const session = await findSession(room, sessionId);
    const visit = session && (await findVisit(room, session.appointmentId));
    if (!session || !visit) return undefined;
    const shared = {
      sessionId,
      clientId: session.clientId,
      clientName: `${visit.givenName} ${visit.familyName}`,
      birthOn: visit.birthOn,
      zone: visit.zone,
      startedAt: session.startedAt,
      endedAt: session.endedAt,
      revision: session.revision,
      plan: session.plan,
      document: session.document,
    };
    if (session.state === "signed")
      return { ...shared, state: "signed" as const, ...(await signedView(room, session)) };
    const draft = await composeDraft(room, session, visit);
    return {
      ...shared,
      state: session.state,
      note: draft.note,
      locale: draft.locale,
      regions: draft.regions,
      totalMinutes: draft.dose.totalMinutes,
      plannedMinutes: draft.dose.plannedMinutes,
      gaps: draft.gaps,
      warnings: draft.dose.warnings,
      rejections: draft.dose.rejections,
      draftHash: draft.draftHash,
      maySign: maySign(room.actor, session),
      timeliness: entryTimeliness(session.endedAt ?? session.startedAt, room.clock.now()),
    };
  },
});

export type ComposedDraft = SessionDraft & { readonly note: Note; readonly locale: Locale; readonly draftHash: string };

/** In the clinic's language: the note belongs to the clinic's record, whoever reads the screen. */
export async function composeDraft(room: Room, session: SessionRow, visit: Visit): Promise<ComposedDraft> {
  const draft = draftOf(session.plan, session.document, await eventsOf(room, session.id));
  const locale = localeOf(visit.clinicLocale);
  const note = composeNote(await noteFacts(room, { session, visit, draft, locale }), locale);
  const unanswered = session.document.adverseEvent === null ? ADVERSE_PHRASES.none[locale] : undefined;
  const parts = note.parts.map(({ part, sentences }) => ({
    part,
    sentences: sentences.filter((s) => s !== unanswered),
  }));
  const seen = { parts, regions: draft.regions, document: session.document };
  return { ...draft, note: { parts }, locale, draftHash: hashOf(seen) };
}

type Making = {
  readonly session: SessionRow;
  readonly visit: Visit;
  readonly draft: SessionDraft;
  readonly locale: Locale;
};

async function noteFacts(room: Room, { session, visit, draft, locale }: Making): Promise<NoteFacts> {
  const { document, plan } = session;
  const decision = await findDecision(room, session.decisionId);
  const say = (at: Date, shape: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale === "de" ? "de-DE" : "en-GB", {
      ...shape,
      timeZone: visit.zone,
      hourCycle: "h23",
    }).format(at);
  const DATE = { dateStyle: "long" } as const;
  const TIME = { hour: "2-digit", minute: "2-digit" } as const;
  const next = await nextVisit(room, session, visit);
  const regions = new Map(plan.items.map((item) => [item.id, item.region]));
  const bp = decision?.input.answers.bp;
  return {
    served: {
      date: say(session.startedAt, DATE),
      from: say(session.startedAt, TIME),
      to: say(session.endedAt ?? room.clock.now(), TIME),
      place: visit.siteName,
    },
    enteredOn: say(room.clock.now(), DATE),
    appointment: visit.reference,
    therapist: await therapistOf(room, session.staffId),
    course: await courseStanding(room, visit.courseId, visit.startsAt),
    change: document.changeSinceLast,
    symptoms: document.symptoms,
    consentConfirmed: true,
    findings: Object.entries(document.findings).flatMap(([itemId, findings]) => {
      const region = regions.get(itemId);
      return region === undefined || region === "BREATH" ? [] : findings.map((finding) => ({ region, finding }));
    }),
    bloodPressure: bp ? { systolic: bp[0], diastolic: bp[1] } : null,
    measured: await isMeasured(room, session.id),
    plan,
    dose: draft.dose,
    pressure: document.pressure,
    breathsDone: document.breathsDone,
    orderReason: draft.order.needsReason ? document.orderReason : null,
    compression: document.compression,
    comfort: document.comfort,
    response: document.response,
    adverseEvent: document.adverseEvent ?? "none",
    decision: {
      decision: decision?.verdict === "clear" ? "clear" : "caution",
      ruleSetVersion: decision?.ruleSetVersion ?? "",
      id: session.decisionId,
    },
    nextSession: next ? say(next, { dateStyle: "medium", timeStyle: "short" }) : null,
    advice: document.homeAdvice,
    lettersToChase: (decision?.output.pendingTopics ?? []).flatMap((topic) =>
      topic === "INTAKE" ? [] : [TOPIC_FACTS[topic].label[locale]],
    ),
    own: document.own,
  };
}

async function nextVisit(room: Room, session: SessionRow, visit: Visit): Promise<Date | undefined> {
  const [row] = await room.tx
    .select({ startsAt: appointments.startsAt })
    .from(appointments)
    .where(
      and(
        eq(appointments.clinicId, room.clinic),
        eq(appointments.clientId, session.clientId),
        inArray(appointments.state, ["booked", "pending-review"]),
        gt(appointments.startsAt, visit.startsAt),
      ),
    )
    .orderBy(asc(appointments.startsAt))
    .limit(1);
  return row?.startsAt;
}

async function isMeasured(room: Room, sessionId: string): Promise<boolean> {
  const own = and(eq(measurements.clinicId, room.clinic), eq(measurements.sessionId, sessionId));
  return (await room.tx.$count(measurements, own)) > 0;
}

export async function therapistOf(room: Room, staffId: string) {
  const [row] = await room.tx
    .select({ givenName: staff.givenName, familyName: staff.familyName, licenceNo: staff.licenceNo })
    .from(staff)
    .where(and(eq(staff.clinicId, room.clinic), eq(staff.id, staffId)));
  return { name: row ? `${row.givenName} ${row.familyName}` : "", licenceNo: row?.licenceNo ?? null };
}

/** Everything that the signature covers, in one fixed shape. */
export function signedContent(session: SessionRow, rows: SignedRows) {
  const { id, appointmentId, clientId, courseId, staffId, decisionId, protocol, protocolVersion, plan, document } =
    session;
  const { note, startedAt, endedAt, signedAt, signedBy, signerName } = session;
  const made = {
    id,
    appointmentId,
    clientId,
    courseId,
    staffId,
    decisionId,
    protocol,
    protocolVersion,
    plan,
    document,
  };
  return { ...made, note, startedAt, endedAt, signedAt, signedBy, signerName, ...rows };
}

export type SignedRows = {
  readonly spans: readonly { itemId: string; region: string; startedAt: Date; endedAt: Date }[];
  readonly regions: readonly Omit<typeof sessionRegions.$inferSelect, "clinicId" | "sessionId">[];
};

export async function signedRows(room: Room, sessionId: string): Promise<SignedRows> {
  const spans = await room.tx
    .select({
      itemId: sessionSpans.itemId,
      region: sessionSpans.region,
      startedAt: sessionSpans.startedAt,
      endedAt: sessionSpans.endedAt,
    })
    .from(sessionSpans)
    .where(and(eq(sessionSpans.clinicId, room.clinic), eq(sessionSpans.sessionId, sessionId)))
    .orderBy(asc(sessionSpans.startedAt));
  const regions = await room.tx
    .select()
    .from(sessionRegions)
    .where(and(eq(sessionRegions.clinicId, room.clinic), eq(sessionRegions.sessionId, sessionId)))
    .orderBy(asc(sessionRegions.position));
  return { spans, regions: regions.map(({ clinicId: _clinic, sessionId: _session, ...row }) => row) };
}

async function signedView(room: Room, session: SessionRow) {
  const rows = await signedRows(room, session.id);
  const { note, locale } = session.note as { readonly note: Note; readonly locale: Locale };
  const total = rows.regions.reduce((sum, row) => sum + row.actualMinutes * 100, 0) / 100;
  const planned = rows.regions.reduce((sum, row) => sum + row.plannedMinutes * 100, 0) / 100;
  return {
    note,
    locale,
    regions: rows.regions.map((row) => ({ ...row, region: row.region as LeafRegion | "BREATH" })),
    totalMinutes: total,
    plannedMinutes: planned,
    signedAt: session.signedAt,
    signerName: session.signerName,
    contentHash: session.contentHash,
    /** False when a byte differs from what was signed. */
    intact: hashOf(signedContent(session, rows)) === session.contentHash,
    timeliness: entryTimeliness(session.endedAt ?? session.startedAt, session.signedAt ?? session.startedAt),
  };
}
