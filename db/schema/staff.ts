import { sql } from "drizzle-orm";
import {
  boolean,
  date,
  foreignKey,
  index,
  pgEnum,
  pgTable,
  primaryKey,
  smallint,
  text,
  time,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { STAFF_ROLES } from "#lib/access/words.ts";
import { EXCEPTION_KINDS } from "#lib/scheduling/words.ts";
import { accounts } from "./accounts.ts";
import { clinics, services, sites } from "./clinics.ts";
import { clinicId, day, id, instant } from "./columns.ts";

export const staffRole = pgEnum("staff_role", STAFF_ROLES);
export const exceptionKind = pgEnum("exception_kind", EXCEPTION_KINDS);

/** The clinic's own profile of a person who works there; an account is optional. */
export const staff = pgTable(
  "staff",
  {
    clinicId: clinicId().references(() => clinics.clinicId),
    id: id(),
    accountId: uuid().references(() => accounts.id),
    givenName: text().notNull(),
    familyName: text().notNull(),
    licenceNo: text(),
    treats: boolean().notNull(),
    online: boolean().notNull(),
    active: boolean().notNull().default(true),
  },
  (t) => [primaryKey({ columns: [t.clinicId, t.id] }), unique().on(t.clinicId, t.accountId)],
);

export const memberships = pgTable(
  "memberships",
  {
    clinicId: clinicId(),
    id: id(),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id),
    staffId: uuid().notNull(),
    roles: staffRole().array().notNull(),
    /** null: all sites. */
    siteIds: uuid().array(),
    createdAt: instant().notNull(),
    endedAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    unique().on(t.clinicId, t.accountId),
    foreignKey({ columns: [t.clinicId, t.staffId], foreignColumns: [staff.clinicId, staff.id] }),
    index().on(t.accountId),
  ],
);

/** Who may give which service. */
export const serviceStaff = pgTable(
  "service_staff",
  { clinicId: clinicId(), serviceId: uuid().notNull(), staffId: uuid().notNull() },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.serviceId, t.staffId] }),
    foreignKey({ columns: [t.clinicId, t.serviceId], foreignColumns: [services.clinicId, services.id] }),
    foreignKey({ columns: [t.clinicId, t.staffId], foreignColumns: [staff.clinicId, staff.id] }),
  ],
);

/** Weekly hours in wall time of the site's zone; a change of hours is a new row with a later `validFrom`. */
export const shifts = pgTable(
  "shifts",
  {
    clinicId: clinicId(),
    id: id(),
    staffId: uuid().notNull(),
    siteId: uuid().notNull(),
    /** ISO: Monday 1 to Sunday 7. */
    weekday: smallint().notNull(),
    startsAt: time({ precision: 0 }).notNull(),
    endsAt: time({ precision: 0 }).notNull(),
    validFrom: date({ mode: "string" }).notNull(),
    validTo: date({ mode: "string" }),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    foreignKey({ columns: [t.clinicId, t.staffId], foreignColumns: [staff.clinicId, staff.id] }),
    foreignKey({ columns: [t.clinicId, t.siteId], foreignColumns: [sites.clinicId, sites.id] }),
    index().on(t.clinicId, t.staffId),
  ],
);

/** A day or part of a day that differs from the weekly hours: off, or extra. No hours means the whole day. */
export const shiftExceptions = pgTable(
  "shift_exceptions",
  {
    clinicId: clinicId(),
    id: id(),
    staffId: uuid().notNull(),
    siteId: uuid(),
    kind: exceptionKind().notNull(),
    fromOn: day().notNull(),
    toOn: day().notNull(),
    startsAt: time({ precision: 0 }),
    endsAt: time({ precision: 0 }),
    reason: text().notNull().default(sql`''`),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    foreignKey({ columns: [t.clinicId, t.staffId], foreignColumns: [staff.clinicId, staff.id] }),
    foreignKey({ columns: [t.clinicId, t.siteId], foreignColumns: [sites.clinicId, sites.id] }),
    index().on(t.clinicId, t.staffId, t.fromOn),
  ],
);
