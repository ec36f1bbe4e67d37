import { readClinic } from "#lib/clinic/store.ts";
import type { JobHandler } from "#lib/jobs/handler.ts";
import { prepareMessage } from "./commands/prepare-message.ts";
import { settleMessage } from "./commands/settle-message.ts";

/** Sends one message. A relay that fails is tried again by the queue; the message keeps the reason. */
export const sendMessage: JobHandler<"message.send"> = async ({ desk, relay, read }, { messageId }) => {
  const prepared = await prepareMessage(desk, { messageId });
  if (!prepared.ok || prepared.value === null) return;
  const mail = prepared.value;
  const clinic = await read(readClinic);
  try {
    const result = await relay.deliver(mail, { name: clinic.name, address: clinic.email });
    await settleMessage(desk, { messageId, result });
  } catch (error) {
    await settleMessage(desk, {
      messageId,
      result: "failed",
      error: error instanceof Error ? error.message.slice(0, 500) : "unknown",
    });
    throw error;
  }
};
