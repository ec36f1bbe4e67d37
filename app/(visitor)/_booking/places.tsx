import { CheckboxGroup } from "#app/_ui/checkbox-group.tsx";
import { Choice } from "#app/_ui/choice.tsx";
import { FieldGroup } from "#app/_ui/field.tsx";
import { controlId } from "#app/_ui/form-state.ts";
import { regionLabel } from "#lib/anatomy/rules/labels.ts";
import { GROUP_REGIONS, type GroupRegion } from "#lib/anatomy/words.ts";
import { CLOT_SITES } from "#lib/intake/knowledge/answers.ts";
import { CLOT_SITE_LABELS } from "#lib/intake/knowledge/option-labels.ts";
import type { Locale } from "#lib/kernel/locale.ts";

type Props = {
  readonly name: string;
  readonly label: React.ReactNode;
  readonly error?: string | undefined;
  readonly chosen: readonly string[];
  readonly locale: Locale;
};

// Those in the middle of the body first; the rest come in pairs, left beside right.
const hasSide = (region: GroupRegion) => /_[LR]$/.test(region);
const ORDER = [...GROUP_REGIONS.filter((one) => !hasSide(one)), ...GROUP_REGIONS.filter(hasSide)];

/** The parts of the body by name, large enough for a thumb. */
export function Places({ name, label, error, chosen, locale }: Props) {
  return (
    <FieldGroup name={name} label={label} error={error}>
      <div className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,10rem),1fr))] gap-2">
        {ORDER.map((region, index) => (
          <Choice
            key={region}
            type="checkbox"
            id={index === 0 ? controlId(name) : `${controlId(name)}-${region}`}
            name={name}
            value={region}
            label={regionLabel(region, locale)}
            defaultChecked={chosen.includes(region)}
            {...(error && { "aria-invalid": true })}
          />
        ))}
      </div>
    </FieldGroup>
  );
}

/** Where a clot was: by limb, pelvis or lung. */
export function ClotPlaces({ chosen, locale, ...field }: Props) {
  const options = CLOT_SITES.map((value) => ({ value, label: CLOT_SITE_LABELS[value][locale] }));
  return <CheckboxGroup {...field} defaultValues={chosen} options={options} />;
}
