import { Choice, type ChoiceOption } from "./choice.tsx";
import { FieldError, FieldGroup, type FieldProps, fieldAttributes } from "./field.tsx";
import { controlId } from "./form-state.ts";

type GroupProps = FieldProps & {
  readonly options: readonly ChoiceOption[];
  readonly defaultValues?: readonly string[] | undefined;
  readonly heading?: "small" | "page";
};

export function CheckboxGroup({ options, defaultValues = [], ...field }: GroupProps) {
  return (
    <FieldGroup {...field}>
      <div className="grid gap-2">
        {options.map((option, index) => (
          <Choice
            key={option.value}
            type="checkbox"
            id={index === 0 ? controlId(field.name, field.scope) : `${controlId(field.name, field.scope)}-${index + 1}`}
            name={field.name}
            defaultChecked={defaultValues.includes(option.value)}
            {...(field.error && { "aria-invalid": true })}
            {...option}
          />
        ))}
      </div>
    </FieldGroup>
  );
}

type CheckboxProps = Omit<FieldProps, "mark"> & {
  readonly value?: string;
  readonly defaultChecked?: boolean | undefined;
  readonly required?: boolean;
};

/** A single tick, such as a consent. Sends `value` ("yes") when ticked and nothing else. */
export function Checkbox({
  name,
  label,
  hint,
  error,
  scope,
  value = "yes",
  defaultChecked = false,
  required = false,
}: CheckboxProps) {
  const attributes = fieldAttributes({ name, error, scope });
  return (
    <div className="grid gap-2">
      <FieldError {...{ name, error, scope }} />
      <Choice
        type="checkbox"
        id={controlId(name, scope)}
        {...{ name, label, hint, value, required, defaultChecked }}
        {...(error && attributes)}
      />
    </div>
  );
}
