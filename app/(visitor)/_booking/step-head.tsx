import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Icon } from "#app/_ui/icon.tsx";
import { ProgressSteps } from "#app/_ui/progress-steps.tsx";
import { TextLink } from "#app/_ui/text-link.tsx";

type Props = {
  readonly back: string;
  readonly current: number;
  readonly total: number;
  readonly remark?: string;
  readonly title: ReactNode;
  readonly lead?: ReactNode;
};

/** The head of one page in a row of pages. */
export async function StepHead({ back, current, total, remark, title, lead }: Props) {
  const t = await getTranslations("booking");
  return (
    <header className="mb-6">
      <p className="-mt-2 mb-3 min-h-11">
        <TextLink href={back} className="inline-flex min-h-11 items-center gap-1.5 no-underline hover:underline">
          <Icon name="left" />
          {t("back")}
        </TextLink>
      </p>
      <ProgressSteps
        {...{ current, total }}
        label={t("step", { current, total })}
        {...(remark === undefined ? {} : { remark })}
      />
      <h1 className="mt-6 text-h1">{title}</h1>
      {lead ? <p className="mt-2 max-w-measure text-muted">{lead}</p> : null}
    </header>
  );
}
