import type { ComponentProps } from "react";
import { cx } from "./cx.ts";
import { CONTROL, Field, type FieldProps, fieldAttributes } from "./field.tsx";
import { controlId } from "./form-state.ts";

type Props = FieldProps &
  Omit<ComponentProps<"textarea">, keyof FieldProps | "defaultValue"> & { readonly defaultValue?: string | undefined };

export function Textarea({ name, label, hint, error, mark, scope, className, rows = 4, ...rest }: Props) {
  return (
    <Field {...{ name, label, hint, error, mark, scope }}>
      <textarea
        id={controlId(name, scope)}
        name={name}
        rows={rows}
        className={cx(CONTROL, "w-full", className)}
        {...fieldAttributes({ name, hint, error, scope })}
        {...rest}
      />
    </Field>
  );
}
