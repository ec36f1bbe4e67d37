import { getTranslations } from "next-intl/server";
import { NoPermission } from "#app/_parts/no-permission.tsx";
import { currentActor, openDesk } from "#app/_server/desk.ts";
import { Card } from "#app/_ui/card.tsx";
import { PageHeader } from "#app/_ui/page-header.tsx";
import { SubmitButton } from "#app/_ui/submit-button.tsx";
import { mayRegisterClient } from "#lib/clients/policy.ts";
import { PersonFields, personLabels } from "../_parts/person-fields.tsx";
import { PersonForm } from "../_parts/person-form.tsx";
import { saveNewClient } from "./actions.ts";

export async function generateMetadata() {
  const t = await getTranslations("clients");
  return { title: t("newTitle") };
}

export default async function NewClientPage() {
  const t = await getTranslations("clients");
  await openDesk();
  const actor = await currentActor();
  if (!(actor && mayRegisterClient(actor))) return <NoPermission />;
  return (
    <>
      <PageHeader title={t("newTitle")} lead={t("newLead")} />
      <Card className="max-w-public">
        <PersonForm action={saveNewClient} labels={await personLabels("")}>
          <PersonFields prefix="" />
          <div>
            <SubmitButton working={t("saving")}>{t("save")}</SubmitButton>
          </div>
        </PersonForm>
      </Card>
    </>
  );
}
