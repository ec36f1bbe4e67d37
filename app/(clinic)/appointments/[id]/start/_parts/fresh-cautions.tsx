"use client";

import { useContext } from "react";
import { Choice } from "#app/_ui/choice.tsx";
import { FormContext } from "#app/_ui/form-context.ts";
import { controlId } from "#app/_ui/form-state.ts";
import { CAUTION_FIELD } from "./caution-field.ts";

type Caution = { readonly id: string; readonly text: string };

/** The notes known before the start, and those that only today's answers brought up. */
export function CautionTicks({ known, empty }: { readonly known: readonly Caution[]; readonly empty: string }) {
  const state = useContext(FormContext);
  const fresh = state.fields
    .filter(({ name }) => name.startsWith(CAUTION_FIELD))
    .map(({ name, text }) => ({ id: name.slice(CAUTION_FIELD.length), text }));
  const typed = state.values.acknowledged ?? [];
  const extra = fresh.filter((one) => !known.some(({ id }) => id === one.id));
  const all = [...known, ...extra];
  if (all.length === 0) return <p>{empty}</p>;
  return (
    <div className="grid gap-2">
      {all.map(({ id, text }) => (
        <Choice
          key={`${id} ${typed.includes(id)}`}
          type="checkbox"
          id={controlId(`${CAUTION_FIELD}${id}`)}
          name="acknowledged"
          value={id}
          label={text}
          defaultChecked={typed.includes(id)}
          {...(fresh.some((one) => one.id === id) && { "aria-invalid": true })}
        />
      ))}
    </div>
  );
}
