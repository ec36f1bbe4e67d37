import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { openLinkDesk } from "#app/_server/desk.ts";
import { oneOf, type SearchParams } from "#app/_server/search-params.ts";
import type { ViewOf } from "#app/_server/view-of.ts";
import { ActionForm } from "#app/_ui/action-form.tsx";
import { TextField } from "#app/_ui/bound-fields.tsx";
import { Button } from "#app/_ui/button.tsx";
import { Details } from "#app/_ui/details.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { PageHeader } from "#app/_ui/page-header.tsx";
import { TextLink } from "#app/_ui/text-link.tsx";
import { formatInstant } from "#app/_ui/time.tsx";
import { openReview } from "#lib/scheduling/queries/open-review.ts";
import { decideByLink } from "./actions.ts";

type Props = { readonly params: Promise<{ readonly token: string }>; readonly searchParams: SearchParams };
type Review = ViewOf<typeof openReview>;

const OUTCOMES = ["accepted", "declined", "closed"] as const;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("reviews.link");
  return { title: t("title") };
}

/** The decision for whoever holds the link of the message. */
export default async function ReviewLinkPage({ params, searchParams }: Props) {
  const t = await getTranslations("reviews");
  const { token } = await params;
  const opened = await openReview(await openLinkDesk(token, "review"), {});
  if (!opened.ok) notFound();
  const review = opened.value;
  const asked = oneOf(await searchParams, "done");
  const done = review.decided ? OUTCOMES.find((one) => one === asked) : undefined;
  return (
    <>
      <PageHeader title={review.kind === "red-flag" ? t("link.flagTitle") : t("link.title")} lead={t("link.lead")} />
      <div className="grid gap-5">
        {review.decided ? (
          <Notice tone="success" role="status" title={done ? t(`done.${done}`) : t("link.decided")}>
            {t("link.decidedText")}
          </Notice>
        ) : null}
        <Facts review={review} />
        {review.decided ? null : <Decision token={token} redFlag={review.kind === "red-flag"} />}
        <p>
          <TextLink href={`/reviews#task-${review.taskId}`}>{t("link.signIn")}</TextLink>
        </p>
      </div>
    </>
  );
}

async function Facts({ review }: { readonly review: Review }) {
  const t = await getTranslations("reviews.link");
  const locale = await getLocale();
  const { visit, dueAt } = review;
  if (!visit) return null;
  const when = (iso: string) => formatInstant(new Date(iso), visit.zone, locale, "dateTime");
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-2 rounded-card border border-divider bg-surface p-4">
      <dt className="text-muted">{t("when")}</dt>
      <dd className="font-semibold">{when(visit.start)}</dd>
      <dt className="text-muted">{t("therapist")}</dt>
      <dd>{visit.therapistName}</dd>
      {dueAt ? (
        <>
          <dt className="text-muted">{t("dueAt")}</dt>
          <dd>{when(dueAt)}</dd>
        </>
      ) : null}
    </dl>
  );
}

async function Decision({ token, redFlag }: { readonly token: string; readonly redFlag: boolean }) {
  const t = await getTranslations("reviews");
  const decide = decideByLink.bind(null, token);
  const reason = (
    <TextField name="reason" label={t("reason")} hint={t("reasonHint")} maxLength={500} autoComplete="off" />
  );
  if (redFlag)
    return (
      <ActionForm action={decide} labels={{ reason: t("reason") }}>
        {reason}
        <Button type="submit" tone="primary" name="verdict" value="accept">
          {t("closeFlag")}
        </Button>
      </ActionForm>
    );
  return (
    <>
      <ActionForm action={decide}>
        <Button type="submit" tone="primary" name="verdict" value="accept">
          {t("accept")}
        </Button>
      </ActionForm>
      <Details summary={t("declineMore")}>
        <ActionForm action={decide} className="py-2" labels={{ reason: t("reason") }}>
          {reason}
          <div>
            <Button type="submit" tone="danger" name="verdict" value="decline">
              {t("decline")}
            </Button>
          </div>
        </ActionForm>
      </Details>
    </>
  );
}
