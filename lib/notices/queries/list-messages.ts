import { and, desc, eq, lt } from "drizzle-orm";
import { messages } from "#db/schema/messages.ts";
import type { Actor } from "#lib/access/actor.ts";
import { query } from "#lib/operation/query.ts";
import { ListMessagesInput } from "../input.ts";
import { mayReadOutbox, maySeeLink } from "../policy.ts";
import type { MessageKind, MessageState } from "../words.ts";

const PAGE = 30;

export type ListedMessage = {
  readonly id: string;
  readonly kind: MessageKind;
  readonly state: MessageState;
  readonly clientId: string | null;
  readonly recipient: string;
  readonly subject: string;
  readonly body: string;
  /** False when a link was taken out of the text. */
  readonly linksShown: boolean;
  readonly calendarFile: boolean;
  readonly createdAt: string;
  readonly notBefore: string;
  readonly sentAt: string | null;
  readonly attempts: number;
  readonly lastError: string | null;
};

export type MessageList = { readonly messages: readonly ListedMessage[]; readonly next: string | null };

/** Everything that went out or waits to, newest first: ids are ordered by time, so the last one is the place to go on. */
export const listMessages = query({
  name: "message.list",
  input: ListMessagesInput,
  may: mayReadOutbox,
  discloses: (view: MessageList) => view.messages.flatMap(({ clientId }) => clientId ?? []),
  run: async (room, { state, before }): Promise<MessageList> => {
    const rows = await room.tx
      .select()
      .from(messages)
      .where(
        and(
          eq(messages.clinicId, room.clinic),
          state === undefined ? undefined : eq(messages.state, state),
          before === undefined ? undefined : lt(messages.id, before),
        ),
      )
      .orderBy(desc(messages.id))
      .limit(PAGE + 1);
    const page = rows.slice(0, PAGE);
    return {
      messages: page.map((row) => listed(row, room.actor)),
      next: rows.length > PAGE ? (page.at(-1)?.id ?? null) : null,
    };
  },
});

function listed(row: typeof messages.$inferSelect, actor: Actor): ListedMessage {
  const body = withoutGuardedLinks(row.body, actor);
  return {
    id: row.id,
    kind: row.kind,
    state: row.state,
    clientId: row.clientId,
    recipient: row.recipient,
    subject: row.subject,
    body,
    linksShown: body === row.body,
    calendarFile: row.calendarFile !== null,
    createdAt: row.createdAt.toISOString(),
    notBefore: row.notBefore.toISOString(),
    sentAt: row.sentAt?.toISOString() ?? null,
    attempts: row.attempts,
    lastError: row.lastError,
  };
}

function withoutGuardedLinks(body: string, actor: Actor): string {
  return body.replaceAll(/\bhttps?:\/\/\S+/gi, (link) =>
    URL.canParse(link) && maySeeLink(actor, new URL(link).pathname) ? link : "…",
  );
}
