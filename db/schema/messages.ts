import { foreignKey, index, integer, pgEnum, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { MESSAGE_KINDS, MESSAGE_STATES } from "#lib/notices/words.ts";
import { clients } from "./clients.ts";
import { clinics } from "./clinics.ts";
import { clinicId, id, instant } from "./columns.ts";

export const messageKind = pgEnum("message_kind", MESSAGE_KINDS);
export const messageState = pgEnum("message_state", MESSAGE_STATES);

/** The outbox: written in the transaction of the deed that causes it, sent by the worker. */
export const messages = pgTable(
  "messages",
  {
    clinicId: clinicId().references(() => clinics.clinicId),
    id: id(),
    kind: messageKind().notNull(),
    clientId: uuid(),
    staffId: uuid(),
    /** What the message is about: checked again before it leaves. */
    subjectId: uuid().notNull(),
    recipient: text().notNull(),
    locale: text().notNull(),
    subject: text().notNull(),
    body: text().notNull(),
    calendarFile: text(),
    state: messageState().notNull(),
    createdAt: instant().notNull(),
    notBefore: instant().notNull(),
    sentAt: instant(),
    attempts: integer().notNull().default(0),
    lastError: text(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    foreignKey({ columns: [t.clinicId, t.clientId], foreignColumns: [clients.clinicId, clients.id] }),
    index().on(t.clinicId, t.state, t.notBefore),
    index().on(t.clinicId, t.clientId),
  ],
);
