import { type Actor, treats } from "#lib/access/actor.ts";

export function mayMeasure(actor: Actor): boolean {
  return treats(actor);
}

export function maySeeVolumes(actor: Actor): boolean {
  return treats(actor);
}
