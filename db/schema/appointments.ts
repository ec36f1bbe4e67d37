import { sql } from "drizzle-orm";
import {
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
import { APPOINTMENT_STATES, BOOKING_CHANNELS } from "#lib/scheduling/words.ts";
import { clients } from "./clients.ts";
import { rooms, services, sites } from "./clinics.ts";
import { clinicId, id, instant } from "./columns.ts";
import { courses } from "./courses.ts";
import { decisions } from "./screening.ts";
import { staff } from "./staff.ts";

export const appointmentState = pgEnum("appointment_state", APPOINTMENT_STATES);
export const bookingChannel = pgEnum("booking_channel", BOOKING_CHANNELS);

/** Minutes in which a visitor may type while nobody else can take the slot. Expired ones go inside the booking lock. */
export const slotHolds = pgTable(
  "slot_holds",
  {
    clinicId: clinicId(),
    id: id(),
    serviceId: uuid().notNull(),
    staffId: uuid().notNull(),
    roomId: uuid().notNull(),
    startsAt: instant().notNull(),
    endsAt: instant().notNull(),
    expiresAt: instant().notNull(),
    /** Keyed hash of the visitor's key: one live hold per visitor. */
    holderKey: text().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    foreignKey({ columns: [t.clinicId, t.serviceId], foreignColumns: [services.clinicId, services.id] }),
    foreignKey({ columns: [t.clinicId, t.staffId], foreignColumns: [staff.clinicId, staff.id] }),
    foreignKey({ columns: [t.clinicId, t.roomId], foreignColumns: [rooms.clinicId, rooms.id] }),
    index().on(t.clinicId, t.expiresAt),
    index().on(t.clinicId, t.holderKey),
  ],
);

/** What stays the same when a visit moves: the link, the calendar UID, the SEQUENCE. */
export const bookings = pgTable(
  "bookings",
  {
    clinicId: clinicId(),
    id: id(),
    reference: text().notNull(),
    clientId: uuid().notNull(),
    channel: bookingChannel().notNull(),
    sequence: integer().notNull().default(0),
    /** Raised to kill every link handed out before. */
    linkVersion: integer().notNull().default(1),
    createdAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    unique("bookings_reference").on(t.clinicId, t.reference),
    foreignKey({ columns: [t.clinicId, t.clientId], foreignColumns: [clients.clinicId, clients.id] }),
  ],
);

export const appointments = pgTable(
  "appointments",
  {
    clinicId: clinicId(),
    id: id(),
    bookingId: uuid().notNull(),
    clientId: uuid().notNull(),
    serviceId: uuid().notNull(),
    staffId: uuid().notNull(),
    roomId: uuid().notNull(),
    siteId: uuid().notNull(),
    courseId: uuid(),
    state: appointmentState().notNull(),
    startsAt: instant().notNull(),
    endsAt: instant().notNull(),
    zone: text().notNull(),
    /** `YYYY-MM-DDTHH:MM` as agreed with the client; the instants follow from it and the zone. */
    wallStart: text().notNull(),
    decisionId: uuid(),
    reviewDueAt: instant(),
    movedToId: uuid(),
    arrivedAt: instant(),
    closedAt: instant(),
    closedBy: text(),
    closeReason: text(),
    createdAt: instant().notNull(),
    version: integer().notNull().default(1),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    uniqueIndex("appointments_one_per_booking").on(t.clinicId, t.bookingId).where(sql`state <> 'moved'`),
    foreignKey({ columns: [t.clinicId, t.bookingId], foreignColumns: [bookings.clinicId, bookings.id] }),
    foreignKey({ columns: [t.clinicId, t.clientId], foreignColumns: [clients.clinicId, clients.id] }),
    foreignKey({ columns: [t.clinicId, t.serviceId], foreignColumns: [services.clinicId, services.id] }),
    foreignKey({ columns: [t.clinicId, t.staffId], foreignColumns: [staff.clinicId, staff.id] }),
    foreignKey({ columns: [t.clinicId, t.roomId], foreignColumns: [rooms.clinicId, rooms.id] }),
    foreignKey({ columns: [t.clinicId, t.siteId], foreignColumns: [sites.clinicId, sites.id] }),
    foreignKey({ columns: [t.clinicId, t.courseId], foreignColumns: [courses.clinicId, courses.id] }),
    foreignKey({ columns: [t.clinicId, t.decisionId], foreignColumns: [decisions.clinicId, decisions.id] }),
    foreignKey({ columns: [t.clinicId, t.movedToId], foreignColumns: [t.clinicId, t.id] }),
    index().on(t.clinicId, t.startsAt),
    index().on(t.clinicId, t.clientId, t.startsAt),
    index().on(t.clinicId, t.courseId),
    index().on(t.clinicId, t.staffId, t.startsAt),
  ],
);
