import { type Actor, hasRole, holdsLink } from "./actor.ts";
import type { StaffRole } from "./words.ts";

/** Managers invite everybody but owners: nobody may hand out more than she has. */
export function mayInviteStaff(actor: Actor, roles: readonly StaffRole[]): boolean {
  if (hasRole(actor, "owner")) return true;
  return hasRole(actor, "manager") && !roles.includes("owner");
}

/** Only the holder of the invitation's own link. */
export function mayAcceptInvitation(actor: Actor, invitation: { id: string; kind: "staff" | "client" }): boolean {
  const purpose = invitation.kind === "staff" ? "staff-invitation" : "client-invitation";
  return holdsLink(actor, purpose, { id: invitation.id, version: INVITATION_LINK_VERSION });
}

/** An invitation's link is never renewed: a new invitation is a new row. */
export const INVITATION_LINK_VERSION = 1;
