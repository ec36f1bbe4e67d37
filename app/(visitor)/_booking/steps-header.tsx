import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { pathOf, STEPS, type Step } from "./flow.ts";
import { StepHead } from "./step-head.tsx";

type Props = { readonly slug: string; readonly step: Step; readonly title: ReactNode; readonly lead?: ReactNode };

const MINUTES_LEFT = [2, 2, 2, 2, 2, 1, 1, 1, 1, 1] as const;

/** The way back, where we are, and the one question of the page. */
export async function StepsHeader({ slug, step, title, lead }: Props) {
  const t = await getTranslations("booking");
  const index = STEPS.indexOf(step);
  const before = STEPS[index - 1];
  return (
    <StepHead
      back={before ? pathOf(slug, before) : `/c/${slug}`}
      current={index + 1}
      total={STEPS.length}
      remark={t("minutesLeft", { minutes: MINUTES_LEFT[index] ?? 1 })}
      {...{ title, lead }}
    />
  );
}
