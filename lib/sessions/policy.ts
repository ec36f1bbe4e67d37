import { type Actor, hasRole, treats } from "#lib/access/actor.ts";

type Owned = { readonly staffId: string };

/** A trainee may lead a session; she may not sign it. */
export function mayStart(actor: Actor): boolean {
  return treats(actor);
}

/** The draft belongs to who leads the session; the clinical lead may step in. */
export function mayLead(actor: Actor, session: Owned): boolean {
  return treats(actor) && (actor.staffId === session.staffId || hasRole(actor, "clinical-lead"));
}

export function maySign(actor: Actor, session: Owned): boolean {
  return hasRole(actor, "therapist", "clinical-lead") && mayLead(actor, session);
}

export function mayReadSessions(actor: Actor): boolean {
  return treats(actor);
}

/** Minutes per region without the note: for courses and the dashboard. */
export function mayReadDose(actor: Actor): boolean {
  return treats(actor) || hasRole(actor, "owner", "manager");
}
