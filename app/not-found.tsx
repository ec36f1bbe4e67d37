import { getTranslations } from "next-intl/server";
import { PublicShell } from "#app/_parts/public-shell.tsx";
import { LinkButton } from "#app/_ui/button.tsx";
import { PageHeader } from "#app/_ui/page-header.tsx";

export async function generateMetadata() {
  const t = await getTranslations("errors.notFoundPage");
  return { title: t("title") };
}

export default async function NotFound() {
  const t = await getTranslations("errors.notFoundPage");
  return (
    <PublicShell>
      <PageHeader title={t("title")} lead={t("text")} />
      <LinkButton href="/">{t("home")}</LinkButton>
    </PublicShell>
  );
}
