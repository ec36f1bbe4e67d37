import type { ComponentProps } from "react";
import { cx } from "./cx.ts";
import { CONTROL, Field, type FieldProps, fieldAttributes } from "./field.tsx";
import { controlId } from "./form-state.ts";

type Props = FieldProps &
  Omit<ComponentProps<"input">, keyof FieldProps | "size" | "defaultValue"> & {
    readonly defaultValue?: string | undefined;
  };

export function TextInput({ name, label, hint, error, mark, scope, className, type = "text", ...rest }: Props) {
  return (
    <Field {...{ name, label, hint, error, mark, scope }}>
      <input
        id={controlId(name, scope)}
        name={name}
        type={type}
        className={cx(CONTROL, "w-full", className)}
        {...fieldAttributes({ name, hint, error, scope })}
        {...rest}
      />
    </Field>
  );
}
