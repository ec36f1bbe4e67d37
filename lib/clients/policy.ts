import { type Actor, hasRole, mayActFor } from "#lib/access/actor.ts";

export function mayRegisterClient(actor: Actor): boolean {
  return hasRole(actor, "reception", "therapist", "clinical-lead", "manager", "owner");
}

/** Everybody who answers the telephone or treats; the accountant works with numbers, not with people. */
export function maySearchClients(actor: Actor): boolean {
  return hasRole(actor, "reception", "therapist", "trainee", "clinical-lead", "manager", "owner");
}

export function mayOpenClient(actor: Actor, clientId: string): boolean {
  return maySearchClients(actor) || mayActFor(actor, clientId, "see-record");
}
