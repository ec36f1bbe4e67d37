import { index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "./columns.ts";

// The five global tables (model: tenancy 2). The app's role has no grant on any of them: it calls the
// functions of the allow-list, and so can never list people or sign-ins.

export const accounts = pgTable("accounts", {
  id: uuid().primaryKey(),
  /** NFKC, trimmed, lower case: folded before it is compared. */
  email: text().notNull().unique(),
  passwordHash: text(),
  locale: text(),
  createdAt: instant().notNull(),
  passwordSetAt: instant(),
});

export const signIns = pgTable(
  "sign_ins",
  {
    id: uuid().primaryKey(),
    /** SHA-256 of the 256-bit handle in the cookie; the handle itself is stored nowhere. */
    handleHash: text().notNull().unique(),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id),
    /** The clinic this sign-in stands in; another clinic means another sign-in. */
    clinicId: uuid().notNull(),
    kind: text({ enum: ["staff", "client"] }).notNull(),
    createdAt: instant().notNull(),
    seenAt: instant().notNull(),
    idleMinutes: integer().notNull(),
    expiresAt: instant().notNull(),
    endedAt: instant(),
    device: text().notNull(),
  },
  (t) => [index().on(t.accountId)],
);

export const clinicDirectory = pgTable("clinic_directory", {
  slug: text().primaryKey(),
  clinicId: uuid().notNull().unique(),
});

export const rateBuckets = pgTable("rate_buckets", {
  /** Purpose and a keyed hash of what is limited: never an address or e-mail in the clear. */
  key: text().primaryKey(),
  used: integer().notNull(),
  startedAt: instant().notNull(),
});

/** When a person who works in several clinics is taken; says neither where nor why to the other clinic. */
export const personBusy = pgTable(
  "person_busy",
  {
    id: uuid().primaryKey(),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id),
    clinicId: uuid().notNull(),
    causeId: uuid().notNull(),
    blockFrom: instant().notNull(),
    blockTo: instant().notNull(),
  },
  (t) => [index().on(t.clinicId, t.causeId)],
);
