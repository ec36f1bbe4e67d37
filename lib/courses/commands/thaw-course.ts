import { and, desc, eq, gte, isNull, lte, or } from "drizzle-orm";
import { courseFreezes } from "#db/schema/courses.ts";
import { addDays } from "#lib/kernel/local-date.ts";
import { done, refused } from "#lib/kernel/outcome.ts";
import { localDateOf } from "#lib/kernel/zone.ts";
import { command } from "#lib/operation/command.ts";
import { ThawCourseInput } from "../input.ts";
import { mayFreezeCourse } from "../policy.ts";
import { clinicZone, findCourse } from "../store.ts";

/** Ends the freeze in force with yesterday; one that began today keeps today, because no day of it can be undone. */
export const thawCourse = command({
  name: "course.thaw",
  input: ThawCourseInput,
  load: (room, { courseId }) => findCourse(room, courseId),
  may: mayFreezeCourse,
  run: async (room, course) => {
    const todayOn = localDateOf(room.clock.now(), await clinicZone(room));
    const [freeze] = await room.tx
      .select({ id: courseFreezes.id, fromOn: courseFreezes.fromOn, toOn: courseFreezes.toOn })
      .from(courseFreezes)
      .where(
        and(
          eq(courseFreezes.clinicId, room.clinic),
          eq(courseFreezes.courseId, course.id),
          lte(courseFreezes.fromOn, todayOn),
          or(isNull(courseFreezes.toOn), gte(courseFreezes.toOn, todayOn)),
        ),
      )
      .orderBy(desc(courseFreezes.fromOn))
      .limit(1);
    if (!freeze) return refused("not-frozen");

    const yesterdayOn = addDays(todayOn, -1);
    const toOn = freeze.fromOn === todayOn ? todayOn : yesterdayOn;
    await room.tx
      .update(courseFreezes)
      .set({ toOn })
      .where(and(eq(courseFreezes.clinicId, room.clinic), eq(courseFreezes.id, freeze.id)));
    const value = { id: freeze.id, toOn };
    return done({
      value,
      subject: course.id,
      clientIds: [course.clientId],
      before: { toOn: freeze.toOn },
      after: { toOn },
    });
  },
});
