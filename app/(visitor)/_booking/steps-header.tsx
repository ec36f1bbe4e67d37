import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Icon } from "#app/_ui/icon.tsx";
import { ProgressSteps } from "#app/_ui/progress-steps.tsx";
import { TextLink } from "#app/_ui/text-link.tsx";
import { pathOf, STEPS, type Step } from "./flow.ts";

type Props = { readonly slug: string; readonly step: Step; readonly title: ReactNode; readonly lead?: ReactNode };

const MINUTES_LEFT = [2, 2, 2, 2, 2, 1, 1, 1, 1, 1] as const;

/** The way back, where we are, and the one question of the page. */
export async function StepsHeader({ slug, step, title, lead }: Props) {
  const t = await getTranslations("booking");
  const index = STEPS.indexOf(step);
  const before = STEPS[index - 1];
  return (
    <header className="mb-6">
      <p className="-mt-2 mb-3 min-h-11">
        <TextLink
          href={before ? pathOf(slug, before) : `/c/${slug}`}
          className="inline-flex min-h-11 items-center gap-1.5 no-underline hover:underline"
        >
          <Icon name="left" />
          {t("back")}
        </TextLink>
      </p>
      <ProgressSteps
        current={index + 1}
        total={STEPS.length}
        label={t("step", { current: index + 1, total: STEPS.length })}
        remark={t("minutesLeft", { minutes: MINUTES_LEFT[index] ?? 1 })}
      />
      <h1 className="mt-6 text-h1">{title}</h1>
      {lead ? <p className="mt-2 max-w-measure text-muted">{lead}</p> : null}
    </header>
  );
}
