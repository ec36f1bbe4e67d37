import { type Actor, hasRole } from "#lib/access/actor.ts";

/** Only the worker sends. */
export function mayDispatch(actor: Actor): boolean {
  return actor.kind === "job";
}

/** The desk and those who run the clinic read what went out; messages carry no health word. */
export function mayReadOutbox(actor: Actor): boolean {
  return hasRole(actor, "owner", "manager", "reception");
}
