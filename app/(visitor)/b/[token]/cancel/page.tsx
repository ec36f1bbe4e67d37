import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Button, LinkButton } from "#app/_ui/button.tsx";
import { PageHeader } from "#app/_ui/page-header.tsx";
import { formatInstant } from "#app/_ui/time.tsx";
import { OldLink } from "../old-link.tsx";
import { openVisit } from "../open-visit.ts";

type Props = { readonly params: Promise<{ token: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("booking.cancel");
  return { title: t("metaTitle") };
}

/** Asks once, names what would be given up, and offers the gentler way first. */
export default async function CancelPage({ params }: Props) {
  const { found: visit, locale, path } = await openVisit((await params).token);
  if (visit.status === "already-moved") return <OldLink phone={visit.clinic.phone} />;
  if (visit.change.cancel !== "allowed") redirect(path);

  const t = await getTranslations("booking.cancel");
  const time = formatInstant(new Date(visit.start), visit.zone, locale, "dateTime");
  return (
    <>
      <PageHeader title={t("title", { time })} lead={t("lead", { therapist: visit.therapist.firstName })} />
      <div className="grid gap-3 sm:flex sm:flex-wrap">
        <LinkButton href={path} tone="primary">
          {t("keep")}
        </LinkButton>
        {visit.change.move === "allowed" ? <LinkButton href={`${path}/move`}>{t("move")}</LinkButton> : null}
        <form method="post" action={`${path}/cancel/send`} className="grid">
          <Button type="submit" tone="danger">
            {t("confirm")}
          </Button>
        </form>
      </div>
    </>
  );
}
