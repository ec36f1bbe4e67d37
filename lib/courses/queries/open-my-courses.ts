import { query } from "#lib/operation/query.ts";
import type { Room } from "#lib/operation/transaction.ts";
import { NoInput } from "../input.ts";
import { courseTemplate } from "../knowledge/templates.ts";
import { maySeeCourseOf, maySeeMyCourse } from "../policy.ts";
import { forecastFinish } from "../rules/forecast.ts";
import { type CourseRecord, readCourses, readToday } from "./read-courses.ts";

export type MyCourseView = Awaited<ReturnType<typeof viewOf>>;

/** The courses of everybody this account may look after, running ones first; nothing about other people. */
export const openMyCourses = query({
  name: "course.open-mine",
  input: NoInput,
  may: maySeeMyCourse,
  discloses: (view: MyCourseView) => view.courses.map((course) => course.clientId),
  run: (room) => viewOf(room),
});

async function viewOf(room: Room) {
  const { todayOn } = await readToday(room);
  const access = room.actor.kind === "client" ? room.actor.access : [];
  const clientIds = access.map((one) => one.clientId).filter((clientId) => maySeeCourseOf(room.actor, { clientId }));
  const records = clientIds.length === 0 ? [] : await readCourses(room, { clientIds });
  const sorted = records.toSorted((a, b) => Number(b.pace.active) - Number(a.pace.active));
  return { todayOn, people: new Set(clientIds).size, courses: sorted.map((record) => courseOf(record, todayOn)) };
}

function courseOf(record: CourseRecord, todayOn: string) {
  const { id, clientId, clientName, staffName, template, startedOn, endedOn, facts, progress, pace } = record;
  return {
    id,
    clientId,
    clientName,
    therapistName: staffName,
    name: courseTemplate(template)?.name ?? { en: template, de: template },
    startedOn,
    endedOn,
    pace: pace.pace,
    active: pace.active,
    attended: progress.attended,
    planned: progress.planned,
    nextDates: facts.bookedOn.slice(0, 3),
    finish: forecastFinish(facts, todayOn),
  };
}
