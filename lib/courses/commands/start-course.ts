import { and, eq, isNull } from "drizzle-orm";
import { clients } from "#db/schema/clients.ts";
import { courses } from "#db/schema/courses.ts";
import { done, refused } from "#lib/kernel/outcome.ts";
import { command } from "#lib/operation/command.ts";
import { StartCourseInput } from "../input.ts";
import { mayStartCourse } from "../policy.ts";
import { insertCourse, planOfTemplate } from "../store.ts";

export const startCourse = command({
  name: "course.start",
  input: StartCourseInput,
  // Locked, so that two people who start a course for the same client at once do not both succeed.
  load: async (room, { clientId }) => {
    const [client] = await room.tx
      .select({ id: clients.id })
      .from(clients)
      .where(and(eq(clients.clinicId, room.clinic), eq(clients.id, clientId)))
      .for("update");
    return client;
  },
  may: mayStartCourse,
  run: async (room, client, input) => {
    const { clientId, staffId = null, template, startedOn, goal, ...figures } = input;
    const running = await room.tx.$count(
      courses,
      and(
        eq(courses.clinicId, room.clinic),
        eq(courses.clientId, clientId),
        eq(courses.template, template),
        isNull(courses.endKind),
      ),
    );
    if (running > 0) return refused("course-running");

    const plan = { ...planOfTemplate(template), ...defined(figures) };
    if (plan.plannedMaximum < plan.plannedMinimum) {
      return refused("invalid", {
        fields: [{ path: "plannedMaximum", code: "too-small", limit: plan.plannedMinimum }],
      });
    }
    const id = await insertCourse(room, { clientId, staffId, template, startedOn, goal, plan });
    const after = { clientId, staffId, template, startedOn, goal, ...plan };
    return done({ value: { id }, subject: id, clientIds: [client.id], before: null, after });
  },
});

function defined<Row extends object>(row: Row): { [Key in keyof Row]?: Exclude<Row[Key], undefined> } {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Row]?: Exclude<Row[Key], undefined>;
  };
}
