import { appointments, bookings } from "#db/schema/appointments.ts";
import { answers, consentSignatures, submissions } from "#db/schema/screening.ts";
import { sensitiveRegions } from "#lib/anatomy/rules/sensitive.ts";
import type { LeafRegion } from "#lib/anatomy/words.ts";
import { CONSENT_TEXTS } from "#lib/intake/knowledge/consents.ts";
import { NEUTRAL_ANSWERS } from "#lib/intake/knowledge/neutral.ts";
import { newId } from "#lib/kernel/id.ts";
import { wallOf } from "#lib/kernel/zone.ts";
import type { AppointmentState } from "#lib/scheduling/words.ts";
import { SEED_CLASSIC } from "#lib/sessions/knowledge/seed-classic.ts";
import { adminDb, type ClinicWorld, makeClient } from "./makers.ts";
import type { TestHouse } from "./test-house.ts";

export type VisitWish = {
  readonly answers?: Readonly<Record<string, unknown>>;
  readonly birthOn?: string;
  readonly consents?: boolean;
  readonly startsAt?: string;
  readonly state?: AppointmentState;
  readonly courseId?: string;
};

/** A visit of today with a client whose screening and treatment consent are on file. */
export async function makeVisit(house: TestHouse, world: ClinicWorld, wish: VisitWish = {}) {
  const db = adminDb(house);
  const now = house.clock.now();
  const { clinicId } = world;
  const startsAt = wish.startsAt ? new Date(wish.startsAt) : new Date(now.getTime() + 30 * 60_000);
  const clientId = await makeClient(house, clinicId, {
    ...(wish.birthOn ? { birthOn: wish.birthOn } : {}),
    guardianName: "Gerda Guardian",
  });
  const bookingId = newId(now);
  const appointmentId = newId(now);
  const submissionId = newId(now);
  const wall = wallOf(startsAt, world.zone);
  await db.insert(bookings).values({
    clinicId,
    id: bookingId,
    reference: `T${bookingId.slice(-8)}`,
    clientId,
    channel: "staff",
    createdAt: now,
  });
  await db.insert(appointments).values({
    clinicId,
    id: appointmentId,
    bookingId,
    clientId,
    serviceId: world.serviceId,
    staffId: world.mara.staffId,
    roomId: world.roomIds[0] ?? "",
    siteId: world.siteId,
    courseId: wish.courseId ?? null,
    state: wish.state ?? "booked",
    startsAt,
    endsAt: new Date(startsAt.getTime() + 90 * 60_000),
    zone: world.zone,
    wallStart: `${wall.date}T${wall.time}`,
    createdAt: now,
  });
  await db.insert(submissions).values({
    clinicId,
    id: submissionId,
    clientId,
    purpose: "booking",
    locale: "en",
    ruleSetVersion: "test",
    birthOn: wish.birthOn ?? "1985-06-15",
    submittedAt: new Date(now.getTime() - 86_400_000),
    submittedBy: "visitor",
  });
  const given = { ...NEUTRAL_ANSWERS, ...wish.answers };
  const rows = Object.entries(given).map(([key, value]) => ({
    clinicId,
    submissionId,
    key,
    value,
    answeredOn: new Date(now.getTime() - 86_400_000).toISOString().slice(0, 10),
  }));
  await db.insert(answers).values(rows);
  if (wish.consents ?? true) {
    const { kind, version } = CONSENT_TEXTS.treatment;
    await db.insert(consentSignatures).values({
      clinicId,
      id: newId(now),
      clientId,
      kind,
      version,
      locale: "en",
      textHash: "test",
      given: "given",
      signedBy: "Petra Kovač",
      relation: "self",
      method: "online",
      signedAt: new Date(now.getTime() - 86_400_000),
    });
  }
  return { clinicId, appointmentId, clientId };
}

/** Every question of the day, answered with nothing to report. */
export const QUIET_DAY: Readonly<Record<string, unknown>> = {
  ill_today: "no",
  faint_today: "no",
  skin_infection_now: "no",
  skin_infection_clear_on: null,
  skin_break_areas: [],
  clot_signs: "no",
  vein_tender_cord: "no",
  belly_pain_unexplained: "no",
  asthma_attack_on: null,
  menstruating: "no",
  pregnancy: "no",
  news_since_last: "no",
};

export type StartChoice = {
  readonly answers?: Readonly<Record<string, unknown>>;
  readonly acknowledged?: readonly string[] | "all";
  readonly sensitive?: Readonly<Partial<Record<LeafRegion, "given" | "refused">>> | "none";
};

export function startWish(visit: { appointmentId: string }, choice: StartChoice = {}) {
  const regions = SEED_CLASSIC.steps.flatMap((step) =>
    step.items.flatMap((i) => (i.region === "BREATH" ? [] : [i.region])),
  );
  const everything = Object.fromEntries(sensitiveRegions(regions).map((region) => [region, "given"]));
  const sensitive = choice.sensitive === "none" ? {} : { ...everything, ...choice.sensitive };
  return {
    appointmentId: visit.appointmentId,
    answers: choice.answers ?? QUIET_DAY,
    acknowledged: Array.isArray(choice.acknowledged) ? choice.acknowledged : [],
    sensitive,
  };
}

/** Taps that treat every region of the plan for its target, one after the other, and end the session. */
export function wholeSession(plan: { items: readonly { id: string; targetMinutes: number }[] }, from: Date) {
  let at = from.getTime();
  const events: TapWish[] = plan.items.map((item) => {
    const event = tap("started", item.id, new Date(at));
    at += item.targetMinutes * 60_000;
    return event;
  });
  return [...events, tap("ended", null, new Date(at))];
}

export type TapWish = ReturnType<typeof tap>;

export function tap(kind: string, itemId: string | null, at: Date, detail: { minutes?: number; reason?: string } = {}) {
  return { id: newId(at), kind, itemId, at: at.toISOString(), detail };
}

type Answer = { readonly ok: true } | { readonly ok: false; readonly detail?: Readonly<Record<string, unknown>> };

/** The paths of the fields that an answer names. */
export function fieldPaths(outcome: Answer): string[] {
  const fields = outcome.ok ? [] : ((outcome.detail?.fields ?? []) as readonly { readonly path: string }[]);
  return fields.map((field) => field.path);
}

export function gapsOf(outcome: Answer): string[] {
  const gaps = outcome.ok ? [] : ((outcome.detail?.gaps ?? []) as readonly { readonly gap: string }[]);
  return gaps.map((one) => one.gap);
}
