import "server-only";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import type { Person } from "#app/_parts/person.ts";
import { type Actor, type LinkPurpose, linkActor, visitorActor } from "#lib/access/actor.ts";
import { readLinkToken } from "#lib/access/links.ts";
import { showClinic } from "#lib/clinic/queries/show-clinic.ts";
import { isId } from "#lib/kernel/id.ts";
import { type Desk, openDesk as openDeskOn, type Replay } from "#lib/operation/desk.ts";
import { actorOf, findClinicId, recallSignIn } from "#lib/operation/front-door.ts";
import { house } from "./house.ts";
import { readSignInHandle } from "./sign-in-cookie.ts";

/** Who is signed in, looked up on every request: a sign-in or membership that ended is nobody at the next one. */
export const currentActor = cache(async (): Promise<Actor | undefined> => {
  const handle = await readSignInHandle();
  if (!handle) return undefined;
  const { pool, clock } = house();
  const signIn = await recallSignIn(pool, handle, clock);
  return signIn && actorOf(pool, signIn, clock);
});

/** The desk of the signed-in person; whoever is not signed in is sent to the door and back. */
export async function openDesk(): Promise<Desk> {
  const actor = await currentActor();
  if (actor) return openDeskFor(actor);
  const path = (await headers()).get("x-pathname") ?? "/";
  redirect(`/sign-in?next=${encodeURIComponent(path)}`);
}

/** The desk of somebody unknown at the door of one clinic; a slug that nobody has is "not found". `key` tells visitors apart. */
export async function openVisitorDesk(slug: string, key = "", replay?: Replay): Promise<Desk> {
  const clinicId = await findClinicId(house().pool, slug);
  if (!clinicId) notFound();
  return openDeskFor(visitorActor(clinicId, key), replay);
}

/** The desk of who holds a link of ours; any other token is "not found". */
export async function openLinkDesk(token: string, purpose: LinkPurpose): Promise<Desk> {
  const link = readLinkToken(token, purpose);
  if (!link) notFound();
  return openDeskFor(linkActor(link));
}

export async function openDeskFor(actor: Actor, replay?: Replay): Promise<Desk> {
  const requestId = (await headers()).get("x-request-id") ?? "";
  const { pool, clock } = house();
  return openDeskOn(pool, actor, clock, {
    ...(isId(requestId) ? { requestId } : {}),
    ...(replay ? { replay } : {}),
  });
}

/** Whom the shell greets; permission is decided by the deeds, never by this. */
export const currentPerson = cache(async (): Promise<Person | undefined> => {
  const actor = await currentActor();
  if (actor?.kind !== "staff" && actor?.kind !== "client") return undefined;
  const clinic = await currentClinic(await openDeskFor(actor));
  return { kind: actor.kind, name: actor.name, roles: actor.kind === "staff" ? actor.roles : [], clinic };
});

/** The clinic that the desk stands in: name, zone, phone, language. */
export async function currentClinic(desk: Desk) {
  const outcome = await showClinic(desk, {});
  if (!outcome.ok) notFound();
  return outcome.value;
}
