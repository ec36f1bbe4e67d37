import { createHash } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { dischargeNotes } from "#db/schema/courses.ts";
import { newId } from "#lib/kernel/id.ts";
import { done, refused } from "#lib/kernel/outcome.ts";
import { command } from "#lib/operation/command.ts";
import { SignDischargeInput } from "../input.ts";
import { maySignDischarge } from "../policy.ts";
import { findCourse } from "../store.ts";

/** Writes and signs the discharge note in one breath; from then on no byte of it changes. */
export const signDischarge = command({
  name: "course.sign-discharge",
  input: SignDischargeInput,
  load: (room, { courseId }) => findCourse(room, courseId),
  may: maySignDischarge,
  run: async (room, course, { text }) => {
    if (room.actor.kind !== "staff") return refused("forbidden");
    const written = await room.tx.$count(
      dischargeNotes,
      and(eq(dischargeNotes.clinicId, room.clinic), eq(dischargeNotes.courseId, course.id)),
    );
    if (written > 0) return refused("signed");

    const signedAt = room.clock.now();
    const id = newId(signedAt);
    const signedBy = room.actor.staffId;
    const sealed = JSON.stringify([id, course.id, text, signedAt.toISOString(), signedBy]);
    const contentHash = createHash("sha256").update(sealed).digest("hex");
    const row = { id, courseId: course.id, text, signedAt, signedBy, contentHash };
    await room.tx.insert(dischargeNotes).values({ clinicId: room.clinic, ...row });
    // The book of deeds keeps that and by whom, not the note itself.
    const after = { courseId: course.id, signedAt: signedAt.toISOString(), signedBy, sealed: contentHash };
    return done({ value: { id, contentHash }, subject: course.id, clientIds: [course.clientId], before: null, after });
  },
});
