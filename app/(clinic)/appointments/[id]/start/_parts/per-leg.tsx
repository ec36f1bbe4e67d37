import { useTranslations } from "next-intl";
import { SelectField } from "#app/_ui/bound-fields.tsx";

type LegProps = {
  readonly name: string;
  readonly label: string;
  readonly value: unknown;
  readonly isGiven: boolean;
  readonly options: readonly { readonly value: string; readonly label: string }[];
};

/** Each leg is answered by itself; one that was not is sent blank, never as "none". */
export function PerLeg({ name, label, value, isGiven, options }: LegProps) {
  const t = useTranslations("session.start");
  const all = [{ value: "", label: t("choose") }, ...options];
  const found = (value ?? {}) as Readonly<Record<string, string | null>>;
  // A leg that an answer on file does not name had nothing.
  const unnamed = isGiven ? "none" : "";
  return (
    <fieldset>
      <legend>{label}</legend>
      <div className="mt-2 grid gap-3 sm:grid-cols-2">
        {/* The first control carries the name of the question, so that its error stands there. */}
        <SelectField name={name} label={t("left")} options={all} defaultValue={found.LEG_L ?? unnamed} />
        <SelectField name={`${name}.LEG_R`} label={t("right")} options={all} defaultValue={found.LEG_R ?? unnamed} />
      </div>
    </fieldset>
  );
}
