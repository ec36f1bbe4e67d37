import { type Actor, hasRole, isStaff, mayActFor, treats } from "#lib/access/actor.ts";

export type ScreeningSubject = { readonly clientId: string | undefined };

/** Herself or in her name; a visitor only for nobody we know; at the desk whoever hands the tablet over. */
export function maySubmitScreening(actor: Actor, { clientId }: ScreeningSubject): boolean {
  switch (actor.kind) {
    case "visitor":
      return clientId === undefined;
    case "client":
      return clientId !== undefined && mayActFor(actor, clientId, "answer-screening");
    case "link":
      return actor.purpose === "booking" && clientId !== undefined;
    case "staff":
      return clientId !== undefined && (treats(actor) || hasRole(actor, "reception"));
    default:
      return false;
  }
}

/** The answers and what follows from them are for those who treat; at the desk there is only the light. */
export function maySeeAnswers(actor: Actor): boolean {
  return treats(actor);
}

export function mayLearnDecision(actor: Actor): boolean {
  return !isStaff(actor) || treats(actor);
}

export function mayAcceptClearance(actor: Actor): boolean {
  return hasRole(actor, "therapist", "clinical-lead");
}

export function mayOpenIntake(actor: Actor, clientId: string): boolean {
  return treats(actor) || mayActFor(actor, clientId, "answer-screening");
}
