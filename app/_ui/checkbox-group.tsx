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
            id={index === 0 ? controlId(field.name) : `${controlId(field.name)}-${index + 1}`}
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
  value = "yes",
  defaultChecked = false,
  required = false,
}: CheckboxProps) {
  const attributes = fieldAttributes({ name, error });
  return (
    <div className="grid gap-2">
      <FieldError name={name} error={error} />
      <Choice
        type="checkbox"
        id={controlId(name)}
        {...{ name, label, hint, value, required, defaultChecked }}
        {...(error && attributes)}
      />
    </div>
  );
}
