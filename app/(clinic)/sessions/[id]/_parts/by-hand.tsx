import { useTranslations } from "next-intl";
import { ActionForm } from "#app/_ui/action-form.tsx";
import { SelectField } from "#app/_ui/bound-fields.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { SubmitButton } from "#app/_ui/submit-button.tsx";
import { enterByHand } from "../actions.ts";
import { NumberField } from "./number-field.tsx";
import type { RunnerView } from "./runner-view.ts";

/** Without scripts there is no clock: the minutes are written by hand, and nothing of the session is lost. */
export function ByHand({ view }: { readonly view: RunnerView }) {
  const t = useTranslations("session.run");
  return (
    <div className="grid max-w-form gap-4">
      <Notice tone="info">{t("noScript")}</Notice>
      <ActionForm action={enterByHand.bind(null, view.sessionId)}>
        {view.plan.items.map((item, index) => (
          <NumberField
            key={item.id}
            name={`minutes.${item.id}`}
            label={t("minutesFor", { region: view.items[index]?.label ?? "", minutes: item.targetMinutes })}
          />
        ))}
        <SelectField name="skipReason" label={t("otherRegions")} options={[...view.choices.skip]} defaultValue="time" />
        <SubmitButton>{t("saveMinutes")}</SubmitButton>
      </ActionForm>
    </div>
  );
}
