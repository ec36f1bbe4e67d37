import {
  boolean,
  foreignKey,
  index,
  integer,
  jsonb,
  numeric,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { SESSION_EVENT_KINDS, SESSION_STATES } from "#lib/sessions/words.ts";
import { appointments } from "./appointments.ts";
import { clients } from "./clients.ts";
import { clinicId, id, instant } from "./columns.ts";
import { courses } from "./courses.ts";
import { decisions } from "./screening.ts";
import { staff } from "./staff.ts";

export const sessionState = pgEnum("session_state", SESSION_STATES);
export const sessionEventKind = pgEnum("session_event_kind", SESSION_EVENT_KINDS);

/** One treatment. Made at start, at most one per appointment; signed means no byte of it changes again. */
export const sessions = pgTable(
  "sessions",
  {
    clinicId: clinicId(),
    id: id(),
    appointmentId: uuid().notNull(),
    clientId: uuid().notNull(),
    courseId: uuid(),
    staffId: uuid().notNull(),
    /** The decision of the same day that this treatment relies on. */
    decisionId: uuid().notNull(),
    protocol: text().notNull(),
    protocolVersion: integer().notNull(),
    /** The plan as shown at the start: protocol minus closed regions, with the targets in minutes. */
    plan: jsonb().notNull(),
    /** What is gathered beside the clock: preparation, breaths, findings, free text. One document with revisions. */
    document: jsonb().notNull(),
    revision: integer().notNull().default(0),
    state: sessionState().notNull(),
    startedAt: instant().notNull(),
    endedAt: instant(),
    note: jsonb(),
    signedAt: instant(),
    signedBy: uuid(),
    signerName: text(),
    contentHash: text(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    unique("sessions_one_per_appointment").on(t.clinicId, t.appointmentId),
    foreignKey({ columns: [t.clinicId, t.appointmentId], foreignColumns: [appointments.clinicId, appointments.id] }),
    foreignKey({ columns: [t.clinicId, t.clientId], foreignColumns: [clients.clinicId, clients.id] }),
    foreignKey({ columns: [t.clinicId, t.courseId], foreignColumns: [courses.clinicId, courses.id] }),
    foreignKey({ columns: [t.clinicId, t.staffId], foreignColumns: [staff.clinicId, staff.id] }),
    foreignKey({ columns: [t.clinicId, t.decisionId], foreignColumns: [decisions.clinicId, decisions.id] }),
    foreignKey({ columns: [t.clinicId, t.signedBy], foreignColumns: [staff.clinicId, staff.id] }),
    index().on(t.clinicId, t.clientId, t.startedAt),
    index().on(t.clinicId, t.courseId),
    index().on(t.clinicId, t.startedAt),
  ],
);

/** Append-only: every tap of the runner. The id comes from the device, so a repeated send changes nothing. */
export const sessionEvents = pgTable(
  "session_events",
  {
    clinicId: clinicId(),
    sessionId: uuid().notNull(),
    id: id(),
    kind: sessionEventKind().notNull(),
    itemId: text(),
    at: instant().notNull(),
    detail: jsonb().notNull(),
    receivedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.sessionId, t.id] }),
    foreignKey({ columns: [t.clinicId, t.sessionId], foreignColumns: [sessions.clinicId, sessions.id] }),
  ],
);

/** Frozen at signing: one row per uninterrupted stretch of hands on one region. `session_spans_no_overlap` judges. */
export const sessionSpans = pgTable(
  "session_spans",
  {
    clinicId: clinicId(),
    id: id(),
    sessionId: uuid().notNull(),
    itemId: text().notNull(),
    region: text().notNull(),
    startedAt: instant().notNull(),
    endedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    foreignKey({ columns: [t.clinicId, t.sessionId], foreignColumns: [sessions.clinicId, sessions.id] }),
    index().on(t.clinicId, t.sessionId),
  ],
);

/** Frozen at signing: the dose. One row per planned or treated region in the order of the plan. */
export const sessionRegions = pgTable(
  "session_regions",
  {
    clinicId: clinicId(),
    sessionId: uuid().notNull(),
    position: integer().notNull(),
    itemId: text().notNull(),
    region: text().notNull(),
    technique: text().notNull(),
    plannedMinutes: numeric({ precision: 6, scale: 2, mode: "number" }).notNull(),
    actualMinutes: numeric({ precision: 6, scale: 2, mode: "number" }).notNull(),
    skipReason: text(),
    closed: boolean().notNull().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.sessionId, t.position] }),
    foreignKey({ columns: [t.clinicId, t.sessionId], foreignColumns: [sessions.clinicId, sessions.id] }),
    index().on(t.clinicId, t.region),
  ],
);
