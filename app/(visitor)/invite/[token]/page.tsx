import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { InvitationForm } from "#app/_parts/invitation-form.tsx";
import { openInvitation } from "#app/_server/invitation.ts";
import { PageHeader } from "#app/_ui/page-header.tsx";
import { acceptInviteAction } from "./actions.ts";

export const metadata: Metadata = { robots: { index: false } };

export default async function InvitePage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const [t, invitation] = await Promise.all([getTranslations("access"), openInvitation(token, "staff-invitation")]);
  if (!invitation) return <PageHeader title={t("inviteTitle")} lead={t("gone")} />;
  return (
    <>
      <PageHeader title={t("inviteTitle")} lead={t("inviteLead", { email: invitation.email })} />
      <InvitationForm action={acceptInviteAction.bind(null, token)} email={invitation.email} />
    </>
  );
}
