import { and, eq, isNull, or, sql } from "drizzle-orm";
import { clients } from "#db/schema/clients.ts";
import { newId } from "#lib/kernel/id.ts";
import { type LocalDate, yearsBetween } from "#lib/kernel/local-date.ts";
import type { Locale } from "#lib/kernel/locale.ts";
import type { Room } from "#lib/operation/transaction.ts";
import { ADULT_AGE } from "./words.ts";

export type Person = {
  readonly givenName: string;
  readonly familyName: string;
  readonly birthDate: LocalDate;
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
  readonly locale: Locale;
  readonly guardian?: { readonly name: string; readonly contact: string } | undefined;
};

export type KnownClient = NonNullable<Awaited<ReturnType<typeof findClient>>>;

const KNOWN = {
  id: clients.id,
  givenName: clients.givenName,
  familyName: clients.familyName,
  birthOn: clients.birthOn,
  email: clients.email,
  phone: clients.phone,
  locale: clients.locale,
  guardianName: clients.guardianName,
  guardianContact: clients.guardianContact,
  duplicateCheck: clients.duplicateCheck,
  mergedIntoId: clients.mergedIntoId,
  version: clients.version,
};

/** The client, or the one she was merged into. */
export async function findClient(room: Room, id: string) {
  const { rows } = await room.tx.execute<{ id: string }>(sql`
    with recursive family as (
      select id, merged_into_id, 1 as depth from clients where clinic_id = ${room.clinic} and id = ${id}
      union all
      select c.id, c.merged_into_id, f.depth + 1 from family f
      join clients c on c.clinic_id = ${room.clinic} and c.id = f.merged_into_id
      where f.depth < 20
    )
    select id from family order by depth desc limit 1`);
  const [head] = rows;
  if (!head) return undefined;
  const [row] = await room.tx
    .select(KNOWN)
    .from(clients)
    .where(and(eq(clients.clinicId, room.clinic), eq(clients.id, head.id)));
  return row;
}

/** Everything that is done once per client waits here: two bookings at once make neither two courses nor two tasks. */
export async function lockClient(room: Room, clientId: string): Promise<void> {
  await room.tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`client:${room.clinic}:${clientId}`}, 0))`);
}

/**
 * The one record with this e-mail, birth date and family name. Held under a lock until the end of the transaction, so
 * that the same person who books twice at once is still one client. E-mail alone never finds anybody.
 */
export async function findSamePerson(room: Room, person: Person): Promise<KnownClient | undefined> {
  if (person.email === undefined) return undefined;
  await room.tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(
    concat_ws('|', 'person', ${room.clinic}::text, lower(normalize(btrim(${person.email}::text), NFKC)), ${person.birthDate}::text, fold_text(${person.familyName}::text)), 0))`);
  const [row] = await room.tx
    .select({ id: clients.id })
    .from(clients)
    .where(
      and(
        eq(clients.clinicId, room.clinic),
        eq(clients.emailFold, sql`lower(normalize(btrim(${person.email}::text), NFKC))`),
        eq(clients.birthOn, person.birthDate),
        eq(clients.familyFold, sql`fold_text(${person.familyName}::text)`),
      ),
    );
  return row && findClient(room, row.id);
}

/** Records that could be the same person under another spelling; people compare them, nothing is attached. */
export async function countSimilar(room: Room, person: Person): Promise<number> {
  return room.tx.$count(
    clients,
    and(
      eq(clients.clinicId, room.clinic),
      isNull(clients.mergedIntoId),
      or(
        and(
          eq(clients.birthOn, person.birthDate),
          or(
            eq(clients.familyFold, sql`fold_text(${person.familyName}::text)`),
            eq(sql`fold_text(${clients.givenName})`, sql`fold_text(${person.givenName}::text)`),
          ),
        ),
        person.email === undefined
          ? undefined
          : eq(clients.emailFold, sql`lower(normalize(btrim(${person.email}::text), NFKC))`),
      ),
    ),
  );
}

/** A new record, marked for comparison where a similar one exists. */
export async function insertClient(room: Room, person: Person): Promise<{ id: string; similar: number }> {
  const now = room.clock.now();
  const id = newId(now);
  const similar = await countSimilar(room, person);
  await room.tx.insert(clients).values({
    clinicId: room.clinic,
    id,
    givenName: person.givenName,
    familyName: person.familyName,
    birthOn: person.birthDate,
    email: person.email ?? null,
    phone: person.phone ?? null,
    locale: person.locale,
    guardianName: person.guardian?.name ?? null,
    guardianContact: person.guardian?.contact ?? null,
    duplicateCheck: similar > 0,
    createdAt: now,
  });
  return { id, similar };
}

export async function markForComparison(room: Room, clientId: string): Promise<void> {
  await room.tx
    .update(clients)
    .set({ duplicateCheck: true })
    .where(and(eq(clients.clinicId, room.clinic), eq(clients.id, clientId)));
}

export function isMinor(birthDate: LocalDate, on: LocalDate): boolean {
  return yearsBetween(birthDate, on) < ADULT_AGE;
}
