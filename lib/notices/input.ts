import { z } from "zod";
import { MESSAGE_STATES } from "./words.ts";

export const PrepareMessageInput = z.strictObject({ messageId: z.uuid() });

export const SettleMessageInput = z.strictObject({
  messageId: z.uuid(),
  result: z.enum(["sent", "kept", "failed"]),
  error: z.string().max(500).optional(),
});

export const ListMessagesInput = z.strictObject({
  state: z.enum(MESSAGE_STATES).optional(),
  before: z.uuid().optional(),
});
