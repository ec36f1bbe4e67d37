import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { LinkButton } from "#app/_ui/button.tsx";
import { Icon } from "#app/_ui/icon.tsx";
import { TextLink } from "#app/_ui/text-link.tsx";
import { AdviceCard } from "#app/(visitor)/_booking/advice-card.tsx";
import { URGENCIES } from "#lib/intake/words.ts";
import { openVisit } from "../../open-visit.ts";
import { RESULTS, readDraft } from "../open-health.ts";

type Props = { readonly params: Promise<{ token: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("booking.health");
  return { title: t("metaTitle") };
}

/** What happens now: nothing, a call, or help first. Kept for a day; later the visit's own page is all there is. */
export default async function ResultPage({ params }: Props) {
  const { desk, locale, path, found: visit } = await openVisit((await params).token);
  if (visit.status === "already-moved") redirect(path);
  const { facts } = await readDraft(desk, visit.bookingId);
  const result = RESULTS.find((one) => one === facts.result);
  if (!result) redirect(path);

  const t = await getTranslations("booking.health");
  if (result === "stop") {
    const urgency = URGENCIES.find((one) => one === facts.urgency) ?? "none";
    return (
      <AdviceCard {...{ urgency, locale }} clinic={visit.clinic} kept={t("stopKept")}>
        <TextLink href={path} className="inline-flex min-h-11 items-center">
          {t("back")}
        </TextLink>
      </AdviceCard>
    );
  }
  const held = result === "held";
  return (
    <div className="grid gap-6">
      <div role="status">
        <span
          className={
            held
              ? "inline-flex rounded-full bg-info-soft p-3 text-on-info-soft"
              : "inline-flex rounded-full bg-success-soft p-3 text-on-success-soft"
          }
        >
          <Icon name={held ? "clock" : "check"} size={24} />
        </span>
        <h1 className="mt-3 text-h1">{t(held ? "heldTitle" : "clearTitle")}</h1>
        <p className="mt-2 max-w-measure text-muted">{t(held ? "held" : "clear")}</p>
      </div>
      <p>
        <LinkButton href={path}>{t("back")}</LinkButton>
      </p>
    </div>
  );
}
