import "server-only";
import { cookies } from "next/headers";
import { isSecure } from "#app/_server/sign-in-cookie.ts";
import { linkActor } from "#lib/access/actor.ts";
import { readLinkToken, writeLinkToken } from "#lib/access/links.ts";
import { newId } from "#lib/kernel/id.ts";
import type { Desk } from "#lib/operation/desk.ts";
import { DRAFT_HOURS, DRAFT_VERSION } from "#lib/scheduling/queries/open-draft.ts";

const NAME = "rivulet.draft";

/** The id of the draft that this browser holds for this clinic; a token of another clinic is no token here. */
export async function readDraftId(desk: Desk): Promise<string | undefined> {
  const token = (await cookies()).get(NAME)?.value;
  const link = token === undefined ? undefined : readLinkToken(token, "draft");
  return link && link.clinicId === desk.actor.clinic ? link.subjectId : undefined;
}

/** A new draft for this browser. The cookie is sent to this clinic's own pages only and no script can read it. */
export async function startDraft(desk: Desk, slug: string): Promise<string> {
  const draftId = newId(desk.clock.now());
  (await cookies()).set(NAME, writeLinkToken(linkOf(desk, draftId)), {
    httpOnly: true,
    secure: isSecure(),
    sameSite: "lax",
    path: `/c/${slug}`,
    maxAge: DRAFT_HOURS * 3600,
  });
  return draftId;
}

export function draftActor(desk: Desk, draftId: string) {
  return linkActor(linkOf(desk, draftId));
}

function linkOf(desk: Desk, draftId: string) {
  return { clinicId: desk.actor.clinic, purpose: "draft", subjectId: draftId, version: DRAFT_VERSION } as const;
}
