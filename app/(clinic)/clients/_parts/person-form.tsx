"use client";

import { type ReactNode, useActionState, useEffect, useRef } from "react";
import { ErrorSummary } from "#app/_ui/error-summary.tsx";
import { FormContext } from "#app/_ui/form-context.ts";
import { type FormState, untouched } from "#app/_ui/form-state.ts";
import { COMPARED_FIELD, comparedKey } from "./compared-field.ts";

export type Candidate = { readonly id: string; readonly href: string; readonly name: string; readonly why: string };
export type PersonState = FormState & { readonly candidates?: readonly Candidate[] };

type Props = {
  readonly action: (state: PersonState, form: FormData) => Promise<PersonState>;
  readonly labels: Readonly<Record<string, string>>;
  readonly children: ReactNode;
};

/**
 * ActionForm for somebody new. Cards that could be the same person come back as links above the form; sending the form
 * again says that none of them is.
 */
export function PersonForm({ action, labels, children }: Props) {
  const [state, submit] = useActionState<PersonState, FormData>(action, untouched);
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.title) summary.current?.focus();
  }, [state]);
  const candidates = state.candidates ?? [];
  const errors = state.fields.map(({ name, text }) => ({
    name,
    text: labels[name] ? `${labels[name]}: ${text}` : text,
  }));

  return (
    <FormContext value={state}>
      <form action={submit} noValidate className="grid gap-6">
        {candidates.length > 0 ? (
          <div
            ref={summary}
            role="alert"
            tabIndex={-1}
            className="rounded-card border-2 border-warning bg-warning-soft p-4 text-on-warning-soft"
          >
            <h2 className="text-h3">{state.title}</h2>
            <p className="mt-1">{state.message}</p>
            <ul className="mt-2 grid gap-1">
              {candidates.map(({ id, href, name, why }) => (
                <li key={id} className="flex flex-wrap items-center gap-x-3">
                  <a
                    href={href}
                    className="inline-flex min-h-(--control-height) items-center font-semibold underline underline-offset-4"
                  >
                    {name}
                  </a>
                  <span className="text-dense">{why}</span>
                </li>
              ))}
            </ul>
            <input type="hidden" name={COMPARED_FIELD} value={comparedKey(candidates)} />
          </div>
        ) : null}
        {state.title && candidates.length === 0 ? (
          <ErrorSummary ref={summary} title={state.title} message={state.message} errors={errors} />
        ) : null}
        {children}
      </form>
    </FormContext>
  );
}
