import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "#app/_ui/action-form.tsx";
import { SelectField } from "#app/_ui/bound-fields.tsx";
import { LinkButton } from "#app/_ui/button.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { SubmitButton } from "#app/_ui/submit-button.tsx";
import { regionLabel } from "#lib/anatomy/rules/labels.ts";
import { SKIP_PHRASES } from "#lib/sessions/knowledge/note-phrases.ts";
import { SKIP_REASONS } from "#lib/sessions/words.ts";
import { giveReason } from "../actions.ts";
import type { DraftView } from "./note-of.ts";

/** What still stands before the signature, each with the way to mend it. */
export function Gaps({ view }: { readonly view: DraftView }) {
  const t = useTranslations("session.note");
  const locale = useLocale();
  if (view.gaps.length === 0) return null;
  const labels = (ids: readonly string[]) =>
    view.regions
      .filter((row) => ids.includes(row.itemId) && row.region !== "BREATH")
      .map((row) => (row.region === "BREATH" ? "" : regionLabel(row.region, locale)))
      .join(", ");
  const idsOf = (gap: string) => view.gaps.find((one) => one.gap === gap)?.ids ?? [];
  const has = (gap: string) => view.gaps.some((one) => one.gap === gap);
  const unfinished = has("not-ended") || has("item-open");
  const toExplain = [...idsOf("item-without-reason"), ...idsOf("dose-rejected")].filter((id) => id !== "total");
  return (
    <Notice tone="warning" title={t("gaps")} className="no-print">
      <ul className="my-2 grid list-disc gap-1 ps-5">
        {has("not-ended") ? <li>{t("gapEnded")}</li> : null}
        {has("item-open") ? <li>{t("gapOpen")}</li> : null}
        {has("item-without-reason") ? (
          <li>{t("gapReason", { regions: labels(idsOf("item-without-reason")) })}</li>
        ) : null}
        {has("dose-rejected") ? <li>{t("gapDose", { regions: labels(idsOf("dose-rejected")) })}</li> : null}
        {has("order-reason") ? <li>{t("gapOrder")}</li> : null}
        {has("adverse-event-unanswered") ? <li>{t("gapAdverse")}</li> : null}
      </ul>
      {unfinished ? <LinkButton href={`/sessions/${view.sessionId}`}>{t("toSession")}</LinkButton> : null}
      {!unfinished && toExplain.length > 0 ? (
        <ActionForm action={giveReason.bind(null, view.sessionId)} className="mt-2">
          {toExplain.map((id) => (
            <input key={id} type="hidden" name="itemId" value={id} />
          ))}
          <SelectField
            name="reason"
            label={t("reason")}
            options={SKIP_REASONS.map((value) => ({ value, label: SKIP_PHRASES[value][locale] }))}
          />
          <SubmitButton tone="secondary">{t("giveReason")}</SubmitButton>
        </ActionForm>
      ) : null}
    </Notice>
  );
}
