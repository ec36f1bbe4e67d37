import { newId } from "#lib/kernel/id.ts";
import { done, refused } from "#lib/kernel/outcome.ts";
import { command } from "#lib/operation/command.ts";
import { ExplainSkipsInput } from "../input.ts";
import { mayLead } from "../policy.ts";
import { eventsOf, findSession, insertEvents } from "../store.ts";

/**
 * After the end: regions that were not treated, or too shortly to count, get their reason. The taps are dated just
 * before the end, because nothing counts after it; when they were really given stands beside them.
 */
export const explainSkips = command({
  name: "session.explain-skips",
  input: ExplainSkipsInput,
  load: (room, { sessionId }) => findSession(room, sessionId, true),
  may: mayLead,
  run: async (room, session, { itemIds, reason }) => {
    if (session.state === "signed") return refused("signed");
    if (session.endedAt === null) return refused("not-ended");
    const items = new Set(session.plan.items.map((item) => item.id));
    const unknown = itemIds.flatMap((id, index) =>
      items.has(id) ? [] : [{ path: `itemIds.${index}`, code: "not-allowed" }],
    );
    if (unknown.length > 0) return refused("invalid", { fields: unknown });
    const now = room.clock.now();
    const before = (ms: number) => new Date((session.endedAt ?? now).getTime() - ms);
    const detail = { reason };
    await insertEvents(
      room,
      session.id,
      itemIds.flatMap((itemId) => [
        { id: newId(now), kind: "discarded" as const, itemId, at: before(2), detail: {} },
        { id: newId(now), kind: "skipped" as const, itemId, at: before(1), detail },
      ]),
    );
    return done({
      value: { events: (await eventsOf(room, session.id)).length },
      subject: session.id,
      clientIds: [session.clientId],
      before: null,
      after: { itemIds, reason },
    });
  },
});
