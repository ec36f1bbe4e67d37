"use client";

import { createContext, useContext } from "react";
import { type FormState, untouched } from "./form-state.ts";

export const FormContext = createContext<FormState>(untouched);

/** Tells the forms of one page apart where their fields share names. */
export const FormScope = createContext<string | undefined>(undefined);

/** The error and the typed values that the last refusal holds for one field. */
export function useRefusedField(name: string): {
  readonly error: string | undefined;
  readonly typed: readonly string[] | undefined;
  readonly scope: string | undefined;
} {
  const state = useContext(FormContext);
  const scope = useContext(FormScope);
  return { scope, error: state.fields.find((field) => field.name === name)?.text, typed: state.values[name] };
}

/** True once the server has answered: then even "nothing ticked" is what the person chose. */
export function useAnswered(): boolean {
  return useContext(FormContext) !== untouched;
}
