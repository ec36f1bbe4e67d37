import { and, eq } from "drizzle-orm";
import { messages } from "#db/schema/messages.ts";
import { done } from "#lib/kernel/outcome.ts";
import { command } from "#lib/operation/command.ts";
import { SettleMessageInput } from "../input.ts";
import { mayDispatch } from "../policy.ts";
import { findMessage } from "../store.ts";

// As many as the queue tries (lib/jobs/enqueue): after that a person must look.
const ATTEMPTS = 12;

/** What became of a message: sent, kept because no relay is configured, or failed; a failure stays queued until the tries are used up. */
export const settleMessage = command({
  name: "message.settle",
  input: SettleMessageInput,
  load: (room, { messageId }) => findMessage(room, messageId),
  may: mayDispatch,
  run: async (room, message, { result, error }) => {
    const state = result === "failed" && message.attempts < ATTEMPTS ? ("queued" as const) : result;
    const after = { state, lastError: error ?? null, sentAt: result === "sent" ? room.clock.now() : null };
    await room.tx
      .update(messages)
      .set(after)
      .where(and(eq(messages.clinicId, room.clinic), eq(messages.id, message.id)));
    return done({ value: null, subject: message.id, before: { state: message.state }, after });
  },
});
