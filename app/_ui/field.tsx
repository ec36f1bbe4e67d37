import type { ReactNode } from "react";
import { cx } from "./cx.ts";
import { controlId } from "./form-state.ts";
import { Icon } from "./icon.tsx";

/** What every input of the kit takes. `mark` is the word behind the label, such as "optional". */
export type FieldProps = {
  readonly name: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly mark?: string | undefined;
  /** Where several forms of a page have fields of one name. */
  readonly scope?: string | undefined;
};

export const CONTROL =
  "min-h-(--control-height) rounded-control border border-control bg-surface px-3 py-1 text-text aria-invalid:border-2 aria-invalid:border-danger disabled:bg-sunken disabled:text-subtle [&[readonly]]:bg-sunken";

/** Attributes that tie a control to its hint and its error. */
export function fieldAttributes({ name, hint, error, scope }: Pick<FieldProps, "name" | "hint" | "error" | "scope">) {
  const id = controlId(name, scope);
  const described = [hint ? `${id}-hint` : undefined, error ? `${id}-error` : undefined].filter(Boolean).join(" ");
  return {
    ...(described && { "aria-describedby": described }),
    ...(error && { "aria-invalid": true }),
  };
}

export function FieldHint({ name, hint, scope }: Pick<FieldProps, "name" | "hint" | "scope">) {
  if (!hint) return null;
  return (
    <p id={`${controlId(name, scope)}-hint`} className="mt-0.5 text-dense text-muted">
      {hint}
    </p>
  );
}

export function FieldError({ name, error, scope }: Pick<FieldProps, "name" | "error" | "scope">) {
  if (!error) return null;
  return (
    <p
      id={`${controlId(name, scope)}-error`}
      className="mt-1 flex items-start gap-1.5 text-dense font-semibold text-danger"
    >
      <span className="mt-0.5">
        <Icon name="stop" />
      </span>
      {error}
    </p>
  );
}

export function FieldMark({ mark }: Pick<FieldProps, "mark">) {
  if (!mark) return null;
  return <span className="font-normal text-muted"> ({mark})</span>;
}

/** One label, one control. */
export function Field({
  name,
  label,
  hint,
  error,
  mark,
  scope,
  children,
  className,
}: FieldProps & { readonly children: ReactNode; readonly className?: string }) {
  return (
    <div className={className}>
      <label htmlFor={controlId(name, scope)} className="font-semibold">
        {label}
        <FieldMark mark={mark} />
      </label>
      <FieldHint {...{ name, hint, scope }} />
      <FieldError {...{ name, error, scope }} />
      <div className="mt-1.5">{children}</div>
    </div>
  );
}

/** One question, several controls. */
export function FieldGroup({
  name,
  label,
  hint,
  error,
  mark,
  scope,
  children,
  heading = "small",
}: FieldProps & { readonly children: ReactNode; readonly heading?: "small" | "page" }) {
  const attributes = fieldAttributes({ name, hint, error, scope });
  return (
    <fieldset
      {...("aria-describedby" in attributes && { "aria-describedby": attributes["aria-describedby"] })}
      className="min-w-0"
    >
      <legend className={cx(heading === "page" ? "text-h2" : "text-[1em]")}>
        {label}
        <FieldMark mark={mark} />
      </legend>
      <FieldHint {...{ name, hint, scope }} />
      <FieldError {...{ name, error, scope }} />
      <div className="mt-2">{children}</div>
    </fieldset>
  );
}
