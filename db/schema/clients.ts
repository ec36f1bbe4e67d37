import { sql } from "drizzle-orm";
import {
  boolean,
  foreignKey,
  index,
  integer,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { ACCESS_GRANTS, ACCESS_RELATIONS } from "#lib/access/words.ts";
import { accounts } from "./accounts.ts";
import { clinics } from "./clinics.ts";
import { clinicId, day, id, instant } from "./columns.ts";

export const accessRelation = pgEnum("access_relation", ACCESS_RELATIONS);
export const accessGrant = pgEnum("access_grant", ACCESS_GRANTS);

export const clients = pgTable(
  "clients",
  {
    clinicId: clinicId().references(() => clinics.clinicId),
    id: id(),
    givenName: text().notNull(),
    familyName: text().notNull(),
    birthOn: day().notNull(),
    email: text(),
    phone: text(),
    locale: text().notNull(),
    guardianName: text(),
    guardianContact: text(),
    /** Online bookings make a new record rather than guess; staff compare later. */
    duplicateCheck: boolean().notNull(),
    mergedIntoId: uuid(),
    createdAt: instant().notNull(),
    version: integer().notNull().default(1),
    /** Kept by a trigger: accent-free, lower case, with and without German expansions, for search. */
    searchFold: text().notNull().default(""),
    familyFold: text().notNull().default(""),
    emailFold: text(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    foreignKey({ columns: [t.clinicId, t.mergedIntoId], foreignColumns: [t.clinicId, t.id] }),
    uniqueIndex("clients_same_person")
      .on(t.clinicId, t.emailFold, t.birthOn, t.familyFold)
      .where(sql`email_fold is not null`),
    index().on(t.clinicId, t.familyFold),
  ],
);

/** Which account may act for which client: herself, a parent, a carer. */
export const clientAccess = pgTable(
  "client_access",
  {
    clinicId: clinicId(),
    id: id(),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id),
    clientId: uuid().notNull(),
    relation: accessRelation().notNull(),
    grants: accessGrant().array().notNull(),
    createdAt: instant().notNull(),
    endedAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    unique().on(t.clinicId, t.accountId, t.clientId),
    foreignKey({ columns: [t.clinicId, t.clientId], foreignColumns: [clients.clinicId, clients.id] }),
    index().on(t.accountId),
  ],
);
