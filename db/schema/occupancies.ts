import { index, pgEnum, pgTable, primaryKey, smallint, uuid } from "drizzle-orm/pg-core";
import { OCCUPANCY_CAUSES, OCCUPANCY_KINDS } from "#lib/scheduling/words.ts";
import { clinics } from "./clinics.ts";
import { clinicId, id, instant } from "./columns.ts";

export const occupancyKind = pgEnum("occupancy_kind", OCCUPANCY_KINDS);
export const occupancyCause = pgEnum("occupancy_cause", OCCUPANCY_CAUSES);

/**
 * Everything that takes a therapist, a room, a thing or a client for a while, buffers included.
 * `occupancies_no_overlap` (an exclusion constraint in hand-written SQL) is the judge of every booking.
 */
export const occupancies = pgTable(
  "occupancies",
  {
    clinicId: clinicId().references(() => clinics.clinicId),
    id: id(),
    kind: occupancyKind().notNull(),
    resourceId: uuid().notNull(),
    /** Capacity above one is several units. */
    unit: smallint().notNull().default(1),
    blockFrom: instant().notNull(),
    blockTo: instant().notNull(),
    cause: occupancyCause().notNull(),
    causeId: uuid().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    index().on(t.clinicId, t.cause, t.causeId),
    index().on(t.clinicId, t.blockTo),
  ],
);
