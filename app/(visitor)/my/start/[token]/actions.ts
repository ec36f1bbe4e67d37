"use server";

import { takeInvitation } from "#app/_server/invitation.ts";
import type { FormState } from "#app/_ui/form-state.ts";

export async function acceptStartAction(token: string, _state: FormState, form: FormData): Promise<FormState> {
  return takeInvitation(token, "client-invitation", form);
}
