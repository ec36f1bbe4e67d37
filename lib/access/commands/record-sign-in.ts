import { done } from "#lib/kernel/outcome.ts";
import { command } from "#lib/operation/command.ts";
import { RecordSignInInput } from "../input.ts";

/** A sign-in in the clinic's book of deeds. */
export const recordSignIn = command({
  name: "sign-in.start",
  input: RecordSignInInput,
  load: async (_room, { accountId }) => ({ accountId }),
  may: (actor, { accountId }) => (actor.kind === "staff" || actor.kind === "client") && actor.accountId === accountId,
  run: async (_room, { accountId }) => done({ value: null, subject: accountId, before: null, after: null }),
});
