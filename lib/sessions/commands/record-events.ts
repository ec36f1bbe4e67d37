import { and, eq } from "drizzle-orm";
import { sessions } from "#db/schema/sessions.ts";
import type { FieldIssue } from "#lib/kernel/outcome.ts";
import { done, refused } from "#lib/kernel/outcome.ts";
import { command } from "#lib/operation/command.ts";
import { RecordEventsInput } from "../input.ts";
import { mayLead } from "../policy.ts";
import { foldEvents } from "../rules/spans.ts";
import type { SessionEvent } from "../rules/steady-time.ts";
import { eventsOf, findSession, insertEvents, type SessionRow } from "../store.ts";

/** How far a device's clock may lie beside ours, after its own correction. */
const TOLERANCE_MS = 5 * 60_000;

/** Takes a batch of taps, in any order and as often as it is sent; answers with every tap it knows. */
export const recordEvents = command({
  name: "session.record-events",
  input: RecordEventsInput,
  load: (room, { sessionId }) => findSession(room, sessionId, true),
  may: mayLead,
  run: async (room, session, { events: given }) => {
    if (session.state === "signed") return refused("signed");
    // An absent detail is left out, as it will be when it is read back.
    const events = given.map((event) => ({
      ...event,
      detail: JSON.parse(JSON.stringify(event.detail)),
    })) as SessionEvent[];
    const fields = issuesOf(events, session, room.clock.now());
    if (fields.length > 0) return refused("invalid", { fields });

    await insertEvents(room, session.id, events);
    const known = await eventsOf(room, session.id);
    const { endedAt } = foldEvents(known);
    const state = endedAt ? ("ended" as const) : ("open" as const);
    if (state !== session.state || endedAt?.getTime() !== session.endedAt?.getTime()) {
      await room.tx
        .update(sessions)
        .set({ state, endedAt })
        .where(and(eq(sessions.clinicId, room.clinic), eq(sessions.id, session.id)));
    }
    return done({
      value: { state, events: known },
      subject: session.id,
      clientIds: [session.clientId],
      before: { state: session.state },
      after: { state, taps: events.map(({ id, kind, itemId }) => `${kind} ${itemId ?? ""} ${id}`) },
    });
  },
});

// A region that is closed today is no item of the plan, so no tap can open it.
function issuesOf(events: readonly SessionEvent[], session: SessionRow, now: Date): FieldIssue[] {
  const items = new Set(session.plan.items.map((item) => item.id));
  return events.flatMap(({ kind, itemId, at }, index): FieldIssue[] => {
    const issues: FieldIssue[] = [];
    if (kind !== "ended" && (itemId === null || !items.has(itemId))) {
      issues.push({ path: `events.${index}.itemId`, code: itemId === null ? "missing" : "not-allowed" });
    }
    if (at.getTime() > now.getTime() + TOLERANCE_MS) issues.push({ path: `events.${index}.at`, code: "in-the-future" });
    if (at.getTime() < session.startedAt.getTime() - TOLERANCE_MS) {
      issues.push({ path: `events.${index}.at`, code: "in-the-past" });
    }
    return issues;
  });
}
