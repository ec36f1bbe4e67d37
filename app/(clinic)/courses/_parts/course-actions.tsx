import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { dateLabels } from "#app/_server/messages.ts";
import { ActionForm } from "#app/_ui/action-form.tsx";
import { DateField, RadioField, SelectField, TextField } from "#app/_ui/bound-fields.tsx";
import { Card } from "#app/_ui/card.tsx";
import { Details } from "#app/_ui/details.tsx";
import { SubmitButton } from "#app/_ui/submit-button.tsx";
import type { Actor } from "#lib/access/actor.ts";
import { mayEndCourse, mayFreezeCourse } from "#lib/courses/policy.ts";
import type { CourseView } from "#lib/courses/queries/open-course.ts";
import { DROP_OUT_REASONS, FREEZE_REASONS } from "#lib/courses/words.ts";
import { closeCourse, giveUpCourse, holdCourse, resumeCourse } from "../actions.ts";

type Props = { readonly course: CourseView; readonly actor: Actor };

export async function CourseActions({ course, actor }: Props) {
  if (course.endKind !== null || !mayFreezeCourse(actor)) return null;
  const t = await getTranslations("courses");
  return (
    <Card title={t("freeze.title")}>
      {course.pace.pace === "frozen" ? (
        <Resume courseId={course.id} />
      ) : (
        <Hold courseId={course.id} labels={await dateLabels()} />
      )}
      <Details summary={t("end.title")} className="mt-4">
        <GiveUp courseId={course.id} />
        {mayEndCourse(actor, "completed") ? <CloseClinically courseId={course.id} /> : null}
      </Details>
    </Card>
  );
}

function Resume({ courseId }: { readonly courseId: string }) {
  const t = useTranslations("courses");
  return (
    <ActionForm action={resumeCourse.bind(null, courseId)}>
      <SubmitButton working={t("working")}>{t("thaw.submit")}</SubmitButton>
    </ActionForm>
  );
}

function Hold({
  courseId,
  labels,
}: {
  readonly courseId: string;
  readonly labels: Awaited<ReturnType<typeof dateLabels>>;
}) {
  const t = useTranslations("courses");
  return (
    <ActionForm action={holdCourse.bind(null, courseId)} scope="hold" className="max-w-form">
      <DateField name="fromOn" label={t("freeze.from")} labels={labels} />
      <DateField name="toOn" label={t("freeze.to")} hint={t("freeze.toHint")} labels={labels} />
      <SelectField
        name="reason"
        label={t("freeze.reason")}
        options={FREEZE_REASONS.map((reason) => ({ value: reason, label: t(`freezeReason.${reason}`) }))}
      />
      <div>
        <SubmitButton tone="secondary" working={t("working")}>
          {t("freeze.submit")}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}

function GiveUp({ courseId }: { readonly courseId: string }) {
  const t = useTranslations("courses");
  return (
    <ActionForm action={giveUpCourse.bind(null, courseId)} scope="give-up" className="max-w-form">
      <SelectField
        name="reason"
        label={t("end.byClient")}
        hint={t("end.reason")}
        options={DROP_OUT_REASONS.map((reason) => ({ value: reason, label: t(`dropOut.${reason}`) }))}
      />
      <div>
        <SubmitButton tone="secondary" working={t("working")}>
          {t("end.submit")}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}

const CLINICAL_ENDS = ["completed", "goal-reached", "clinical-stop"] as const;

function CloseClinically({ courseId }: { readonly courseId: string }) {
  const t = useTranslations("courses");
  return (
    <ActionForm action={closeCourse.bind(null, courseId)} scope="close" className="mt-6 max-w-form">
      <RadioField
        name="kind"
        label={t("end.clinical")}
        hint={t("end.kind")}
        options={CLINICAL_ENDS.map((kind) => ({ value: kind, label: t(`endKind.${kind}`) }))}
      />
      <TextField name="reason" label={t("end.reason")} maxLength={300} />
      <div>
        <SubmitButton tone="secondary" working={t("working")}>
          {t("end.submit")}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
