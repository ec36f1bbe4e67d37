import "server-only";
import { getLocale, getTranslations } from "next-intl/server";
import { refusedForm } from "#app/_server/messages.ts";
import type { FormState } from "#app/_ui/form-state.ts";
import { formatInstant } from "#app/_ui/time.tsx";
import type { Refused } from "#lib/kernel/outcome.ts";

/** A refusal of a time, with the nearest ones that are still free in the same sentence: the caller is on the line. */
export async function refusedSlot(outcome: Refused<string>, form: FormData): Promise<FormState> {
  const t = await getTranslations("today.offer");
  const locale = await getLocale();
  const near = alternativesOf(outcome.detail?.alternatives).map(({ start, zone }) =>
    formatInstant(start, zone, locale, "dateTime"),
  );
  const taken = near.length > 0 ? t("takenNear", { times: near.join("; ") }) : t("taken");
  return refusedForm(outcome, form, {
    refusals: {
      "slot-taken": taken,
      "too-soon": t("tooSoon"),
      "too-far": t("tooFar"),
      "outside-hours": t("outsideHours"),
      "already-moved": t("alreadyMoved"),
      "not-upcoming": t("notUpcoming"),
      "screening-stop": t("screeningStop"),
    },
    fields: { "start:missing": t("chooseTime"), "start:wrong-type": t("chooseTime") },
  });
}

type Near = { readonly start: Date; readonly zone: string };

/** Instants may come as dates or as text, depending on whether the refusal was kept for a repeated request. */
function alternativesOf(value: unknown): Near[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((one: unknown) => {
    if (typeof one !== "object" || one === null || !("start" in one) || !("zone" in one)) return [];
    const start = new Date(String(one.start));
    return Number.isNaN(start.getTime()) || typeof one.zone !== "string" ? [] : [{ start, zone: one.zone }];
  });
}
