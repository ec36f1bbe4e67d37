import { findClient, findSamePerson, isMinor, type KnownClient, lockClient, type Person } from "#lib/clients/store.ts";
import { readClinic } from "#lib/clinic/store.ts";
import { consentIssues } from "#lib/intake/queries/read-consents.ts";
import { type Screened, screenPerson } from "#lib/intake/queries/screen-person.ts";
import type { LocalDate } from "#lib/kernel/local-date.ts";
import { isLocale, type Locale } from "#lib/kernel/locale.ts";
import { type FieldIssue, type Outcome, refused } from "#lib/kernel/outcome.ts";
import { localDateOf } from "#lib/kernel/zone.ts";
import type { Room } from "#lib/operation/transaction.ts";
import type { BookVisitWish } from "../input.ts";
import { findService, type ServiceRow } from "./read-slots.ts";
import { findHold } from "./read-visit.ts";

type Clinic = Awaited<ReturnType<typeof readClinic>>;

export type WantedTime = {
  readonly service: ServiceRow;
  readonly start: Date;
  readonly staffId: string | undefined;
  readonly holdId: string | undefined;
  /** Lead time is counted from the moment the time was offered. */
  readonly offeredAt: Date;
};

export type BookingRequest = {
  readonly time: WantedTime;
  readonly clinic: Clinic;
  readonly today: LocalDate;
  readonly person: Person;
  /** Whose sign-in proves who she is; of anybody else we know no more than what she says. */
  readonly proven: KnownClient | undefined;
  readonly minor: boolean;
  readonly screened: Screened;
};

/** Everything a booking needs to be true before a time is taken; every fault is named at once. */
export async function readRequest(
  room: Room,
  wanted: BookVisitWish,
): Promise<Outcome<BookingRequest, "invalid" | "hold-expired" | "not-found">> {
  const clinic = await readClinic(room);
  const today = localDateOf(room.clock.now(), clinic.zone);
  const time = await readTime(room, wanted);
  if (time === "expired") return refused("hold-expired");
  const who = await readPerson(room, wanted, clinic.locale);
  if (!who) return refused("not-found");

  const asOf = "service" in time ? localDateOf(time.start, clinic.zone) : today;
  const screened = await screenPerson(room, {
    recordOf: who.proven?.id ?? null,
    birthOn: who.person.birthDate,
    raw: wanted.screening.answers,
    notes: wanted.screening.notes ?? {},
    locale: who.person.locale,
    purpose: "booking",
    asOf,
    today,
    oncologyTrained: clinic.policy.oncologyTrained,
  });
  const minor = isMinor(who.person.birthDate, today);
  const issues = [
    ...("service" in time ? [] : [time]),
    ...personIssues(who.person, today),
    ...(screened.ok ? [] : screened.issues.map((one) => ({ ...one, path: `screening.answers.${one.path}` }))),
    ...(await consentIssues(room, wanted.consents, who.proven?.id ?? null)),
  ];
  if (issues.length > 0 || !screened.ok || !("service" in time)) return refused("invalid", { fields: issues });
  return { ok: true, value: { ...who, time, clinic, today, minor, screened: screened.value } };
}

/** Her record, if there is one, locked until the end: from here on two bookings of one person go one after the other. */
export async function lockPerson(room: Room, { proven, person }: BookingRequest): Promise<KnownClient | undefined> {
  const known = proven ?? (await findSamePerson(room, person));
  if (known) await lockClient(room, known.id);
  return known;
}

async function readTime(room: Room, wanted: BookVisitWish): Promise<WantedTime | FieldIssue | "expired"> {
  const now = room.clock.now();
  if (wanted.hold !== undefined) {
    const hold = await findHold(room, wanted.hold);
    if (!hold) return "expired";
    const service = await findService(room, { id: hold.serviceId });
    if (!service) return "expired";
    const live = hold.expiresAt > now;
    const { startsAt: start, staffId, id: holdId } = hold;
    return { service, start, staffId, holdId, offeredAt: live ? hold.createdAt : now };
  }
  const service = wanted.service === undefined ? undefined : await findService(room, { slug: wanted.service });
  if (!service?.online) return { path: "service", code: "not-found" };
  if (wanted.start === undefined) return { path: "start", code: "missing" };
  return { service, start: wanted.start, staffId: wanted.therapist, holdId: undefined, offeredAt: now };
}

/** A visitor is the person she describes; what is known of that person decides nothing she is told here. */
async function readPerson(room: Room, { client }: BookVisitWish, clinicLocale: Locale) {
  if (!("clientId" in client)) {
    return { proven: undefined, person: { ...client, locale: client.locale ?? clinicLocale } };
  }
  const proven = await findClient(room, client.clientId);
  return proven && { proven, person: personOf(proven, clinicLocale) };
}

function personOf(known: KnownClient, clinicLocale: Locale): Person {
  return {
    givenName: known.givenName,
    familyName: known.familyName,
    birthDate: known.birthOn,
    email: known.email ?? undefined,
    phone: known.phone ?? undefined,
    locale: isLocale(known.locale) ? known.locale : clinicLocale,
    guardian:
      known.guardianName === null ? undefined : { name: known.guardianName, contact: known.guardianContact ?? "" },
  };
}

export function personIssues(person: Person, today: LocalDate): FieldIssue[] {
  if (person.birthDate > today) return [{ path: "client.birthDate", code: "in-the-future" }];
  if (!isMinor(person.birthDate, today) || person.guardian) return [];
  return [
    { path: "client.guardian.name", code: "missing" },
    { path: "client.guardian.contact", code: "missing" },
  ];
}
