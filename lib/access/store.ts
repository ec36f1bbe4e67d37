import { and, eq, gt, isNull } from "drizzle-orm";
import { invitations } from "#db/schema/operation.ts";
import { newId } from "#lib/kernel/id.ts";
import type { Room } from "#lib/operation/transaction.ts";
import { addressOf } from "./links.ts";
import { INVITATION_LINK_VERSION } from "./policy.ts";
import type { StaffRole } from "./words.ts";

const VALID_DAYS = { staff: 7, client: 30 } as const;

type NewInvitation =
  | { readonly kind: "staff"; readonly staffId: string; readonly roles: StaffRole[]; readonly email: string }
  | { readonly kind: "client"; readonly clientId: string; readonly email: string };

/** Writes an invitation and returns the address of its link, for the message that carries it. */
export async function insertInvitation(
  room: Room,
  invitation: NewInvitation,
): Promise<{ id: string; address: string }> {
  const now = room.clock.now();
  const id = newId(now);
  await room.tx.insert(invitations).values({
    clinicId: room.clinic,
    id,
    ...invitation,
    createdAt: now,
    expiresAt: new Date(now.getTime() + VALID_DAYS[invitation.kind] * 86_400_000),
  });
  const purpose = invitation.kind === "staff" ? "staff-invitation" : "client-invitation";
  return {
    id,
    address: addressOf({ clinicId: room.clinic, purpose, subjectId: id, version: INVITATION_LINK_VERSION }),
  };
}

/** An invitation that still may be used: not used, not expired. */
export async function findOpenInvitation({ tx, clinic, clock }: Room, id: string) {
  const [row] = await tx
    .select()
    .from(invitations)
    .where(
      and(
        eq(invitations.clinicId, clinic),
        eq(invitations.id, id),
        isNull(invitations.usedAt),
        gt(invitations.expiresAt, clock.now()),
      ),
    );
  return row;
}
