import {
  boolean,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import type { LocalizedText } from "#lib/kernel/locale.ts";
import { clinicId, id, instant } from "./columns.ts";

export type ClinicPolicy = {
  /** Opens rule R33b: an oncologist's letter may lift treatment during active cancer. */
  readonly oncologyTrained: boolean;
  /** How long a pending review may hold its slot. */
  readonly reviewHours: number;
};

/** The chain: the only tenant. */
export const clinics = pgTable("clinics", {
  clinicId: clinicId().primaryKey(),
  slug: text().notNull().unique(),
  name: text().notNull(),
  locale: text().notNull(),
  currency: text().notNull(),
  zone: text().notNull(),
  phone: text().notNull(),
  email: text().notNull(),
  policy: jsonb().$type<ClinicPolicy>().notNull(),
  createdAt: instant().notNull(),
});

export const sites = pgTable(
  "sites",
  {
    clinicId: clinicId().references(() => clinics.clinicId),
    id: id(),
    name: text().notNull(),
    zone: text().notNull(),
    address: text().notNull(),
    active: boolean().notNull().default(true),
  },
  (t) => [primaryKey({ columns: [t.clinicId, t.id] })],
);

export const rooms = pgTable(
  "rooms",
  {
    clinicId: clinicId(),
    id: id(),
    siteId: uuid().notNull(),
    name: text().notNull(),
    active: boolean().notNull().default(true),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    foreignKey({ columns: [t.clinicId, t.siteId], foreignColumns: [sites.clinicId, sites.id] }),
  ],
);

export const services = pgTable(
  "services",
  {
    clinicId: clinicId().references(() => clinics.clinicId),
    id: id(),
    slug: text().notNull(),
    name: jsonb().$type<LocalizedText>().notNull(),
    summary: jsonb().$type<LocalizedText>().notNull(),
    minutes: integer().notNull(),
    /** Warming the room before, linen and airing after: the visit blocks both. */
    beforeMinutes: integer().notNull(),
    afterMinutes: integer().notNull(),
    gridMinutes: integer().notNull(),
    leadMinutes: integer().notNull(),
    horizonDays: integer().notNull(),
    cancelNoticeHours: integer().notNull(),
    moveNoticeHours: integer().notNull(),
    priceMinor: integer().notNull(),
    protocol: text().notNull(),
    /** The course that a first booking of this service starts; null for single visits. */
    courseTemplate: text(),
    online: boolean().notNull(),
    active: boolean().notNull().default(true),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    unique().on(t.clinicId, t.slug),
    index().on(t.clinicId, t.online),
  ],
);
