import { index, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { clinicId, id, instant } from "./columns.ts";

// No foreign keys: the book of deeds outlives what it speaks of. INSERT is the app's only grant, so ids come from the app.

export const auditEntries = pgTable(
  "audit_entries",
  {
    clinicId: clinicId(),
    id: id(),
    at: instant().notNull(),
    actor: text().notNull(),
    deed: text().notNull(),
    outcome: text({ enum: ["done", "denied", "disclosed"] }).notNull(),
    subjectId: text().notNull(),
    clientIds: uuid().array().notNull(),
    /** Field names only; the values lie in audit_values, which an erasure may purge. */
    changed: text().array().notNull(),
    valuesHash: text(),
    requestId: uuid().notNull(),
  },
  (t) => [primaryKey({ columns: [t.clinicId, t.id] }), index().on(t.clinicId, t.at)],
);

export const auditValues = pgTable(
  "audit_values",
  {
    clinicId: clinicId(),
    entryId: uuid().notNull(),
    clientId: uuid(),
    before: jsonb(),
    after: jsonb(),
  },
  (t) => [primaryKey({ columns: [t.clinicId, t.entryId] }), index().on(t.clinicId, t.clientId)],
);

/** The chain that the worker forges per clinic, seconds after the deed. */
export const auditLinks = pgTable(
  "audit_links",
  {
    clinicId: clinicId(),
    position: integer().notNull(),
    entryId: uuid().notNull(),
    link: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.clinicId, t.position] }), index().on(t.clinicId, t.entryId)],
);
