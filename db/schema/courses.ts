import { foreignKey, index, integer, pgEnum, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { COURSE_END_KINDS, FREEZE_REASONS } from "#lib/courses/words.ts";
import { clients } from "./clients.ts";
import { clinicId, day, id, instant } from "./columns.ts";
import { staff } from "./staff.ts";

export const courseEndKind = pgEnum("course_end_kind", COURSE_END_KINDS);
export const freezeReason = pgEnum("freeze_reason", FREEZE_REASONS);

/** One therapy from first visit to discharge. k of n, expected dates and pace are derived, never stored. */
export const courses = pgTable(
  "courses",
  {
    clinicId: clinicId(),
    id: id(),
    clientId: uuid().notNull(),
    staffId: uuid(),
    template: text().notNull(),
    templateVersion: integer().notNull(),
    protocol: text().notNull(),
    goal: text().notNull().default(""),
    startedOn: day().notNull(),
    endKind: courseEndKind(),
    endedOn: day(),
    endReason: text(),
    createdAt: instant().notNull(),
    version: integer().notNull().default(1),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    foreignKey({ columns: [t.clinicId, t.clientId], foreignColumns: [clients.clinicId, clients.id] }),
    foreignKey({ columns: [t.clinicId, t.staffId], foreignColumns: [staff.clinicId, staff.id] }),
    index().on(t.clinicId, t.clientId),
    index().on(t.clinicId, t.startedOn),
  ],
);

/** The plan of a course, versioned: a new plan is a new row, the highest version is in force. */
export const coursePlans = pgTable(
  "course_plans",
  {
    clinicId: clinicId(),
    id: id(),
    courseId: uuid().notNull(),
    version: integer().notNull(),
    plannedMinimum: integer().notNull(),
    plannedMaximum: integer().notNull(),
    leadWeeks: integer().notNull(),
    sessionsPerWeek: integer().notNull(),
    windowDays: integer().notNull(),
    reason: text().notNull().default(""),
    createdAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    unique("course_plans_version").on(t.clinicId, t.courseId, t.version),
    foreignKey({ columns: [t.clinicId, t.courseId], foreignColumns: [courses.clinicId, courses.id] }),
  ],
);

export const courseFreezes = pgTable(
  "course_freezes",
  {
    clinicId: clinicId(),
    id: id(),
    courseId: uuid().notNull(),
    fromOn: day().notNull(),
    /** null: until further notice. */
    toOn: day(),
    reason: freezeReason().notNull(),
    note: text().notNull().default(""),
    createdAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    foreignKey({ columns: [t.clinicId, t.courseId], foreignColumns: [courses.clinicId, courses.id] }),
    index().on(t.clinicId, t.courseId),
  ],
);

/** Written once, signed in the same breath: there is no unsigned discharge note. */
export const dischargeNotes = pgTable(
  "discharge_notes",
  {
    clinicId: clinicId(),
    id: id(),
    courseId: uuid().notNull(),
    text: text().notNull(),
    signedAt: instant().notNull(),
    signedBy: uuid().notNull(),
    contentHash: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    unique("discharge_notes_once").on(t.clinicId, t.courseId),
    foreignKey({ columns: [t.clinicId, t.courseId], foreignColumns: [courses.clinicId, courses.id] }),
    foreignKey({ columns: [t.clinicId, t.signedBy], foreignColumns: [staff.clinicId, staff.id] }),
  ],
);
