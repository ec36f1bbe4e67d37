import "server-only";
import { redirect } from "next/navigation";
import { refusedForm } from "#app/_server/messages.ts";
import type { FormState } from "#app/_ui/form-state.ts";
import type { Outcome } from "#lib/kernel/outcome.ts";
import type { Desk } from "#lib/operation/desk.ts";
import { openDesk } from "./desk.ts";

type Deed<Value, Refusal extends string> = (desk: Desk, input: unknown) => Promise<Outcome<Value, Refusal>>;

/**
 * How a form of a signed-in person reaches a command: read the form, do the deed, go on. The browser supplies fields and
 * nothing else. A refusal comes back as the form's state, with everything that was typed.
 */
export function action<Value, Refusal extends string>(
  deed: Deed<Value, Refusal>,
  read: (form: FormData) => unknown,
  next: (value: Value) => string,
) {
  return async (_state: FormState, form: FormData): Promise<FormState> => {
    const outcome = await deed(await openDesk(), read(form));
    if (!outcome.ok) return refusedForm(outcome, form);
    redirect(next(outcome.value));
  };
}
