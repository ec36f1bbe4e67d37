import type { Pool } from "#db/client.ts";
import { type Actor, type StaffActor, visitorActor } from "#lib/access/actor.ts";
import { submitScreening } from "#lib/intake/commands/submit-screening.ts";
import type { GivenAnswers } from "#lib/intake/knowledge/answers.ts";
import { CONSENT_TEXTS, CONSENTS_FOR_BOOKING } from "#lib/intake/knowledge/consents.ts";
import { NEUTRAL_ANSWERS } from "#lib/intake/knowledge/neutral.ts";
import { sessionDayQuestions } from "#lib/intake/rules/freshness.ts";
import { discardHidden } from "#lib/intake/rules/unanswered.ts";
import { type Clock, stoppedClock } from "#lib/kernel/clock.ts";
import { addDays, type LocalDate } from "#lib/kernel/local-date.ts";
import type { Outcome } from "#lib/kernel/outcome.ts";
import { instantOf } from "#lib/kernel/zone.ts";
import { type Desk, openDesk } from "#lib/operation/desk.ts";
import { bookVisit } from "#lib/scheduling/commands/book-visit.ts";
import { bookVisitByStaff } from "#lib/scheduling/commands/book-visit-by-staff.ts";
import { cancelVisit } from "#lib/scheduling/commands/cancel-visit.ts";
import { markArrived } from "#lib/scheduling/commands/mark-arrived.ts";
import { showAvailability } from "#lib/scheduling/queries/show-availability.ts";
import type { House } from "./build-house.ts";
import type { InventedPerson } from "./people.ts";
import type { Told } from "./tell-history.ts";

type Stage = {
  readonly pool: Pool;
  readonly clock: Clock;
  readonly house: House;
  readonly mara: StaffActor;
  readonly jonas: StaffActor;
  readonly reception: StaffActor;
};

const NEWCOMERS = {
  caller: {
    givenName: "Ottokar",
    familyName: "Findeisen",
    birthOn: "1968-02-11",
    email: "ottokar@berlin.example.test",
    phone: "+49 30 5550901",
  },
  waiting: {
    givenName: "Philippa",
    familyName: "Marchetti",
    birthOn: "1993-09-30",
    email: "philippa@berlin.example.test",
    phone: "+49 30 5550902",
    locale: "en",
  },
} as const;

/** Today as people find it: every deed goes through its command, at the hour at which it would have been done. */
export async function stageToday(pool: Pool, clock: Clock, house: House, told: readonly Told[]): Promise<number> {
  const stage: Stage = {
    pool,
    clock,
    house,
    mara: person(house, "Mara"),
    jonas: person(house, "Jonas"),
    reception: person(house, "Rita"),
  };
  const ofMara = regulars(told, stage.mara);
  const ofJonas = regulars(told, stage.jonas);

  const green = await bookToday(stage, ofMara[0], stage.mara, "08:15");
  const amber = await bookToday(stage, ofMara[1], stage.mara, "10:15");
  await bookToday(stage, ofMara[2], stage.mara, "14:15");
  await bookToday(stage, ofMara[3], stage.mara, "16:15");
  await phone(stage, stage.mara, "12:15");
  await bookToday(stage, ofJonas[0], stage.jonas, "09:15");
  const cancelled = await bookToday(stage, ofJonas[1], stage.jonas, "11:15");
  await bookToday(stage, ofJonas[2], stage.jonas, "13:15");
  await bookToday(stage, ofJonas[3], stage.jonas, "15:15");

  await must("arrived", markArrived(deskNow(stage, stage.reception), { appointmentId: green.appointmentId }));
  await must("arrived", markArrived(deskNow(stage, stage.reception), { appointmentId: amber.appointmentId }));
  await screenForToday(stage, ofMara[0]?.client.id ?? "", {});
  await must(
    "cancelled",
    cancelVisit(deskNow(stage, stage.reception), { bookingId: cancelled.bookingId, by: "client", reason: "Erkältet" }),
  );

  const start = await firstFree(stage, stage.mara, addDays(house.todayOn, 4));
  const pregnant = { pregnancy: "yes", pregnancy_weeks: 22 } as const;
  // Just now: asked for two evenings ago, the time would be past its deadline before anybody saw it.
  await book(stage, NEWCOMERS.waiting, { start, therapist: stage.mara }, pregnant, clock.now());
  const stopped = told.find((each, index) => index > 0 && each.kind === "on-pace" && !staged(stage, each));
  await screenForToday(stage, stopped?.client.id ?? "", { clot_signs: "yes" });
  return 10;
}

/** On pace, with sessions behind them, and nothing today. */
function regulars(told: readonly Told[], therapist: StaffActor): Told[] {
  return told.filter(
    (each, index) => index > 0 && each.kind === "on-pace" && each.therapist.actor.staffId === therapist.staffId,
  );
}

/** Those of Mara and Jonas may be on today's list. */
function staged({ mara, jonas }: Stage, { therapist }: Told): boolean {
  return [mara, jonas].some((actor) => actor.staffId === therapist.actor.staffId);
}

type Place = { readonly start: Date; readonly therapist: StaffActor };

function bookToday(stage: Stage, told: Told | undefined, therapist: StaffActor, time: string) {
  if (!told) throw new Error("The demo needs more clients on pace.");
  const start = instant(stage.house, stage.house.todayOn, time);
  return book(stage, told.client, { start, therapist }, {});
}

/** Online, two evenings before today unless told otherwise. */
async function book(
  stage: Stage,
  client: InventedPerson,
  place: Place,
  answers: Partial<GivenAnswers>,
  at: Date = instant(stage.house, addDays(stage.house.todayOn, -2), "19:40"),
) {
  const { house } = stage;
  const desk = deskAt(stage, visitorActor(house.clinicId, `seed ${client.email}`), at);
  const outcome = await must(
    "booked",
    bookVisit(desk, {
      service: "mld-90",
      start: place.start.toISOString(),
      therapist: place.therapist.staffId,
      client: {
        givenName: client.givenName,
        familyName: client.familyName,
        birthDate: client.birthOn,
        email: client.email,
        phone: client.phone,
        locale: client.locale,
      },
      screening: { answers: discardHidden({ ...NEUTRAL_ANSWERS, ...answers }) },
      consents: CONSENTS_FOR_BOOKING.map((kind) => ({ kind, version: CONSENT_TEXTS[kind].version })),
    }),
  );
  if (outcome.status === "stopped")
    throw new Error(`A seeded booking was stopped: ${JSON.stringify(outcome.decision)} ${client.birthOn}`);
  return outcome;
}

/** Somebody who called yesterday: nobody has asked the health questions yet. */
async function phone(stage: Stage, therapist: StaffActor, time: string) {
  const { house } = stage;
  const { birthOn, ...caller } = NEWCOMERS.caller;
  const desk = deskAt(stage, stage.reception, instant(house, addDays(house.todayOn, -1), "15:10"));
  const start = instant(house, house.todayOn, time).toISOString();
  const client = { ...caller, birthDate: birthOn };
  return must(
    "booked by phone",
    bookVisitByStaff(desk, { client, service: "mld-90", start, therapist: therapist.staffId }),
  );
}

async function firstFree(stage: Stage, therapist: StaffActor, from: LocalDate): Promise<Date> {
  const wish = { service: "mld-90", from, to: addDays(from, 20), therapist: therapist.staffId };
  const { days } = await must("free hours", showAvailability(deskNow(stage, stage.reception), wish));
  const start = days.flatMap((day) => day.slots)[0]?.start;
  if (start === undefined) throw new Error("Three weeks without a free hour.");
  return new Date(start);
}

async function screenForToday(stage: Stage, clientId: string, answers: Partial<GivenAnswers>) {
  const all = discardHidden({ ...NEUTRAL_ANSWERS, ...answers });
  const keys = new Set<string>([...sessionDayQuestions(all), ...Object.keys(answers)]);
  const given = Object.fromEntries(Object.entries(all).filter(([key]) => keys.has(key)));
  const desk = deskNow(stage, stage.mara);
  return must("screened", submitScreening(desk, { clientId, purpose: "session", answers: given }));
}

function deskNow(stage: Stage, actor: Actor): Desk {
  return openDesk(stage.pool, actor, stage.clock);
}

function deskAt(stage: Stage, actor: Actor, at: Date): Desk {
  return openDesk(stage.pool, actor, stoppedClock(at.toISOString()));
}

function instant(house: House, on: LocalDate, time: string): Date {
  const resolved = instantOf(on, time, house.zone);
  if (!resolved.ok) throw new Error(`${on} has no ${time} in ${house.zone}.`);
  return resolved.value.at;
}

function person(house: House, givenName: string): StaffActor {
  const actor = house.staff.get(givenName);
  if (!actor) throw new Error(`Nobody called ${givenName} works here.`);
  return actor;
}

async function must<Value>(deed: string, outcome: Promise<Outcome<Value, string>>): Promise<Value> {
  const answer = await outcome;
  if (answer.ok) return answer.value;
  throw new Error(`The seed was refused: ${deed}: ${answer.refusal} ${JSON.stringify(answer.detail ?? {})}`);
}
