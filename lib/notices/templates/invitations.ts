import type { Locale } from "#lib/kernel/locale.ts";

type StaffInvitation = {
  readonly locale: Locale;
  readonly clinicName: string;
  readonly givenName: string;
  readonly address: string;
};

// Subjects and bodies are read on shared phones and through glass: no word of health in any of them.
const STAFF = {
  en: ({ clinicName, givenName, address }: StaffInvitation) => ({
    subject: `${clinicName}: your invitation`,
    body: `Hello ${givenName},\n\n${clinicName} has invited you to its team. Choose a password here within seven days:\n${address}\n\nIf you did not expect this, do nothing.`,
  }),
  de: ({ clinicName, givenName, address }: StaffInvitation) => ({
    subject: `${clinicName}: Ihre Einladung`,
    body: `Guten Tag ${givenName},\n\n${clinicName} hat Sie in das Team eingeladen. Wählen Sie hier innerhalb von sieben Tagen ein Passwort:\n${address}\n\nWenn Sie das nicht erwartet haben, tun Sie bitte nichts.`,
  }),
} as const;

export function staffInvitationText(invitation: StaffInvitation) {
  return STAFF[invitation.locale](invitation);
}
