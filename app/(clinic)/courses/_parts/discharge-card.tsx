import { useTranslations } from "next-intl";
import { ActionForm } from "#app/_ui/action-form.tsx";
import { TextareaField } from "#app/_ui/bound-fields.tsx";
import { Card } from "#app/_ui/card.tsx";
import { SubmitButton } from "#app/_ui/submit-button.tsx";
import { Time } from "#app/_ui/time.tsx";
import type { Actor } from "#lib/access/actor.ts";
import { maySignDischarge } from "#lib/courses/policy.ts";
import type { CourseView } from "#lib/courses/queries/open-course.ts";
import { dischargeCourse } from "../actions.ts";

type Props = { readonly course: CourseView; readonly actor: Actor; readonly locale: string };

export function DischargeCard({ course, actor, locale }: Props) {
  const t = useTranslations("courses");
  const note = course.health?.discharge;
  if (note) {
    return (
      <Card
        title={t("discharge.title")}
        aside={<Time at={note.signedAt} zone={course.zone} locale={locale} className="text-dense text-muted" />}
      >
        <p className="max-w-measure whitespace-pre-line">{note.text}</p>
        <p className="mt-2 text-dense text-muted">
          {t("discharge.signed", { name: `${note.givenName} ${note.familyName}` })}
        </p>
      </Card>
    );
  }
  if (course.endKind !== null || !maySignDischarge(actor)) return null;
  return (
    <Card title={t("discharge.title")}>
      <ActionForm action={dischargeCourse.bind(null, course.id)} className="max-w-form">
        <TextareaField name="text" label={t("discharge.text")} hint={t("discharge.hint")} maxLength={8000} />
        <div>
          <SubmitButton tone="secondary" working={t("working")}>
            {t("discharge.submit")}
          </SubmitButton>
        </div>
      </ActionForm>
    </Card>
  );
}
