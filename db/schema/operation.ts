import { foreignKey, json, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { accounts } from "./accounts.ts";
import { clients } from "./clients.ts";
import { clinicId, id, instant } from "./columns.ts";
import { staff, staffRole } from "./staff.ts";

/** What a repeated request is answered with. Links in replies are derived by HMAC, so no secret is stored. */
export const idempotencyKeys = pgTable(
  "idempotency_keys",
  {
    clinicId: clinicId(),
    actor: text().notNull(),
    route: text().notNull(),
    key: text().notNull(),
    bodyHash: text().notNull(),
    /** json and not jsonb: the same answer again is the same to the letter. */
    reply: json().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.clinicId, t.actor, t.route, t.key] })],
);

/** A link that lets one invited person set a password: a colleague, or a client after her first booking. */
export const invitations = pgTable(
  "invitations",
  {
    clinicId: clinicId(),
    id: id(),
    kind: text({ enum: ["staff", "client"] }).notNull(),
    staffId: uuid(),
    clientId: uuid(),
    /** What an invited colleague will be; null for clients. */
    roles: staffRole().array(),
    email: text().notNull(),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
    usedAt: instant(),
    usedBy: uuid().references(() => accounts.id),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    foreignKey({ columns: [t.clinicId, t.staffId], foreignColumns: [staff.clinicId, staff.id] }),
    foreignKey({ columns: [t.clinicId, t.clientId], foreignColumns: [clients.clinicId, clients.id] }),
  ],
);

/** A private calendar feed: revocable, its link derived from the row and the secret. */
export const calendarFeeds = pgTable(
  "calendar_feeds",
  {
    clinicId: clinicId(),
    id: id(),
    staffId: uuid().notNull(),
    createdAt: instant().notNull(),
    revokedAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    foreignKey({ columns: [t.clinicId, t.staffId], foreignColumns: [staff.clinicId, staff.id] }),
  ],
);
