import { query } from "#lib/operation/query.ts";
import { ShowInvitationInput } from "../input.ts";
import { mayAcceptInvitation } from "../policy.ts";
import { findOpenInvitation } from "../store.ts";

/** What the page behind an invitation link shows; undefined once it was used or has expired. */
export const showInvitation = query({
  name: "invitation.show",
  input: ShowInvitationInput,
  may: (actor, { invitationId }) =>
    mayAcceptInvitation(actor, { id: invitationId, kind: "staff" }) ||
    mayAcceptInvitation(actor, { id: invitationId, kind: "client" }),
  discloses: false,
  run: async (room, { invitationId }) => {
    const row = await findOpenInvitation(room, invitationId);
    return row && { id: row.id, kind: row.kind, email: row.email };
  },
});
