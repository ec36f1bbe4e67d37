import { Choice, type ChoiceOption } from "./choice.tsx";
import { cx } from "./cx.ts";
import { FieldGroup, type FieldProps } from "./field.tsx";
import { controlId } from "./form-state.ts";

type Props = FieldProps & {
  readonly options: readonly ChoiceOption[];
  readonly defaultValue?: string | undefined;
  readonly required?: boolean;
  /** Side by side where there is room: for short answers such as times. */
  readonly inline?: boolean;
  readonly heading?: "small" | "page";
};

export function RadioGroup({ options, defaultValue, required = false, inline = false, ...field }: Props) {
  return (
    <FieldGroup {...field}>
      <div className={cx(inline ? "flex flex-wrap gap-2" : "grid gap-2")}>
        {options.map((option, index) => (
          <Choice
            key={option.value}
            type="radio"
            id={index === 0 ? controlId(field.name, field.scope) : `${controlId(field.name, field.scope)}-${index + 1}`}
            name={field.name}
            required={required}
            defaultChecked={option.value === defaultValue}
            {...(field.error && { "aria-invalid": true })}
            {...option}
          />
        ))}
      </div>
    </FieldGroup>
  );
}
