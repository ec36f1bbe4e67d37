import { type Actor, hasRole, isStaff, mayActFor, treats } from "#lib/access/actor.ts";

/** Anybody may look for a time and keep it for a few minutes. */
export function mayHoldSlot(actor: Actor): boolean {
  return actor.kind === "visitor" || actor.kind === "client" || mayBookForOthers(actor);
}

/** A visitor books for the person she describes, somebody signed in for herself or those in her care. */
export function mayBookVisit(actor: Actor, clientId: string | undefined): boolean {
  if (actor.kind === "visitor") return clientId === undefined;
  return clientId !== undefined && mayActFor(actor, clientId, "book");
}

export function mayBookForOthers(actor: Actor): boolean {
  return hasRole(actor, "reception", "therapist", "clinical-lead", "manager", "owner");
}

/** An old link passes here and is told "already moved" by the command: it is not a stranger's. */
export function mayChangeVisit(actor: Actor, booking: { id: string; clientId: string }): boolean {
  if (actor.kind === "link") return actor.purpose === "booking" && actor.subjectId === booking.id;
  return mayBookForOthers(actor) || mayActFor(actor, booking.clientId, "book");
}

/** Notice binds clients; the clinic's own people may agree otherwise. */
export function isBoundByNotice(actor: Actor): boolean {
  return !isStaff(actor);
}

export function mayReceive(actor: Actor): boolean {
  return hasRole(actor, "reception", "therapist", "trainee", "clinical-lead", "manager", "owner");
}

export function maySeeDay(actor: Actor): boolean {
  return mayReceive(actor);
}

export function mayDecideReview(actor: Actor, task: { id: string }): boolean {
  if (actor.kind === "link") return actor.purpose === "review" && actor.subjectId === task.id && actor.version === 1;
  return hasRole(actor, "therapist", "clinical-lead");
}

export function mayExpireReview(actor: Actor): boolean {
  return actor.kind === "job";
}

/** Her own calendar, or as the clinic's manager anybody's. */
export function mayManageFeed(actor: Actor, staffId: string): boolean {
  return hasRole(actor, "manager", "owner") || (treats(actor) && actor.staffId === staffId);
}
