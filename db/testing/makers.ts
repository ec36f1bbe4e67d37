import { drizzle } from "drizzle-orm/node-postgres";
import { accounts, clinicDirectory } from "#db/schema/accounts.ts";
import { clientAccess, clients } from "#db/schema/clients.ts";
import { clinics, rooms, services, sites } from "#db/schema/clinics.ts";
import { memberships, serviceStaff, shifts, staff } from "#db/schema/staff.ts";
import { type ClientActor, clientActor, type StaffActor, staffActor, visitorActor } from "#lib/access/actor.ts";
import type { StaffRole } from "#lib/access/words.ts";
import { newId } from "#lib/kernel/id.ts";
import type { TestHouse } from "./test-house.ts";

/** Drizzle past row security: for making a world and for looking at what was stored. */
export function adminDb(house: TestHouse) {
  return drizzle({ client: house.admin, casing: "snake_case" });
}

export type ClinicWorld = Awaited<ReturnType<typeof makeClinic>>;

/**
 * A clinic that can be booked: one site, two rooms, one service of 90 minutes with 10 minutes of warm-up and 10 of
 * linen, two therapists who work Monday to Friday 08:00-18:00, and one person of every other role.
 */
export async function makeClinic(house: TestHouse, wanted: { slug?: string; zone?: string } = {}) {
  const db = adminDb(house);
  const now = house.clock.now();
  const clinicId = newId(now);
  const slug = wanted.slug ?? `clinic-${clinicId.slice(-8)}`;
  const zone = wanted.zone ?? "Europe/Berlin";
  const siteId = newId(now);
  const roomIds = [newId(now), newId(now)];
  const serviceId = newId(now);

  await db.insert(clinics).values({
    clinicId,
    slug,
    name: `Clinic ${slug}`,
    locale: "en",
    currency: "EUR",
    zone,
    phone: "+49 30 5550100",
    email: `desk@${slug}.test`,
    policy: { oncologyTrained: false, reviewHours: 24 },
    createdAt: now,
  });
  await db.insert(clinicDirectory).values({ slug, clinicId });
  await db.insert(sites).values({ clinicId, id: siteId, name: "Main house", zone, address: "Quay 1" });
  await db.insert(rooms).values(roomIds.map((id, index) => ({ clinicId, id, siteId, name: `Room ${index + 1}` })));
  await db.insert(services).values({
    clinicId,
    id: serviceId,
    slug: "mld-90",
    name: { en: "Lymphatic drainage", de: "Lymphdrainage" },
    summary: { en: "Ninety minutes", de: "Neunzig Minuten" },
    minutes: 90,
    beforeMinutes: 10,
    afterMinutes: 10,
    gridMinutes: 15,
    leadMinutes: 120,
    horizonDays: 60,
    cancelNoticeHours: 24,
    moveNoticeHours: 24,
    priceMinor: 9500,
    protocol: "seed/classic",
    courseTemplate: "course/seed",
    online: true,
  });

  const person = (givenName: string, roles: StaffRole[]) =>
    makeStaff(house, { clinicId, siteId, serviceId, givenName, roles });
  return {
    clinicId,
    slug,
    zone,
    siteId,
    roomIds,
    serviceId,
    owner: await person("Olga", ["owner"]),
    manager: await person("Mina", ["manager"]),
    lead: await person("Lea", ["clinical-lead"]),
    mara: await person("Mara", ["therapist"]),
    jonas: await person("Jonas", ["therapist"]),
    trainee: await person("Tilo", ["trainee"]),
    reception: await person("Rita", ["reception"]),
    accountant: await person("Anke", ["accountant"]),
    visitor: visitorActor(clinicId, "visitor-1"),
  };
}

type StaffWish = { clinicId: string; siteId: string; serviceId: string; givenName: string; roles: StaffRole[] };

async function makeStaff(house: TestHouse, wish: StaffWish): Promise<StaffActor> {
  const db = adminDb(house);
  const now = house.clock.now();
  const { clinicId, siteId, serviceId, givenName, roles } = wish;
  const staffId = newId(now);
  const accountId = newId(now);
  const treats = roles.includes("therapist");
  await db
    .insert(accounts)
    .values({ id: accountId, email: `${givenName.toLowerCase()}-${staffId}@example.test`, createdAt: now });
  await db
    .insert(staff)
    .values({ clinicId, id: staffId, accountId, givenName, familyName: "Example", treats, online: treats });
  await db.insert(memberships).values({ clinicId, id: newId(now), accountId, staffId, roles, createdAt: now });
  if (treats) {
    await db.insert(serviceStaff).values({ clinicId, serviceId, staffId });
    await db.insert(shifts).values(
      [1, 2, 3, 4, 5].map((weekday) => ({
        clinicId,
        id: newId(now),
        staffId,
        siteId,
        weekday,
        startsAt: "08:00",
        endsAt: "18:00",
        validFrom: "2020-01-01",
      })),
    );
  }
  return staffActor({ clinicId, accountId, staffId, roles, name: `${givenName} Example` });
}

/** One more therapist of the clinic, with the same hours as the others. */
export async function makeTherapist(
  house: TestHouse,
  wish: { clinicId: string; siteId: string; serviceId: string; givenName: string },
): Promise<StaffActor> {
  const { clinicId, siteId, serviceId, givenName } = wish;
  return makeStaff(house, { clinicId, siteId, serviceId, givenName, roles: ["therapist"] });
}

export type ClientWish = Partial<typeof clients.$inferInsert>;

/** A client of the clinic; give `email` to make her findable as "the same person". */
export async function makeClient(house: TestHouse, clinicId: string, wish: ClientWish = {}): Promise<string> {
  const now = house.clock.now();
  const id = wish.id ?? newId(now);
  await adminDb(house)
    .insert(clients)
    .values({
      givenName: "Petra",
      familyName: "Kovač",
      birthOn: "1985-06-15",
      phone: "+49 170 5550123",
      locale: "en",
      duplicateCheck: false,
      createdAt: now,
      ...wish,
      clinicId,
      id,
    });
  return id;
}

/** The client's own account, as she is signed in. */
export async function makeClientActor(house: TestHouse, clinicId: string, clientId: string): Promise<ClientActor> {
  const now = house.clock.now();
  const accountId = newId(now);
  const db = adminDb(house);
  await db.insert(accounts).values({ id: accountId, email: `client-${accountId}@example.test`, createdAt: now });
  await db
    .insert(clientAccess)
    .values({ clinicId, id: newId(now), accountId, clientId, relation: "self", grants: [], createdAt: now });
  return clientActor({ clinicId, accountId, name: "Petra Kovač", access: [{ clientId, self: true, grants: [] }] });
}
