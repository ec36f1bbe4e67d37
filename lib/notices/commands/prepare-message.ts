import { and, eq, ne } from "drizzle-orm";
import { appointments } from "#db/schema/appointments.ts";
import { messages } from "#db/schema/messages.ts";
import { done } from "#lib/kernel/outcome.ts";
import { command } from "#lib/operation/command.ts";
import type { Room } from "#lib/operation/transaction.ts";
import { PrepareMessageInput } from "../input.ts";
import { mayDispatch } from "../policy.ts";
import { findMessage } from "../store.ts";
import type { MessageKind } from "../words.ts";

// These say that a visit will take place: nobody wants them once it will not.
const ABOUT_A_LIVE_VISIT: readonly MessageKind[] = [
  "booking-confirmed",
  "booking-pending",
  "booking-accepted",
  "booking-moved",
];

/** Looks at a message once more before it leaves: what has lost its cause is withdrawn. Returns the mail, or null when there is none to send. */
export const prepareMessage = command({
  name: "message.prepare",
  input: PrepareMessageInput,
  load: (room, { messageId }) => findMessage(room, messageId),
  may: mayDispatch,
  run: async (room, message) => {
    const { id, state, attempts, recipient, subject, body, calendarFile } = message;
    if (state !== "queued") return done({ value: null, subject: id, before: null, after: null });
    const withdrawn = ABOUT_A_LIVE_VISIT.includes(message.kind) && (await isCalledOff(room, message.subjectId));
    const after = withdrawn ? { state: "withdrawn" as const } : { attempts: attempts + 1 };
    await room.tx
      .update(messages)
      .set(after)
      .where(and(eq(messages.clinicId, room.clinic), eq(messages.id, id)));
    const mail = withdrawn ? null : { id, recipient, subject, body, calendarFile };
    return done({ value: mail, subject: id, before: { state, attempts }, after });
  },
});

async function isCalledOff({ tx, clinic }: Room, bookingId: string): Promise<boolean> {
  const [live] = await tx
    .select({ state: appointments.state })
    .from(appointments)
    .where(
      and(eq(appointments.clinicId, clinic), eq(appointments.bookingId, bookingId), ne(appointments.state, "moved")),
    );
  return live?.state === "cancelled" || live?.state === "late-cancelled";
}
