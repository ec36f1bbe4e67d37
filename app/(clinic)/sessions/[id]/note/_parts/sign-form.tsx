import { useTranslations } from "next-intl";
import { ActionForm } from "#app/_ui/action-form.tsx";
import { TextField } from "#app/_ui/bound-fields.tsx";
import { Card } from "#app/_ui/card.tsx";
import { SubmitButton } from "#app/_ui/submit-button.tsx";
import { sign } from "../actions.ts";
import type { DraftView } from "./note-of.ts";

export function SignForm({ view }: { readonly view: DraftView }) {
  const t = useTranslations("session.note");
  return (
    <Card title={t("sign")}>
      {view.maySign ? (
        <ActionForm action={sign.bind(null, view.sessionId)}>
          <p>{t("signLead")}</p>
          <input type="hidden" name="draftHash" value={view.draftHash} />
          <TextField name="password" type="password" autoComplete="current-password" label={t("password")} required />
          <SubmitButton working={t("signing")}>{t("sign")}</SubmitButton>
        </ActionForm>
      ) : (
        <p>{t("mayNot")}</p>
      )}
    </Card>
  );
}
