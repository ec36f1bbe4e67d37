import { useTranslations } from "next-intl";
import { ActionForm } from "#app/_ui/action-form.tsx";
import { TextField } from "#app/_ui/bound-fields.tsx";
import type { FormState } from "#app/_ui/form-state.ts";
import { SubmitButton } from "#app/_ui/submit-button.tsx";

type Props = {
  readonly action: (state: FormState, form: FormData) => Promise<FormState>;
  readonly email: string;
};

/** One password for an account that may or may not exist yet; the e-mail is there for password managers. */
export function InvitationForm({ action, email }: Props) {
  const t = useTranslations("access");
  return (
    <ActionForm action={action} className="max-w-form">
      <input type="email" name="email" value={email} autoComplete="username" readOnly hidden />
      <TextField
        name="password"
        label={t("newPassword")}
        hint={t("newPasswordHint", { email })}
        type="password"
        autoComplete="new-password"
        required
        maxLength={128}
      />
      <SubmitButton working={t("accepting")}>{t("accept")}</SubmitButton>
    </ActionForm>
  );
}
