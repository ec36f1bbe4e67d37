import { and, eq, gte, isNull, lte, or } from "drizzle-orm";
import { courseFreezes } from "#db/schema/courses.ts";
import { newId } from "#lib/kernel/id.ts";
import { done, refused } from "#lib/kernel/outcome.ts";
import { command } from "#lib/operation/command.ts";
import { FreezeCourseInput } from "../input.ts";
import { mayFreezeCourse } from "../policy.ts";
import { findCourse } from "../store.ts";

/** Puts a course on hold for dated days: expected dates and every clock stand still. */
export const freezeCourse = command({
  name: "course.freeze",
  input: FreezeCourseInput,
  load: (room, { courseId }) => findCourse(room, courseId),
  may: mayFreezeCourse,
  run: async (room, course, { fromOn, toOn = null, reason, note }) => {
    if (course.endKind !== null) return refused("course-ended");
    if (fromOn < course.startedOn) {
      return refused("invalid", { fields: [{ path: "fromOn", code: "too-small", limit: course.startedOn }] });
    }
    const overlapping = await room.tx.$count(
      courseFreezes,
      and(
        eq(courseFreezes.clinicId, room.clinic),
        eq(courseFreezes.courseId, course.id),
        or(isNull(courseFreezes.toOn), gte(courseFreezes.toOn, fromOn)),
        toOn === null ? undefined : lte(courseFreezes.fromOn, toOn),
      ),
    );
    if (overlapping > 0) return refused("already-frozen");

    const now = room.clock.now();
    const id = newId(now);
    const row = { courseId: course.id, fromOn, toOn, reason, note };
    await room.tx.insert(courseFreezes).values({ clinicId: room.clinic, id, ...row, createdAt: now });
    return done({ value: { id }, subject: course.id, clientIds: [course.clientId], before: null, after: row });
  },
});
