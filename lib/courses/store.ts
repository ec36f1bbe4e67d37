import { and, desc, eq, isNull, notInArray, sql } from "drizzle-orm";
import { appointments } from "#db/schema/appointments.ts";
import { coursePlans, courses } from "#db/schema/courses.ts";
import { newId } from "#lib/kernel/id.ts";
import type { LocalDate } from "#lib/kernel/local-date.ts";
import type { Room } from "#lib/operation/transaction.ts";
import { courseTemplate } from "./knowledge/templates.ts";
import type { CourseTemplateId } from "./words.ts";

export type NewCourse = {
  readonly clientId: string;
  readonly staffId: string | null;
  readonly template: CourseTemplateId;
  readonly startedOn: LocalDate;
  readonly goal?: string;
  /** Differences from the template; what is left out stays as the template says. */
  readonly plan?: Partial<PlanFigures>;
};

export type PlanFigures = {
  readonly plannedMinimum: number;
  readonly plannedMaximum: number;
  readonly leadWeeks: number;
  readonly sessionsPerWeek: number;
  readonly windowDays: number;
};

export function planOfTemplate(id: CourseTemplateId): PlanFigures {
  const { plannedMinimum, plannedMaximum, leadWeeks, sessionsPerWeek, windowDays } = templateOf(id);
  return { plannedMinimum, plannedMaximum, leadWeeks: leadWeeks[1], sessionsPerWeek, windowDays };
}

/** A course and the first version of its plan; returns the course's id. */
export async function insertCourse(room: Room, wanted: NewCourse): Promise<string> {
  const now = room.clock.now();
  const id = newId(now);
  const { version, protocol } = templateOf(wanted.template);
  await room.tx.insert(courses).values({
    clinicId: room.clinic,
    id,
    clientId: wanted.clientId,
    staffId: wanted.staffId,
    template: wanted.template,
    templateVersion: version,
    protocol,
    goal: wanted.goal ?? "",
    startedOn: wanted.startedOn,
    createdAt: now,
  });
  await room.tx.insert(coursePlans).values({
    clinicId: room.clinic,
    id: newId(now),
    courseId: id,
    version: 1,
    ...planOfTemplate(wanted.template),
    ...wanted.plan,
    createdAt: now,
  });
  return id;
}

/**
 * The course a booking belongs to: the client's running one of this template while it has room, else a new one that
 * starts on the day of the visit. The caller holds the client's lock, so two bookings at once do not make two courses.
 */
export async function ensureCourse(room: Room, wanted: NewCourse): Promise<string> {
  const [running] = await room.tx
    .select({
      id: courses.id,
      plannedMaximum: coursePlans.plannedMaximum,
      visits: room.tx.$count(
        appointments,
        and(
          eq(appointments.clinicId, courses.clinicId),
          eq(appointments.courseId, courses.id),
          notInArray(appointments.state, ["cancelled", "late-cancelled", "no-show", "moved"]),
        ),
      ),
    })
    .from(courses)
    .innerJoin(coursePlans, and(eq(coursePlans.clinicId, courses.clinicId), eq(coursePlans.courseId, courses.id)))
    .where(
      and(
        eq(courses.clinicId, room.clinic),
        eq(courses.clientId, wanted.clientId),
        eq(courses.template, wanted.template),
        isNull(courses.endKind),
      ),
    )
    .orderBy(desc(courses.startedOn), desc(courses.id), desc(coursePlans.version))
    .limit(1);
  if (running && running.visits < running.plannedMaximum) return running.id;
  return insertCourse(room, wanted);
}

/** Locked until the end of the transaction: two people who close the same course do it one after the other. */
export async function findCourse(room: Room, id: string) {
  const [row] = await room.tx
    .select({
      id: courses.id,
      clientId: courses.clientId,
      staffId: courses.staffId,
      startedOn: courses.startedOn,
      endKind: courses.endKind,
      endedOn: courses.endedOn,
      endReason: courses.endReason,
      version: courses.version,
    })
    .from(courses)
    .where(and(eq(courses.clinicId, room.clinic), eq(courses.id, id)))
    .for("update");
  return row;
}

/** Today where the clinic is. */
export async function clinicZone(room: Room): Promise<string> {
  const { rows } = await room.tx.execute<{ zone: string }>(
    sql`select zone from clinics where clinic_id = ${room.clinic}`,
  );
  return rows[0]?.zone ?? "UTC";
}

function templateOf(id: CourseTemplateId) {
  const template = courseTemplate(id);
  if (!template) throw new Error(`No course template ${id}.`);
  return template;
}
