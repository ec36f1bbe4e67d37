import { notFound } from "next/navigation";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LinkButton } from "#app/_ui/button.tsx";
import { EmptyState } from "#app/_ui/empty-state.tsx";
import { PageHeader } from "#app/_ui/page-header.tsx";

/** A closed door: says that it is closed, why that is no mistake, and where to go. Never what lies behind it. */
export function NoPermission({ children }: { readonly children?: ReactNode }) {
  const t = useTranslations("today.noPermission");
  return (
    <>
      <PageHeader title={t("title")} />
      <EmptyState title={t("lead")} action={<LinkButton href="/today">{t("back")}</LinkButton>}>
        <p>{t("text")}</p>
        {children}
      </EmptyState>
    </>
  );
}

/** What a page shows when its query was refused. */
export function RefusedPage({ refusal }: { readonly refusal: string }) {
  const t = useTranslations("today.busy");
  if (refusal === "not-found" || refusal === "invalid") notFound();
  if (refusal === "forbidden") return <NoPermission />;
  return (
    <>
      <PageHeader title={t("title")} />
      <EmptyState title={t("lead")}>
        <p>{t("text")}</p>
      </EmptyState>
    </>
  );
}
