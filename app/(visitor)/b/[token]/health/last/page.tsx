import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Button } from "#app/_ui/button.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { Textarea } from "#app/_ui/textarea.tsx";
import { StepHead } from "#app/(visitor)/_booking/step-head.tsx";
import { textOf } from "#app/(visitor)/_booking/typed-form.ts";
import { FREE_TEXT_FACTS } from "#lib/intake/knowledge/free-texts.ts";
import { CARD_IDS } from "#lib/intake/words.ts";
import { openHealth, PLACES } from "../open-health.ts";

type Props = {
  readonly params: Promise<{ token: string }>;
  readonly searchParams: Promise<{ problem?: string }>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("booking.health");
  return { title: t("lastTitle") };
}

/** Room for her own words, and the one button that sends everything. */
export default async function LastPage({ params, searchParams }: Props) {
  const [{ token }, { problem }] = await Promise.all([params, searchParams]);
  const health = await openHealth(token);
  if ("elsewhere" in health) redirect(health.elsewhere);
  if (health.open !== "last") redirect(`${health.path}/${health.open}`);

  const t = await getTranslations("booking.health");
  const { path, draft, visit } = health;
  return (
    <>
      <StepHead
        back={`${path}/${CARD_IDS.at(-1)}`}
        current={PLACES.length}
        total={PLACES.length}
        title={t("lastTitle")}
        lead={t("lastLead")}
      />
      {problem ? (
        <div id="problems" className="mb-6 scroll-mt-4">
          <Notice tone="danger" role="alert">
            {t("failed", { phone: visit.clinic.phone })}
          </Notice>
        </div>
      ) : null}
      <form method="post" action={`${path}/last/send`} className="grid gap-6">
        <Textarea
          name="notes"
          label={t("notes")}
          hint={t("notesHint")}
          maxLength={FREE_TEXT_FACTS.anything_else.maxLength}
          defaultValue={textOf(draft.steps.last ?? {}, "notes")}
        />
        <Button type="submit" tone="primary" wide>
          {t("send")}
        </Button>
      </form>
    </>
  );
}
