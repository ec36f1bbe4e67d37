import { and, eq } from "drizzle-orm";
import { sessions } from "#db/schema/sessions.ts";
import { newId } from "#lib/kernel/id.ts";
import { done, refused } from "#lib/kernel/outcome.ts";
import { command } from "#lib/operation/command.ts";
import { EnterMinutesInput } from "../input.ts";
import { mayLead } from "../policy.ts";
import { minutesAsEvents } from "../rules/by-hand.ts";
import { foldEvents } from "../rules/spans.ts";
import { eventsOf, findSession, insertEvents } from "../store.ts";

/** The way without a clock: minutes per region as they were written down, and the session is over. */
export const enterMinutes = command({
  name: "session.enter-minutes",
  input: EnterMinutesInput,
  load: (room, { sessionId }) => findSession(room, sessionId, true),
  may: mayLead,
  run: async (room, session, { minutes, skipReason }) => {
    if (session.state === "signed") return refused("signed");
    if (session.state === "ended") return refused("already-ended");
    const items = session.plan.items.map((item) => item.id);
    const unknown = Object.keys(minutes).filter((id) => !items.includes(id));
    if (unknown.length > 0) {
      return refused("invalid", { fields: unknown.map((id) => ({ path: `minutes.${id}`, code: "not-allowed" })) });
    }
    const now = room.clock.now();
    const known = await eventsOf(room, session.id);
    const added = minutesAsEvents({ items, minutes, skipReason, known, startedAt: session.startedAt, now });
    await insertEvents(
      room,
      session.id,
      added.map((event) => ({ ...event, id: newId(now) })),
    );
    const { endedAt } = foldEvents(await eventsOf(room, session.id));
    await room.tx
      .update(sessions)
      .set({ state: "ended", endedAt })
      .where(and(eq(sessions.clinicId, room.clinic), eq(sessions.id, session.id)));
    return done({
      value: { sessionId: session.id },
      subject: session.id,
      clientIds: [session.clientId],
      before: { state: session.state },
      after: { state: "ended", minutes, skipReason },
    });
  },
});
