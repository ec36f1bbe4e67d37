import { foreignKey, index, jsonb, pgEnum, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { DECISIONS, PURPOSES, TASK_KINDS, URGENCIES } from "#lib/intake/words.ts";
import { clients } from "./clients.ts";
import { clinics } from "./clinics.ts";
import { clinicId, day, id, instant } from "./columns.ts";
import { staff } from "./staff.ts";

export const screeningPurpose = pgEnum("screening_purpose", PURPOSES);
export const screeningVerdict = pgEnum("screening_verdict", DECISIONS);
export const screeningUrgency = pgEnum("screening_urgency", URGENCIES);
export const taskKind = pgEnum("task_kind", TASK_KINDS);

/** What somebody answered, as a whole and as given; kept also for visitors who were refused. Immutable. */
export const submissions = pgTable(
  "submissions",
  {
    clinicId: clinicId().references(() => clinics.clinicId),
    id: id(),
    /** null until a booking names the person. */
    clientId: uuid(),
    purpose: screeningPurpose().notNull(),
    locale: text().notNull(),
    ruleSetVersion: text().notNull(),
    /** null for a visitor whom the booking flow stopped before it asked. */
    birthOn: day(),
    /** "Anything else": never raises or lowers the decision, asks for a reader. */
    freeText: text().notNull().default(""),
    submittedAt: instant().notNull(),
    submittedBy: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    foreignKey({ columns: [t.clinicId, t.clientId], foreignColumns: [clients.clinicId, clients.id] }),
    index().on(t.clinicId, t.clientId),
  ],
);

/** Append-only, one row per question and submission; the newest row of a key is the answer in force. */
export const answers = pgTable(
  "answers",
  {
    clinicId: clinicId(),
    submissionId: uuid().notNull(),
    key: text().notNull(),
    value: jsonb(),
    answeredOn: day().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.submissionId, t.key] }),
    foreignKey({ columns: [t.clinicId, t.submissionId], foreignColumns: [submissions.clinicId, submissions.id] }),
  ],
);

/** A decision as it was made: newer rules never rewrite it. Immutable. */
export const decisions = pgTable(
  "decisions",
  {
    clinicId: clinicId(),
    id: id(),
    submissionId: uuid().notNull(),
    clientId: uuid(),
    purpose: screeningPurpose().notNull(),
    asOf: day().notNull(),
    bookedOn: day(),
    ruleSetVersion: text().notNull(),
    input: jsonb().notNull(),
    output: jsonb().notNull(),
    verdict: screeningVerdict().notNull(),
    urgent: screeningUrgency().notNull(),
    decidedAt: instant().notNull(),
    decidedBy: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    foreignKey({ columns: [t.clinicId, t.submissionId], foreignColumns: [submissions.clinicId, submissions.id] }),
    foreignKey({ columns: [t.clinicId, t.clientId], foreignColumns: [clients.clinicId, clients.id] }),
    index().on(t.clinicId, t.clientId, t.decidedAt),
  ],
);

/** A doctor's letter as accepted by staff; the file itself comes with the documents. */
export const clearances = pgTable(
  "clearances",
  {
    clinicId: clinicId(),
    id: id(),
    clientId: uuid().notNull(),
    topic: text().notNull(),
    role: text().notNull(),
    doctorName: text().notNull(),
    issuedOn: day().notNull(),
    validUntil: day(),
    verdict: text({ enum: ["approved", "refused"] }).notNull(),
    regions: text().array(),
    limits: text().notNull().default(""),
    acceptedBy: uuid().notNull(),
    acceptedAt: instant().notNull(),
    voidedAt: instant(),
    voidReason: text(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    foreignKey({ columns: [t.clinicId, t.clientId], foreignColumns: [clients.clinicId, clients.id] }),
    foreignKey({ columns: [t.clinicId, t.acceptedBy], foreignColumns: [staff.clinicId, staff.id] }),
    index().on(t.clinicId, t.clientId),
  ],
);

/** Something that a therapist must decide: a pending review, or a red flag that stops confirmations. */
export const reviewTasks = pgTable(
  "review_tasks",
  {
    clinicId: clinicId(),
    id: id(),
    kind: taskKind().notNull(),
    clientId: uuid().notNull(),
    appointmentId: uuid(),
    decisionId: uuid().notNull(),
    urgent: screeningUrgency().notNull(),
    openedAt: instant().notNull(),
    dueAt: instant(),
    closedAt: instant(),
    closedBy: uuid(),
    outcome: text({ enum: ["accepted", "declined", "expired", "closed"] }),
    reason: text(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    foreignKey({ columns: [t.clinicId, t.clientId], foreignColumns: [clients.clinicId, clients.id] }),
    foreignKey({ columns: [t.clinicId, t.decisionId], foreignColumns: [decisions.clinicId, decisions.id] }),
    foreignKey({ columns: [t.clinicId, t.closedBy], foreignColumns: [staff.clinicId, staff.id] }),
    index().on(t.clinicId, t.closedAt, t.dueAt),
    index().on(t.clinicId, t.clientId),
  ],
);

/** A signature under one version of one text; a withdrawal is a new row. Append-only. */
export const consentSignatures = pgTable(
  "consent_signatures",
  {
    clinicId: clinicId(),
    id: id(),
    clientId: uuid().notNull(),
    kind: text().notNull(),
    version: text().notNull(),
    locale: text().notNull(),
    textHash: text().notNull(),
    given: text({ enum: ["given", "refused", "withdrawn"] }).notNull(),
    /** For sensitive areas: the regions this row speaks of. */
    regions: text().array(),
    signedBy: text().notNull(),
    relation: text({ enum: ["self", "guardian"] }).notNull(),
    method: text({ enum: ["online", "tablet", "desk"] }).notNull(),
    signedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    foreignKey({ columns: [t.clinicId, t.clientId], foreignColumns: [clients.clinicId, clients.id] }),
    unique("consent_once_per_instant").on(t.clinicId, t.clientId, t.kind, t.signedAt, t.id),
    index().on(t.clinicId, t.clientId, t.kind),
  ],
);
