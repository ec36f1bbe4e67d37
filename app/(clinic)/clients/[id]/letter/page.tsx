import { getLocale, getTranslations } from "next-intl/server";
import { NoPermission, RefusedPage } from "#app/_parts/no-permission.tsx";
import { currentActor, openDesk } from "#app/_server/desk.ts";
import { dateLabels } from "#app/_server/messages.ts";
import { ActionForm } from "#app/_ui/action-form.tsx";
import {
  CheckboxesField,
  DateField,
  RadioField,
  SelectField,
  TextareaField,
  TextField,
} from "#app/_ui/bound-fields.tsx";
import { LinkButton } from "#app/_ui/button.tsx";
import { Details } from "#app/_ui/details.tsx";
import { PageHeader } from "#app/_ui/page-header.tsx";
import { SubmitButton } from "#app/_ui/submit-button.tsx";
import { regionLabel } from "#lib/anatomy/rules/labels.ts";
import { LEAF_REGIONS } from "#lib/anatomy/words.ts";
import { openClient } from "#lib/clients/queries/open-client.ts";
import { ROLE_LABELS, TOPIC_FACTS } from "#lib/intake/knowledge/topics.ts";
import { mayAcceptClearance } from "#lib/intake/policy.ts";
import { LETTER_ROLES, TOPICS } from "#lib/intake/words.ts";
import { acceptLetter } from "./actions.ts";

type Props = { readonly params: Promise<{ readonly id: string }> };

export async function generateMetadata() {
  const t = await getTranslations("clients.letters");
  return { title: t("formTitle") };
}

export default async function LetterPage({ params }: Props) {
  const t = await getTranslations("clients.letters");
  const [desk, actor] = [await openDesk(), await currentActor()];
  const { id: clientId } = await params;
  if (!(actor && mayAcceptClearance(actor))) return <NoPermission />;
  const client = await openClient(desk, { clientId });
  if (!client.ok) return <RefusedPage refusal={client.refusal} />;
  const { id, givenName, familyName } = client.value;
  const labels = {
    topic: t("topic"),
    role: t("role"),
    doctorName: t("doctorName"),
    issuedOn: t("issuedOn"),
    validUntil: t("validUntil"),
    verdict: t("verdict"),
    regions: t("regions"),
    limits: t("limits"),
  };
  return (
    <>
      <PageHeader title={t("formTitle")} above={`${givenName} ${familyName}`} lead={t("formLead")} />
      <ActionForm action={acceptLetter.bind(null, id)} labels={labels} className="max-w-form">
        <LetterFields />
        <div className="flex flex-wrap gap-3">
          <SubmitButton working={t("saving")}>{t("save")}</SubmitButton>
          <LinkButton href={`/clients/${id}`}>{t("back")}</LinkButton>
        </div>
      </ActionForm>
    </>
  );
}

async function LetterFields() {
  const t = await getTranslations("clients.letters");
  const optional = (await getTranslations("common"))("optional");
  const locale = await getLocale();
  const topics = TOPICS.map((value) => ({ value, label: TOPIC_FACTS[value].label[locale] }));
  const collator = new Intl.Collator(locale);
  return (
    <>
      <SelectField
        name="topic"
        label={t("topic")}
        options={topics.toSorted((one, other) => collator.compare(one.label, other.label))}
      />
      <SelectField
        name="role"
        label={t("role")}
        options={LETTER_ROLES.map((value) => ({ value, label: ROLE_LABELS[value][locale] }))}
      />
      <TextField name="doctorName" label={t("doctorName")} maxLength={120} autoComplete="off" required />
      <DateField name="issuedOn" label={t("issuedOn")} labels={await dateLabels()} required />
      <DateField name="validUntil" label={t("validUntil")} labels={await dateLabels()} mark={optional} />
      <RadioField
        name="verdict"
        label={t("verdict")}
        options={[
          { value: "approved", label: t("approved"), hint: t("approvedHint") },
          { value: "refused", label: t("refused"), hint: t("refusedHint") },
        ]}
      />
      <Details summary={t("regions")}>
        <CheckboxesField
          name="regions"
          label={t("regions")}
          hint={t("regionsHint")}
          options={LEAF_REGIONS.map((value) => ({ value, label: regionLabel(value, locale) }))}
        />
      </Details>
      <TextareaField name="limits" label={t("limits")} maxLength={1000} rows={3} mark={optional} />
    </>
  );
}
