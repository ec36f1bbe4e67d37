import { and, eq } from "drizzle-orm";
import { courses } from "#db/schema/courses.ts";
import { done, refused } from "#lib/kernel/outcome.ts";
import { localDateOf } from "#lib/kernel/zone.ts";
import { command } from "#lib/operation/command.ts";
import { EndCourseInput } from "../input.ts";
import { mayEndCourse } from "../policy.ts";
import { readCourses } from "../queries/read-courses.ts";
import { clinicZone, findCourse } from "../store.ts";
import type { CompletionElement } from "../words.ts";

/**
 * Closes a course. "Completed" is refused while an element is missing, with the list of what is: otherwise it would
 * count as a drop-out. A goal reached early needs the signed discharge note for the same reason.
 */
export const endCourse = command({
  name: "course.end",
  input: EndCourseInput,
  load: (room, { courseId }) => findCourse(room, courseId),
  may: (actor, _course, { kind }) => mayEndCourse(actor, kind),
  run: async (room, course, { kind, reason }) => {
    if (course.endKind !== null) return refused("course-ended");
    const [record] = await readCourses(room, { courseId: course.id });
    const missing: readonly CompletionElement[] = record?.progress.missing ?? [];
    if (kind === "completed" && missing.length > 0) return refused("elements-missing", { missing });
    if (kind === "goal-reached" && missing.includes("discharge-note-signed")) {
      return refused("elements-missing", { missing: ["discharge-note-signed"] });
    }
    const endedOn = localDateOf(room.clock.now(), await clinicZone(room));
    const after = { endKind: kind, endedOn, endReason: reason };
    await room.tx
      .update(courses)
      .set({ ...after, version: course.version + 1 })
      .where(and(eq(courses.clinicId, room.clinic), eq(courses.id, course.id)));
    const value = { id: course.id, stillBooked: record?.facts.bookedOn.length ?? 0 };
    return done({ value, subject: course.id, clientIds: [course.clientId], before: { endKind: null }, after });
  },
});
