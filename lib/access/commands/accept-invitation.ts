import { and, eq, isNull } from "drizzle-orm";
import { clientAccess } from "#db/schema/clients.ts";
import { invitations } from "#db/schema/operation.ts";
import { memberships, staff } from "#db/schema/staff.ts";
import { newId } from "#lib/kernel/id.ts";
import { done, refused } from "#lib/kernel/outcome.ts";
import { command } from "#lib/operation/command.ts";
import type { Room } from "#lib/operation/transaction.ts";
import { AcceptInvitationInput } from "../input.ts";
import { mayAcceptInvitation } from "../policy.ts";
import { findOpenInvitation } from "../store.ts";

type Invitation = typeof invitations.$inferSelect;

/** Ties an account to the staff profile or the client that the invitation names. The link works once. */
export const acceptInvitation = command({
  name: "invitation.accept",
  input: AcceptInvitationInput,
  load: (room, { invitationId }) => findOpenInvitation(room, invitationId),
  may: mayAcceptInvitation,
  conflicts: {
    staff_clinic_id_account_id_unique: "already-member",
    memberships_clinic_id_account_id_unique: "already-member",
  },
  run: async (room, invitation, { accountId }) => {
    const now = room.clock.now();
    const used = await room.tx
      .update(invitations)
      .set({ usedAt: now, usedBy: accountId })
      .where(and(eq(invitations.clinicId, room.clinic), eq(invitations.id, invitation.id), isNull(invitations.usedAt)))
      .returning({ id: invitations.id });
    if (used.length === 0) return refused("already-used");

    await (invitation.kind === "staff" ? joinStaff : openRecord)(room, invitation, accountId);
    const clientIds = invitation.clientId ? [invitation.clientId] : [];
    return done({
      value: { kind: invitation.kind },
      subject: invitation.id,
      clientIds,
      before: null,
      after: { accountId },
    });
  },
});

async function joinStaff({ tx, clinic, clock }: Room, { staffId, roles }: Invitation, accountId: string) {
  if (!staffId || !roles) throw new Error("A staff invitation names a profile and its roles.");
  await tx
    .update(staff)
    .set({ accountId })
    .where(and(eq(staff.clinicId, clinic), eq(staff.id, staffId)));
  const now = clock.now();
  await tx.insert(memberships).values({ clinicId: clinic, id: newId(now), accountId, staffId, roles, createdAt: now });
}

async function openRecord({ tx, clinic, clock }: Room, { clientId }: Invitation, accountId: string) {
  if (!clientId) throw new Error("A client invitation names a client.");
  const now = clock.now();
  await tx
    .insert(clientAccess)
    .values({ clinicId: clinic, id: newId(now), accountId, clientId, relation: "self", grants: [], createdAt: now })
    .onConflictDoNothing();
}
