import { sql } from "drizzle-orm";
import { measurements } from "#db/schema/measurements.ts";
import { answers, consentSignatures, decisions, submissions } from "#db/schema/screening.ts";
import { sessionEvents, sessionRegions, sessionSpans, sessions } from "#db/schema/sessions.ts";
import { SENSITIVE_REGIONS } from "#lib/anatomy/words.ts";
import { CONSENT_TEXTS } from "#lib/intake/knowledge/consents.ts";
import { NEUTRAL_ANSWERS } from "#lib/intake/knowledge/neutral.ts";
import { RULE_SET_VERSION } from "#lib/intake/knowledge/version.ts";
import type { ScreeningCase } from "#lib/intake/rules/case.ts";
import { decideForPerson } from "#lib/intake/rules/decide.ts";
import { classDates, sessionDayQuestions } from "#lib/intake/rules/freshness.ts";
import { discardHidden } from "#lib/intake/rules/unanswered.ts";
import { newId } from "#lib/kernel/id.ts";
import type { Room } from "#lib/operation/transaction.ts";
import { signedContent } from "#lib/sessions/queries/open-note.ts";
import { EMPTY_DOCUMENT, type SessionDocument } from "#lib/sessions/rules/document.ts";
import { draftOf } from "#lib/sessions/rules/draft.ts";
import { composeNote } from "#lib/sessions/rules/note.ts";
import { planSession, type SessionPlan } from "#lib/sessions/rules/plan.ts";
import { findProtocol } from "#lib/sessions/rules/protocols.ts";
import type { SessionEvent } from "#lib/sessions/rules/steady-time.ts";
import { hashOf, type SessionRow } from "#lib/sessions/store.ts";
import type { House } from "./build-house.ts";
import { bulkInsert } from "./bulk-insert.ts";
import type { SeededVisit } from "./history.ts";
import type { Dice } from "./random.ts";
import type { SeededClient } from "./register-people.ts";

type Rows<Table extends { $inferInsert: object }> = Table["$inferInsert"][];

/** What a signed session leaves behind, made by the same rules as in the app and written in a few statements. */
export type PastSessions = {
  readonly submissions: Rows<typeof submissions>;
  readonly answers: Rows<typeof answers>;
  readonly decisions: Rows<typeof decisions>;
  readonly consents: Rows<typeof consentSignatures>;
  readonly sessions: SessionRow[];
  readonly events: Rows<typeof sessionEvents>;
  readonly spans: Rows<typeof sessionSpans>;
  readonly regions: Rows<typeof sessionRegions>;
  readonly decisionOfVisit: { id: string; decisionId: string }[];
};

export function emptyPast(): PastSessions {
  return {
    submissions: [],
    answers: [],
    decisions: [],
    consents: [],
    sessions: [],
    events: [],
    spans: [],
    regions: [],
    decisionOfVisit: [],
  };
}

const ALL_KEYS = Object.keys(discardHidden(NEUTRAL_ANSWERS));
const DAY_KEYS = sessionDayQuestions(discardHidden(NEUTRAL_ANSWERS));

/** The whole questionnaire at home before the first visit, and the consents. */
export function addIntake(past: PastSessions, house: House, client: SeededClient, at: Date, on: string): void {
  const { clinicId } = house;
  addScreening(past, house, { client, at, on, purpose: "booking", keys: ALL_KEYS, by: "visitor" });
  for (const kind of ["data-processing", "treatment", "sensitive-areas"] as const) {
    const { version, text } = CONSENT_TEXTS[kind];
    past.consents.push({
      clinicId,
      id: newId(at),
      clientId: client.id,
      kind,
      version,
      locale: client.locale,
      textHash: hashOf(text[client.locale]),
      given: "given",
      regions: kind === "sensitive-areas" ? [...SENSITIVE_REGIONS] : null,
      signedBy: `${client.givenName} ${client.familyName}`,
      relation: "self",
      method: kind === "sensitive-areas" ? "tablet" : "online",
      signedAt: at,
    });
  }
}

type Asked = {
  readonly client: SeededClient;
  readonly at: Date;
  readonly on: string;
  readonly purpose: "booking" | "session";
  readonly keys: readonly string[];
  readonly by: string;
};

function addScreening(past: PastSessions, { clinicId }: House, { client, at, on, purpose, keys, by }: Asked) {
  const submissionId = newId(at);
  const neutral = discardHidden(NEUTRAL_ANSWERS);
  const input: ScreeningCase = {
    asOf: on,
    purpose,
    ...(purpose === "booking" ? { bookedOn: on } : {}),
    birthDate: client.birthOn,
    answers: neutral,
    answeredOn: { ...classDates(Object.fromEntries(ALL_KEYS.map((key) => [key, on])), neutral), V: on },
    clearances: [],
    policy: { oncologyTrained: false },
  };
  const output = decideForPerson(input);
  const decisionId = newId(at);
  const shared = { clinicId, clientId: client.id, purpose, ruleSetVersion: RULE_SET_VERSION };
  past.submissions.push({
    ...shared,
    id: submissionId,
    locale: client.locale,
    birthOn: client.birthOn,
    freeText: "",
    submittedAt: at,
    submittedBy: by,
  });
  const given = new Map<string, unknown>(Object.entries(neutral));
  for (const key of keys) {
    past.answers.push({ clinicId, submissionId, key, value: given.get(key) ?? null, answeredOn: on });
  }
  past.decisions.push({
    ...shared,
    id: decisionId,
    submissionId,
    asOf: on,
    bookedOn: purpose === "booking" ? on : null,
    input,
    output,
    verdict: output.decision,
    urgent: output.urgent,
    decidedAt: at,
    decidedBy: by,
  });
  return { decisionId, output };
}

export type Given = {
  readonly visit: SeededVisit;
  readonly course: { readonly number: number; readonly planned: number } | null;
  readonly measured: boolean;
  readonly nextSession: string | null;
  readonly place: string;
};

/** Returns the session's id. */
export function addSession(past: PastSessions, house: House, given: Given, dice: Dice): string {
  const { visit } = given;
  const { client, slot, appointmentId } = visit;
  const startedAt = new Date(slot.startsAt.getTime() + dice.between(0, 2) * 60_000);
  const by = `staff:${slot.therapist.actor.staffId}`;
  // Every eighth session the whole questionnaire is gone through again, before answers grow stale.
  const keys = (given.course?.number ?? 1) % 8 === 1 ? ALL_KEYS : DAY_KEYS;
  const asked = { client, at: startedAt, on: slot.on, purpose: "session" as const, keys, by };
  const { decisionId, output } = addScreening(past, house, asked);
  const plan = planSession(protocolOf("seed/classic"), output, []);
  const sessionId = newId(startedAt);
  const events = eventsOf(plan, startedAt, dice);
  const document = documentOf(given, dice);
  const draft = draftOf(plan, document, events);
  if (draft.gaps.length > 0) throw new Error(`A seeded session may not be signed: ${JSON.stringify(draft.gaps)}`);

  const row = sessionRow(house, { given, plan, document, draft, decisionId, sessionId, startedAt });
  past.sessions.push(row);
  past.decisionOfVisit.push({ id: appointmentId, decisionId });
  const owned = { clinicId: house.clinicId, sessionId };
  for (const event of events) past.events.push({ ...owned, ...event, receivedAt: event.at });
  const regionOf = new Map<string, string>(plan.items.map((item) => [item.id, item.region]));
  for (const span of draft.timeline.spans) {
    past.spans.push({ ...owned, id: newId(span.startedAt), ...span, region: regionOf.get(span.itemId) ?? "" });
  }
  for (const region of draft.regions) past.regions.push({ ...owned, ...region });
  return sessionId;
}

type Made = {
  readonly given: Given;
  readonly plan: SessionPlan;
  readonly document: SessionDocument;
  readonly draft: ReturnType<typeof draftOf>;
  readonly decisionId: string;
  readonly sessionId: string;
  readonly startedAt: Date;
};

function sessionRow(house: House, made: Made): SessionRow {
  const { given, plan, document, draft, decisionId, sessionId, startedAt } = made;
  const { client, slot, appointmentId, courseId } = given.visit;
  const { actor } = slot.therapist;
  const endedAt = draft.timeline.endedAt ?? startedAt;
  const unsealed: SessionRow = {
    clinicId: house.clinicId,
    id: sessionId,
    appointmentId,
    clientId: client.id,
    courseId,
    staffId: actor.staffId,
    decisionId,
    protocol: plan.protocol,
    protocolVersion: plan.version,
    plan,
    document,
    revision: 1,
    state: "signed",
    startedAt,
    endedAt,
    note: { note: noteOf(house, made), locale: "de" },
    signedAt: new Date(endedAt.getTime() + 4 * 60_000),
    signedBy: actor.staffId,
    signerName: actor.name,
    contentHash: null,
  };
  const regionOf = new Map<string, string>(plan.items.map((item) => [item.id, item.region]));
  const spans = draft.timeline.spans.map((span) => ({ ...span, region: regionOf.get(span.itemId) ?? "" }));
  return { ...unsealed, contentHash: hashOf(signedContent(unsealed, { spans, regions: [...draft.regions] })) };
}

function noteOf(house: House, { given, plan, document, draft, decisionId, startedAt }: Made) {
  const { visit, course, measured, nextSession, place } = given;
  const endedAt = draft.timeline.endedAt ?? startedAt;
  const say = (at: Date, shape: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat("de-DE", { ...shape, timeZone: house.zone, hourCycle: "h23" }).format(at);
  const time = { hour: "2-digit", minute: "2-digit" } as const;
  const date = say(startedAt, { dateStyle: "long" });
  return composeNote(
    {
      served: { date, from: say(startedAt, time), to: say(endedAt, time), place },
      enteredOn: date,
      appointment: visit.reference,
      therapist: { name: visit.slot.therapist.actor.name, licenceNo: null },
      course,
      change: document.changeSinceLast,
      symptoms: document.symptoms,
      consentConfirmed: true,
      findings: [],
      bloodPressure: null,
      measured,
      plan,
      dose: draft.dose,
      pressure: document.pressure,
      breathsDone: document.breathsDone,
      orderReason: null,
      compression: document.compression,
      comfort: document.comfort,
      response: document.response,
      adverseEvent: document.adverseEvent ?? "none",
      decision: {
        decision: plan.closed.length > 0 ? "caution" : "clear",
        ruleSetVersion: RULE_SET_VERSION,
        id: decisionId,
      },
      nextSession,
      advice: document.homeAdvice,
      lettersToChase: [],
    },
    "de",
  );
}

function documentOf({ course }: Given, dice: Dice): SessionDocument {
  const k = course?.number ?? 1;
  return {
    ...EMPTY_DOCUMENT,
    preparation: ["room-warm", "no-lubricant", "position"],
    breathsDone: true,
    changeSinceLast: k === 1 ? "first-visit" : dice.pick(["better", "better", "same", "same", "worse"] as const),
    comfort: dice.between(6, 10),
    symptoms: Math.max(0, Math.min(10, Math.round(6 - k * 0.2 + dice.noise()))),
    response: dice.pick(["tolerated-well", "tolerated-well", "tolerated-well", "tired"] as const),
    adverseEvent: "none",
    homeAdvice: dice.pick([["drink-and-rest"], ["breathing", "walk"], ["skin-care"]] as const),
  };
}

const MINUTE = 60_000;

/** One region after the other, some a little longer, some shorter, seldom one left out. */
function eventsOf(plan: SessionPlan, startedAt: Date, dice: Dice): SessionEvent[] {
  const events: SessionEvent[] = [];
  let at = startedAt.getTime();
  const push = (kind: SessionEvent["kind"], itemId: string | null, detail: SessionEvent["detail"] = {}) =>
    events.push({ id: newId(new Date(at)), kind, itemId, at: new Date(at), detail });
  for (const item of plan.items) {
    if (item.region !== "BREATH" && dice.chance(0.015)) {
      push("skipped", item.id, { reason: dice.pick(["time", "client-wish", "skin"] as const) });
      at += 1000;
      continue;
    }
    push("started", item.id);
    at += Math.max(1.2 * MINUTE, Math.round(item.targetMinutes * (1 + dice.noise() * 0.08) * 6) * 10_000);
  }
  push("ended", null);
  return events;
}

function protocolOf(id: string) {
  const protocol = findProtocol(id);
  if (!protocol) throw new Error(`No protocol ${id}.`);
  return protocol;
}

/** Children first, then the signature: the database takes none for a session that is signed. */
export async function writePast(room: Room, past: PastSessions, sittings: Rows<typeof measurements>): Promise<void> {
  await bulkInsert(room, submissions, past.submissions);
  await bulkInsert(room, answers, past.answers);
  await bulkInsert(room, decisions, past.decisions);
  await bulkInsert(room, consentSignatures, past.consents);
  const unsigned = {
    note: null,
    signedAt: null,
    signedBy: null,
    signerName: null,
    contentHash: null,
    state: "ended" as const,
  };
  await bulkInsert(
    room,
    sessions,
    past.sessions.map((session) => ({ ...session, ...unsigned })),
  );
  await bulkInsert(room, sessionEvents, past.events);
  await bulkInsert(room, sessionSpans, past.spans);
  await bulkInsert(room, sessionRegions, past.regions);
  await bulkInsert(room, measurements, sittings);
  const seals = past.sessions.map(({ id, note, signedAt, signedBy, signerName, contentHash }) => ({
    id,
    note,
    signed_at: signedAt,
    signed_by: signedBy,
    signer_name: signerName,
    content_hash: contentHash,
  }));
  await room.tx.execute(sql`
    update sessions s set state = 'signed', note = x.note, signed_at = x.signed_at, signed_by = x.signed_by,
      signer_name = x.signer_name, content_hash = x.content_hash
    from json_populate_recordset(null::sessions, ${JSON.stringify(seals)}::json) x
    where s.clinic_id = ${room.clinic} and s.id = x.id`);
  await room.tx.execute(sql`
    update appointments a set decision_id = (x->>'decisionId')::uuid
    from json_array_elements(${JSON.stringify(past.decisionOfVisit)}::json) x
    where a.clinic_id = ${room.clinic} and a.id = (x->>'id')::uuid`);
}
