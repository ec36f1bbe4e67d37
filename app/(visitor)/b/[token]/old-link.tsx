import { getTranslations } from "next-intl/server";
import { Notice } from "#app/_ui/notice.tsx";
import { PageHeader } from "#app/_ui/page-header.tsx";

/** A link that was replaced when the visit moved: the newest message holds the one that works. */
export async function OldLink({ phone }: { readonly phone: string }) {
  const t = await getTranslations("booking.manage");
  return (
    <>
      <PageHeader title={t("oldTitle")} />
      <Notice tone="info">{t("old", { phone })}</Notice>
    </>
  );
}
