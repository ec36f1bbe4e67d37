import { and, desc, eq, inArray, isNull } from "drizzle-orm";
import { decisions, reviewTasks } from "#db/schema/screening.ts";
import type { LocalDate } from "#lib/kernel/local-date.ts";
import type { Room } from "#lib/operation/transaction.ts";
import type { Decision, Purpose } from "../words.ts";

/** All that the front desk ever learns of a screening. Amber: the questions of the day are still to be asked. */
export type Light = "green" | "amber" | "red" | "unscreened";
export type LightView = { readonly light: Light; readonly reviewNeeded: boolean };

const UNSCREENED: LightView = { light: "unscreened", reviewNeeded: false };

/** For many clients at once: the newest decision, how it stands on that day, and whether a therapist still has to look. */
export async function lightsFor(
  room: Room,
  clientIds: readonly string[],
  on: LocalDate,
): Promise<ReadonlyMap<string, LightView>> {
  if (clientIds.length === 0) return new Map();
  const ids = [...new Set(clientIds)];
  const newest = await room.tx
    .selectDistinctOn([decisions.clientId], {
      clientId: decisions.clientId,
      verdict: decisions.verdict,
      purpose: decisions.purpose,
      asOf: decisions.asOf,
    })
    .from(decisions)
    .where(and(eq(decisions.clinicId, room.clinic), inArray(decisions.clientId, ids)))
    .orderBy(decisions.clientId, desc(decisions.decidedAt), desc(decisions.id));
  const open = await room.tx
    .select({ clientId: reviewTasks.clientId, kind: reviewTasks.kind })
    .from(reviewTasks)
    .where(
      and(eq(reviewTasks.clinicId, room.clinic), inArray(reviewTasks.clientId, ids), isNull(reviewTasks.closedAt)),
    );
  const flagged = new Set(open.filter((task) => task.kind === "red-flag").map((task) => task.clientId));
  const waiting = new Set(open.map((task) => task.clientId));
  const byClient = new Map(newest.map((row) => [row.clientId, row]));
  return new Map(
    ids.map((id) => {
      const decision = byClient.get(id);
      const light = flagged.has(id) ? "red" : decision ? lightOf(decision, on) : UNSCREENED.light;
      return [id, { light, reviewNeeded: waiting.has(id) }];
    }),
  );
}

/** Only the full run on the very day opens the door; what was answered at booking leaves the day's questions to ask. */
function lightOf(decision: { verdict: Decision; purpose: Purpose; asOf: LocalDate }, on: LocalDate): Light {
  if (decision.verdict === "blocked" || decision.verdict === "clearance_needed") return "red";
  const today = decision.purpose === "session" && decision.asOf === on;
  return today && decision.verdict === "clear" ? "green" : "amber";
}
