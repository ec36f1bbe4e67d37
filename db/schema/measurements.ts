import { foreignKey, index, numeric, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { clients } from "./clients.ts";
import { clinicId, id, instant } from "./columns.ts";
import { courses } from "./courses.ts";
import { sessions } from "./sessions.ts";
import { staff } from "./staff.ts";

/** One limb measured with the tape at one time. Volumes are computed from the girths, never typed. Append-only. */
export const measurements = pgTable(
  "measurements",
  {
    clinicId: clinicId(),
    id: id(),
    /** Both limbs of one sitting share it. */
    sittingId: uuid().notNull(),
    clientId: uuid().notNull(),
    courseId: uuid(),
    sessionId: uuid(),
    limb: text({ enum: ["arm", "leg"] }).notNull(),
    side: text({ enum: ["left", "right"] }).notNull(),
    startLandmark: text().notNull(),
    intervalCm: numeric({ precision: 4, scale: 1, mode: "number" }).notNull(),
    girthsCm: numeric({ precision: 5, scale: 1, mode: "number" }).array().notNull(),
    /** Full precision of the frustum sum; rounded for display only. */
    volumeMl: numeric({ mode: "number" }).notNull(),
    position: text({ enum: ["supine", "seated", "standing"] }).notNull(),
    measuredAt: instant().notNull(),
    examinerId: uuid().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    foreignKey({ columns: [t.clinicId, t.clientId], foreignColumns: [clients.clinicId, clients.id] }),
    foreignKey({ columns: [t.clinicId, t.courseId], foreignColumns: [courses.clinicId, courses.id] }),
    foreignKey({ columns: [t.clinicId, t.sessionId], foreignColumns: [sessions.clinicId, sessions.id] }),
    foreignKey({ columns: [t.clinicId, t.examinerId], foreignColumns: [staff.clinicId, staff.id] }),
    index().on(t.clinicId, t.clientId, t.measuredAt),
    index().on(t.clinicId, t.courseId),
  ],
);
