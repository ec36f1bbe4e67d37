import { type Actor, hasRole } from "#lib/access/actor.ts";

/** Numbers without names. */
export function maySeeFigures(actor: Actor): boolean {
  return hasRole(actor, "owner", "manager", "clinical-lead", "accountant");
}

/** Names of those who may be slipping away. */
export function maySeeWorklist(actor: Actor): boolean {
  return hasRole(actor, "owner", "manager", "clinical-lead");
}
