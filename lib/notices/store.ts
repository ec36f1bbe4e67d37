import { and, eq } from "drizzle-orm";
import { messages } from "#db/schema/messages.ts";
import { enqueueJob } from "#lib/jobs/enqueue.ts";
import { newId } from "#lib/kernel/id.ts";
import type { Locale } from "#lib/kernel/locale.ts";
import type { Room } from "#lib/operation/transaction.ts";
import type { MessageKind } from "./words.ts";

export type NewMessage = {
  readonly kind: MessageKind;
  readonly clientId?: string;
  readonly staffId?: string;
  /** What the message is about (a booking, a task): looked at again before it leaves. */
  readonly subjectId: string;
  readonly recipient: string;
  readonly locale: Locale;
  readonly subject: string;
  readonly body: string;
  readonly calendarFile?: string;
};

/** How long an undone mistake can still be kept from going out. */
const GRACE_MINUTES = 3;

/** Writes the message in the caller's transaction and has the worker send it after the grace; returns its id. */
export async function enqueueMessage(room: Room, message: NewMessage): Promise<string> {
  const now = room.clock.now();
  const id = newId(now);
  const notBefore = new Date(now.getTime() + GRACE_MINUTES * 60_000);
  await room.tx
    .insert(messages)
    .values({ clinicId: room.clinic, id, state: "queued", createdAt: now, notBefore, ...message });
  await enqueueJob(room, "message.send", {
    payload: { messageId: id },
    onceAs: `message:${id}`,
    afterSeconds: GRACE_MINUTES * 60,
  });
  return id;
}

export async function findMessage({ tx, clinic }: Room, id: string) {
  const [row] = await tx
    .select()
    .from(messages)
    .where(and(eq(messages.clinicId, clinic), eq(messages.id, id)));
  return row;
}
