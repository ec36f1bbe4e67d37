import "server-only";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { FormState } from "#app/_ui/form-state.ts";
import { acceptInvitation } from "#lib/access/commands/accept-invitation.ts";
import { NewPasswordInput } from "#lib/access/input.ts";
import { readLinkToken } from "#lib/access/links.ts";
import { hashPassword } from "#lib/access/passwords.ts";
import { showInvitation } from "#lib/access/queries/show-invitation.ts";
import { enter } from "#lib/access/sign-in.ts";
import { verifyPassword } from "#lib/access/verify-password.ts";
import { done, type Outcome, refused } from "#lib/kernel/outcome.ts";
import { openAccount } from "#lib/operation/front-door.ts";
import { parseInput } from "#lib/operation/parse.ts";
import { caller } from "./caller.ts";
import { openLinkDesk } from "./desk.ts";
import { house } from "./house.ts";
import { refusedForm } from "./messages.ts";
import { writeSignInCookie } from "./sign-in-cookie.ts";

export type InvitationPurpose = "staff-invitation" | "client-invitation";

/** What the link invites to; undefined once it was used or has run out. */
export async function openInvitation(token: string, purpose: InvitationPurpose) {
  const desk = await openLinkDesk(token, purpose);
  const outcome = await showInvitation(desk, { invitationId: readLinkToken(token, purpose)?.subjectId });
  return outcome.ok ? outcome.value : undefined;
}

/** Sets the password of a new account, or checks the one of an account that exists, and takes the invitation. */
export async function takeInvitation(token: string, purpose: InvitationPurpose, form: FormData): Promise<FormState> {
  const t = await getTranslations("access");
  const invitation = await openInvitation(token, purpose);
  if (!invitation) return refusedForm(refused("not-found"), form, { refusals: { "not-found": t("gone") } });
  const parsed = parseInput(NewPasswordInput, { password: form.get("password") });
  if (!parsed.ok) return refusedForm(refused("invalid", { fields: parsed.fields }), form);

  const account = await accountFor(invitation.email, parsed.value.password);
  if (!account.ok) {
    const minutes = Number(account.detail?.minutes ?? 1);
    const refusals = { "other-password": t("otherPassword"), "too-many-attempts": t("tooManyAttempts", { minutes }) };
    return refusedForm(account, form, { refusals });
  }
  const accountId = account.value;
  const outcome = await acceptInvitation(await openLinkDesk(token, purpose), {
    invitationId: invitation.id,
    accountId,
  });
  if (!outcome.ok) {
    return refusedForm(outcome, form, {
      refusals: { "not-found": t("gone"), "already-used": t("gone"), "already-member": t("alreadyMember") },
    });
  }
  const clinicId = readLinkToken(token, purpose)?.clinicId ?? "";
  const place = { clinicId, kind: invitation.kind };
  const { pool, clock } = house();
  const handle = await enter(pool, { accountId, place, device: (await caller()).device }, clock);
  if (handle) await writeSignInCookie(handle);
  redirect(invitation.kind === "staff" ? "/today" : "/my");
}

async function accountFor(
  email: string,
  password: string,
): Promise<Outcome<string, "other-password" | "too-many-attempts">> {
  const { pool, clock } = house();
  const passwordHash = await hashPassword(password);
  const account = await openAccount(pool, { email, passwordHash }, clock);
  if (account.made) return { ok: true, value: account.id };
  const proof = await verifyPassword(pool, email, password);
  if (proof.ok) return done(account.id);
  return proof.refusal === "wrong-password" ? refused("other-password") : refused(proof.refusal, proof.detail);
}
