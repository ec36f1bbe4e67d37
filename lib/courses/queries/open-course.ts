import { and, asc, desc, eq, isNotNull, ne, sql } from "drizzle-orm";
import { appointments } from "#db/schema/appointments.ts";
import { courseFreezes, courses, dischargeNotes } from "#db/schema/courses.ts";
import { sessionRegions, sessions } from "#db/schema/sessions.ts";
import { staff } from "#db/schema/staff.ts";
import { readVolumes } from "#lib/measurements/queries/list-volumes.ts";
import { query } from "#lib/operation/query.ts";
import type { Room } from "#lib/operation/transaction.ts";
import { OpenCourseInput } from "../input.ts";
import { courseTemplate } from "../knowledge/templates.ts";
import { mayOpenCourse, maySeeCourseHealth, maySeeCourseReasons } from "../policy.ts";
import { expectedDates } from "../rules/cadence.ts";
import { forecastFinish } from "../rules/forecast.ts";
import { courseStrip } from "../rules/strip.ts";
import { readCourses, readToday } from "./read-courses.ts";

export type CourseView = NonNullable<Awaited<ReturnType<typeof viewOf>>>;

export const openCourse = query({
  name: "course.open",
  input: OpenCourseInput,
  may: mayOpenCourse,
  discloses: (view: CourseView) => [view.clientId],
  run: (room, { courseId }) => viewOf(room, courseId),
});

async function viewOf(room: Room, courseId: string) {
  const [record] = await readCourses(room, { courseId });
  if (!record) return undefined;
  const { zone, todayOn } = await readToday(room);
  const { facts, progress, pace } = record;
  const visits = await readVisits(room, courseId);
  const template = courseTemplate(record.template);
  const expected = expectedDates(facts.plan, facts.plan.plannedMaximum);
  return {
    id: record.id,
    clientId: record.clientId,
    clientName: record.clientName,
    staffName: record.staffName,
    template: record.template,
    templateName: template?.name ?? { en: record.template, de: record.template },
    templateNote: template?.note ?? null,
    startedOn: record.startedOn,
    endedOn: record.endedOn,
    endKind: facts.endKind,
    zone,
    todayOn,
    plan: facts.plan,
    progress,
    pace,
    forecast: forecastFinish(facts, todayOn),
    strip: courseStrip(visits, expected, facts.plan.plannedMinimum),
    missed: visits.filter(({ state }) => state === "no-show" || state === "late-cancelled"),
    freezes: await readFreezes(room, courseId),
    health: maySeeCourseHealth(room.actor) ? await readHealth(room, courseId) : null,
  };
}

async function readVisits(room: Room, courseId: string) {
  return room.tx
    .select({
      appointmentId: appointments.id,
      state: appointments.state,
      on: sql<string>`left(${appointments.wallStart}, 10)`,
      time: sql<string>`right(${appointments.wallStart}, 5)`,
      therapist: staff.givenName,
      sessionId: sessions.id,
      signedAt: sessions.signedAt,
    })
    .from(appointments)
    .innerJoin(staff, and(eq(staff.clinicId, appointments.clinicId), eq(staff.id, appointments.staffId)))
    .leftJoin(sessions, and(eq(sessions.clinicId, appointments.clinicId), eq(sessions.appointmentId, appointments.id)))
    .where(
      and(eq(appointments.clinicId, room.clinic), eq(appointments.courseId, courseId), ne(appointments.state, "moved")),
    )
    .orderBy(asc(appointments.startsAt));
}

async function readFreezes(room: Room, courseId: string) {
  const rows = await room.tx
    .select({
      id: courseFreezes.id,
      fromOn: courseFreezes.fromOn,
      toOn: courseFreezes.toOn,
      reason: courseFreezes.reason,
      note: courseFreezes.note,
    })
    .from(courseFreezes)
    .where(and(eq(courseFreezes.clinicId, room.clinic), eq(courseFreezes.courseId, courseId)))
    .orderBy(asc(courseFreezes.fromOn));
  const [reasons, health] = [maySeeCourseReasons(room.actor), maySeeCourseHealth(room.actor)];
  return rows.map(({ reason, note, ...row }) => ({
    ...row,
    reason: reasons ? reason : null,
    note: health ? note : "",
  }));
}

async function readHealth(room: Room, courseId: string) {
  const regions = await room.tx
    .select({
      region: sessionRegions.region,
      sessions: sql<number>`count(distinct ${sessions.id}) filter (where ${sessionRegions.actualMinutes} > 0)`.mapWith(
        Number,
      ),
      plannedMinutes: sql<number>`sum(${sessionRegions.plannedMinutes})`.mapWith(Number),
      actualMinutes: sql<number>`sum(${sessionRegions.actualMinutes})`.mapWith(Number),
    })
    .from(sessionRegions)
    .innerJoin(sessions, and(eq(sessions.clinicId, sessionRegions.clinicId), eq(sessions.id, sessionRegions.sessionId)))
    .where(and(eq(sessionRegions.clinicId, room.clinic), eq(sessions.courseId, courseId), isNotNull(sessions.signedAt)))
    .groupBy(sessionRegions.region)
    .orderBy(desc(sql`sum(${sessionRegions.actualMinutes})`), asc(sessionRegions.region));
  const [course] = await room.tx
    .select({ goal: courses.goal, endReason: courses.endReason })
    .from(courses)
    .where(and(eq(courses.clinicId, room.clinic), eq(courses.id, courseId)));
  const [discharge] = await room.tx
    .select({
      text: dischargeNotes.text,
      signedAt: dischargeNotes.signedAt,
      givenName: staff.givenName,
      familyName: staff.familyName,
    })
    .from(dischargeNotes)
    .innerJoin(staff, and(eq(staff.clinicId, dischargeNotes.clinicId), eq(staff.id, dischargeNotes.signedBy)))
    .where(and(eq(dischargeNotes.clinicId, room.clinic), eq(dischargeNotes.courseId, courseId)));
  return {
    goal: course?.goal ?? "",
    endReason: course?.endReason ?? null,
    regions,
    volumes: await readVolumes(room, { courseId }),
    discharge: discharge ?? null,
  };
}
