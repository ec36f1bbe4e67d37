"use client";

import { type ReactNode, useActionState, useEffect, useRef } from "react";
import { cx } from "./cx.ts";
import { ErrorSummary } from "./error-summary.tsx";
import { FormContext, FormScope } from "./form-context.ts";
import { type FieldError, type FormState, untouched } from "./form-state.ts";

type Props = {
  readonly action: (state: FormState, form: FormData) => Promise<FormState>;
  readonly children: ReactNode;
  readonly className?: string;
  readonly id?: string;
  /** Set it where another form of the page has fields of the same name. */
  readonly scope?: string;
  /** Names of the fields for the summary, so that each of its lines can be understood alone. */
  readonly labels?: Readonly<Record<string, string>>;
};

/**
 * A form around a server action that answers with a FormState. Without JavaScript the same action answers with the whole
 * page, errors and typed text included. The browser's own checks are off, so that everybody meets the same sentences.
 */
export function ActionForm({ action, children, className, id, scope, labels = {} }: Props) {
  const [state, submit] = useActionState(action, untouched);
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.title) summary.current?.focus();
  }, [state]);

  return (
    <FormContext value={state}>
      <FormScope value={scope}>
        <form action={submit} noValidate id={id} className={cx("grid gap-6", className)}>
          {state.title ? (
            <ErrorSummary
              ref={summary}
              title={state.title}
              message={state.message}
              errors={state.fields.map((field) => named(field, labels))}
              scope={scope}
            />
          ) : null}
          {children}
        </form>
      </FormScope>
    </FormContext>
  );
}

function named({ name, text }: FieldError, labels: Readonly<Record<string, string>>): FieldError {
  const label = labels[name];
  return { name, text: label === undefined ? text : `${label}: ${text}` };
}
