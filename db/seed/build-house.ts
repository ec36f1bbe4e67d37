import type { Pool } from "#db/client.ts";
import { jobActor, type StaffActor, staffActor } from "#lib/access/actor.ts";
import { hashPassword } from "#lib/access/passwords.ts";
import { insertClinic, type NewClinic } from "#lib/clinic/store.ts";
import type { Clock } from "#lib/kernel/clock.ts";
import { newId } from "#lib/kernel/id.ts";
import { addDays, type LocalDate } from "#lib/kernel/local-date.ts";
import { localDateOf } from "#lib/kernel/zone.ts";
import { openAccount, registerClinic } from "#lib/operation/front-door.ts";
import { inTransaction, type Room } from "#lib/operation/transaction.ts";
import type { HousePlan, PlannedStaff } from "./house-plan.ts";

const PASSWORD = "still-water-demo";
const OPEN_SINCE_DAYS = 400;

export type BuiltTherapist = {
  readonly actor: StaffActor;
  readonly siteId: string;
  readonly roomIds: readonly string[];
  readonly days: readonly number[];
  readonly from: string;
  readonly to: string;
};

export type House = {
  readonly plan: HousePlan;
  readonly clinicId: string;
  readonly zone: string;
  readonly todayOn: LocalDate;
  readonly siteIds: readonly string[];
  /** slug -> id */
  readonly serviceIds: ReadonlyMap<string, string>;
  readonly staff: ReadonlyMap<string, StaffActor>;
  readonly therapists: readonly BuiltTherapist[];
};

/** Work of the seed that no command exists for, in the scope of one clinic. */
export function asSeed<Value>(pool: Pool, clinicId: string, clock: Clock, work: (room: Room) => Promise<Value>) {
  return inTransaction(pool, { actor: jobActor(clinicId, "seed"), clock, requestId: crypto.randomUUID() }, work);
}

export async function openSeedAccount(pool: Pool, email: string, clock: Clock): Promise<string> {
  const account = await openAccount(pool, { email, passwordHash: await hashPassword(PASSWORD) }, clock);
  return account.id;
}

export async function buildHouse(pool: Pool, clock: Clock, plan: HousePlan): Promise<House> {
  const now = clock.now();
  const clinicId = newId(now);
  const todayOn = localDateOf(now, plan.zone);
  const siteIds = plan.sites.map(() => newId(now));
  const siteRooms = plan.sites.map((site) => site.rooms.map((name) => ({ id: newId(now), name })));
  const serviceIds = new Map(plan.services.map(({ slug }) => [slug, newId(now)]));
  const people = await Promise.all(plan.staff.map((person) => hire(pool, clock, clinicId, person)));
  const treating = people.filter(({ person }) => person.shifts !== undefined);
  const at = (index: number) => ({
    siteId: siteIds[index] ?? "",
    roomIds: (siteRooms[index] ?? []).map(({ id }) => id),
  });

  const rows: NewClinic = {
    clinic: clinicRow(plan, now),
    sites: plan.sites.map(({ name, address }, index) => ({ id: at(index).siteId, name, zone: plan.zone, address })),
    rooms: siteRooms.flatMap((rooms, index) => rooms.map((room) => ({ ...room, siteId: at(index).siteId }))),
    services: plan.services.map((service) => serviceRow(service, serviceIds.get(service.slug) ?? "")),
    staff: people.map(({ person, staffId, accountId }) => staffRow(person, staffId, accountId)),
    memberships: people.flatMap(({ person, staffId, accountId }) =>
      accountId === null ? [] : [{ id: newId(now), accountId, staffId, roles: [...person.roles], createdAt: now }],
    ),
    serviceStaff: treating.flatMap(({ staffId }) =>
      [...serviceIds.values()].map((serviceId) => ({ serviceId, staffId })),
    ),
    shifts: treating.flatMap(({ person, staffId }) =>
      shiftRows(person, staffId, (site) => at(site).siteId, now, todayOn),
    ),
  };
  await registerClinic(pool, plan.slug, clinicId);
  await asSeed(pool, clinicId, clock, (room) => insertClinic(room, rows));

  return {
    plan,
    clinicId,
    zone: plan.zone,
    todayOn,
    siteIds,
    serviceIds,
    staff: new Map(people.map(({ person, actor }) => [person.givenName, actor])),
    therapists: treating.flatMap(({ person, actor }) =>
      (person.shifts ?? []).map(({ site, days, from, to }) => ({ actor, ...at(site), days, from, to })),
    ),
  };
}

async function hire(pool: Pool, clock: Clock, clinicId: string, person: PlannedStaff) {
  const staffId = newId(clock.now());
  const accountId = person.email === undefined ? null : await openSeedAccount(pool, person.email, clock);
  const name = `${person.givenName} ${person.familyName}`;
  const actor = staffActor({ clinicId, accountId: accountId ?? staffId, staffId, roles: person.roles, name });
  return { person, staffId, accountId, actor };
}

function clinicRow(plan: HousePlan, createdAt: Date): NewClinic["clinic"] {
  const { slug, name, locale, currency, zone, phone, email } = plan;
  return {
    slug,
    name,
    locale,
    currency,
    zone,
    phone,
    email,
    policy: { oncologyTrained: false, reviewHours: 24 },
    createdAt,
  };
}

function serviceRow(service: HousePlan["services"][number], id: string): NewClinic["services"][number] {
  const { slug, name, summary, minutes, priceMinor, course } = service;
  return {
    id,
    slug,
    name,
    summary,
    minutes,
    priceMinor,
    beforeMinutes: 10,
    afterMinutes: 10,
    gridMinutes: 15,
    leadMinutes: 120,
    horizonDays: 90,
    cancelNoticeHours: 24,
    moveNoticeHours: 24,
    protocol: "seed/classic",
    courseTemplate: course ? "course/seed" : null,
    online: true,
  };
}

function staffRow(person: PlannedStaff, id: string, accountId: string | null): NewClinic["staff"][number] {
  const treats = person.shifts !== undefined;
  return { id, accountId, givenName: person.givenName, familyName: person.familyName, treats, online: treats };
}

function shiftRows(
  person: PlannedStaff,
  staffId: string,
  siteOf: (index: number) => string,
  now: Date,
  todayOn: LocalDate,
) {
  return (person.shifts ?? []).flatMap(({ days, from, to, site }) =>
    days.map((weekday) => ({
      id: newId(now),
      staffId,
      siteId: siteOf(site),
      weekday,
      startsAt: from,
      endsAt: to,
      validFrom: addDays(todayOn, -OPEN_SINCE_DAYS),
    })),
  );
}
