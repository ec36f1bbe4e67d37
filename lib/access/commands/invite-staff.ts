import { staff } from "#db/schema/staff.ts";
import { readClinic } from "#lib/clinic/store.ts";
import { newId } from "#lib/kernel/id.ts";
import { done } from "#lib/kernel/outcome.ts";
import { enqueueMessage } from "#lib/notices/store.ts";
import { staffInvitationText } from "#lib/notices/templates/invitations.ts";
import { command } from "#lib/operation/command.ts";
import { InviteStaffInput } from "../input.ts";
import { mayInviteStaff } from "../policy.ts";
import { insertInvitation } from "../store.ts";

/** A new colleague: her profile now, her account when she follows the link. */
export const inviteStaff = command({
  name: "staff.invite",
  input: InviteStaffInput,
  load: async (_room, { roles }) => roles,
  may: mayInviteStaff,
  run: async (room, roles, { givenName, familyName, email }) => {
    const staffId = newId(room.clock.now());
    const treats = roles.some((role) => role === "therapist" || role === "trainee" || role === "clinical-lead");
    await room.tx
      .insert(staff)
      .values({ clinicId: room.clinic, id: staffId, givenName, familyName, treats, online: false });
    const { address } = await insertInvitation(room, { kind: "staff", staffId, roles, email });

    const clinic = await readClinic(room);
    const text = staffInvitationText({ locale: clinic.locale, clinicName: clinic.name, givenName, address });
    await enqueueMessage(room, {
      kind: "staff-invitation",
      staffId,
      subjectId: staffId,
      recipient: email,
      locale: clinic.locale,
      ...text,
    });
    return done({ value: { staffId }, subject: staffId, before: null, after: { givenName, familyName, roles } });
  },
});
