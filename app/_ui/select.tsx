import type { ComponentProps } from "react";
import { cx } from "./cx.ts";
import { CONTROL, Field, type FieldProps, fieldAttributes } from "./field.tsx";
import { controlId } from "./form-state.ts";

export type Option = { readonly value: string; readonly label: string; readonly disabled?: boolean };
type Props = FieldProps &
  Omit<ComponentProps<"select">, keyof FieldProps | "children" | "defaultValue" | "multiple"> & {
    readonly options: readonly Option[];
    readonly defaultValue?: string | undefined;
  };

export function Select({ name, label, hint, error, mark, scope, options, className, defaultValue, ...rest }: Props) {
  return (
    <Field {...{ name, label, hint, error, mark, scope }}>
      {/* The key makes React take up the default again after an answer; it resets other inputs by itself. */}
      <select
        key={defaultValue ?? ""}
        id={controlId(name, scope)}
        name={name}
        className={cx(CONTROL, "w-full", className)}
        {...(defaultValue !== undefined && { defaultValue })}
        {...fieldAttributes({ name, hint, error, scope })}
        {...rest}
      >
        {options.map(({ value, label: text, disabled }) => (
          <option key={value} value={value} disabled={disabled ?? false}>
            {text}
          </option>
        ))}
      </select>
    </Field>
  );
}
