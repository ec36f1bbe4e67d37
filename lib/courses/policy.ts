import { type Actor, hasRole, isStaff, mayActFor, treats } from "#lib/access/actor.ts";
import type { CourseEndKind } from "./words.ts";

type OfClient = { readonly clientId: string };

/** Everybody who looks after people; the accountant sees numbers only, on the dashboard. */
function caresFor(actor: Actor): boolean {
  return hasRole(actor, "owner", "manager", "clinical-lead", "therapist", "trainee", "reception");
}

export const mayListCourses = caresFor;
export const mayOpenCourse = caresFor;
export const mayStartCourse = caresFor;
export const mayFreezeCourse = caresFor;

/** Volumes, regions, goal and discharge note: health data, for those who treat. */
export function maySeeCourseHealth(actor: Actor): boolean {
  return treats(actor);
}

/** Why a course is on hold may be an illness or a pregnancy: reception sees only that it is. */
export function maySeeCourseReasons(actor: Actor): boolean {
  return treats(actor) || hasRole(actor, "owner", "manager");
}

/** That treatment must stop is a clinical word; that somebody gave up is not. */
export function mayEndCourse(actor: Actor, kind: CourseEndKind): boolean {
  if (kind === "ended-by-client") return caresFor(actor);
  return hasRole(actor, "therapist", "clinical-lead");
}

export function maySignDischarge(actor: Actor): boolean {
  return hasRole(actor, "therapist", "clinical-lead");
}

export function maySeeMyCourse(actor: Actor): boolean {
  return actor.kind === "client" && !isStaff(actor);
}

export function maySeeCourseOf(actor: Actor, subject: OfClient): boolean {
  return mayActFor(actor, subject.clientId, "see-course");
}
