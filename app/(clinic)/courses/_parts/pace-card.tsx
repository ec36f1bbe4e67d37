import { useTranslations } from "next-intl";
import { PaceReasons } from "#app/_parts/pace-reasons.tsx";
import { Card } from "#app/_ui/card.tsx";
import { Details } from "#app/_ui/details.tsx";
import { Icon } from "#app/_ui/icon.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import type { CourseView } from "#lib/courses/queries/open-course.ts";

export function PaceCard({ course }: { readonly course: CourseView }) {
  const t = useTranslations("courses");
  const { progress, pace } = course;
  const missing = progress.missing.map((element) => t(`element.${element}`)).join(", ");
  return (
    <Card
      title={t("one.pace")}
      aside={<span>{t("kOfN", { attended: progress.attended, planned: progress.planned })}</span>}
    >
      <p className="max-w-measure">
        <PaceReasons reasons={pace.reasons} />
      </p>
      {pace.active && progress.readyToClose ? (
        <Notice tone="info" title={t("readyToClose", { missing })} className="mt-3" />
      ) : null}
      <h3 className="mt-4 font-semibold">{t("one.elements")}</h3>
      <ul className="mt-1 grid gap-1">
        {progress.elements.map(({ element, met }) => (
          <li key={element} className="flex items-center gap-2">
            <Icon name={met ? "check" : "ring"} />
            <span>
              {t(`element.${element}`)}: {met ? t("one.met") : t("one.missing")}
            </span>
          </li>
        ))}
      </ul>
      <Details summary={t("one.formula")} className="mt-2">
        <p>{t("one.formulaText")}</p>
      </Details>
    </Card>
  );
}
