import type { Pool } from "#db/client.ts";
import { clientAccess, clients } from "#db/schema/clients.ts";
import { type Clock, stoppedClock } from "#lib/kernel/clock.ts";
import { newId } from "#lib/kernel/id.ts";
import { addDays } from "#lib/kernel/local-date.ts";
import { instantOf } from "#lib/kernel/zone.ts";
import { asSeed, type House, openSeedAccount } from "./build-house.ts";
import { bulkInsert } from "./bulk-insert.ts";
import { type InventedPerson, inventPeople, type Town } from "./people.ts";
import type { Dice } from "./random.ts";

export type SeededClient = InventedPerson & { readonly id: string };

/** The first one has an account and a name of her own: she is client@demo.test. */
const LENA: Partial<InventedPerson> = {
  givenName: "Lena",
  familyName: "Hagedorn",
  birthOn: "1979-04-21",
  email: "client@demo.test",
  locale: "en",
};

export async function registerPeople(
  pool: Pool,
  clock: Clock,
  house: House,
  dice: Dice,
  wish: { town: Town; count: number },
) {
  const invented = inventPeople(dice, wish.town, wish.count, house.todayOn);
  const people: SeededClient[] = invented.map((person, index) => ({
    ...person,
    ...(wish.town === "berlin" && index === 0 ? LENA : {}),
    id: newId(clock.now()),
  }));
  const since = instantOf(addDays(house.todayOn, -370), "09:00", house.zone);
  const createdAt = since.ok ? since.value.at : clock.now();
  await asSeed(pool, house.clinicId, clock, (room) =>
    bulkInsert(
      room,
      clients,
      people.map((person) => ({ ...person, clinicId: house.clinicId, duplicateCheck: false, createdAt, version: 1 })),
    ),
  );
  return people;
}

export async function giveAccount(pool: Pool, clock: Clock, house: House, client: SeededClient): Promise<void> {
  const accountId = await openSeedAccount(pool, client.email, clock);
  const { clinicId } = house;
  const now = clock.now();
  await asSeed(pool, clinicId, stoppedClock(now.toISOString()), (room) =>
    room.tx.insert(clientAccess).values({
      clinicId,
      id: newId(now),
      accountId,
      clientId: client.id,
      relation: "self",
      grants: [],
      createdAt: now,
    }),
  );
}
