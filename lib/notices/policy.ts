import { type Actor, hasRole } from "#lib/access/actor.ts";

/** Only the worker sends. */
export function mayDispatch(actor: Actor): boolean {
  return actor.kind === "job";
}

/** The desk and those who run the clinic read what went out; messages carry no health word. */
export function mayReadOutbox(actor: Actor): boolean {
  return hasRole(actor, "owner", "manager", "reception");
}

/** A link to a booking lets its holder do no more than the desk may do anyway. */
const HARMLESS = /^\/b\//;

/**
 * Every other link hands over an account or decides in a therapist's name for whoever follows it: only an owner may
 * pass one on by hand, for everybody else it would open more than her own role does.
 */
export function maySeeLink(actor: Actor, path: string): boolean {
  return mayReadOutbox(actor) && (hasRole(actor, "owner") || HARMLESS.test(path));
}
