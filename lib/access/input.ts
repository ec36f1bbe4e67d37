import { z } from "zod";
import { STAFF_ROLES } from "./words.ts";

export const RecordSignInInput = z.strictObject({ accountId: z.uuid() });

export const AcceptInvitationInput = z.strictObject({ invitationId: z.uuid(), accountId: z.uuid() });

export const ShowInvitationInput = z.strictObject({ invitationId: z.uuid() });

/** A password that she will remember and nobody guesses: length counts, composition does not (OWASP ASVS 5.0 V6.2). */
export const NewPasswordInput = z.strictObject({ password: z.string().min(12).max(128) });

export const InviteStaffInput = z.strictObject({
  givenName: z.string().trim().min(1).max(80),
  familyName: z.string().trim().min(1).max(80),
  email: z.email().max(254),
  roles: z.array(z.enum(STAFF_ROLES)).min(1).max(STAFF_ROLES.length),
});
