import { index, integer, jsonb, pgTable, primaryKey } from "drizzle-orm/pg-core";
import { clinics } from "./clinics.ts";
import { clinicId, id, instant } from "./columns.ts";

/** What a visitor has typed so far, so that a reload, a back button or a missing script loses nothing. Deleted at booking or expiry. */
export const bookingDrafts = pgTable(
  "booking_drafts",
  {
    clinicId: clinicId().references(() => clinics.clinicId),
    id: id(),
    state: jsonb().notNull(),
    revision: integer().notNull().default(0),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.clinicId, t.id] }), index().on(t.expiresAt)],
);
