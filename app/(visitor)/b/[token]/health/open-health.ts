import "server-only";
import { currentClinic, openDeskFor } from "#app/_server/desk.ts";
import { draftActor } from "#app/(visitor)/_booking/draft-cookie.ts";
import { isAnswered } from "#app/(visitor)/_booking/flow.ts";
import type { TypedForm } from "#app/(visitor)/_booking/typed-form.ts";
import { CARD_IDS } from "#lib/intake/words.ts";
import { localDateOf } from "#lib/kernel/zone.ts";
import type { Desk } from "#lib/operation/desk.ts";
import { dropDraft } from "#lib/scheduling/commands/drop-draft.ts";
import { keepDraft } from "#lib/scheduling/commands/keep-draft.ts";
import { type DraftState, openDraft } from "#lib/scheduling/queries/open-draft.ts";
import { openVisit } from "../open-visit.ts";

const NOTHING: DraftState = { steps: {}, facts: {} };

/** What is noted once the answers were sent: enough for the last page, for a day. */
export const RESULTS = ["clear", "held", "stop"] as const;
export type Result = (typeof RESULTS)[number];

/** Everything the pages of the questions need, or where to look instead when there is nothing (more) to answer. */
export async function openHealth(token: string) {
  const { desk, locale, path: visitPath, found: visit } = await openVisit(token);
  if (visit.status === "already-moved") return { elsewhere: visitPath } as const;
  const draft = await readDraft(desk, visit.bookingId);
  const path = `${visitPath}/health`;
  if (!visit.questionsOpen) return { elsewhere: draft.facts.result ? `${path}/result` : visitPath } as const;
  const { zone } = await currentClinic(desk);
  const today = localDateOf(desk.clock.now(), zone);
  const open = CARD_IDS.find((id) => !isAnswered(draft, id, today));
  return { desk, locale, visit, visitPath, path, draft, today, open: open ?? ("last" as const) };
}

export type OpenHealth = Exclude<Awaited<ReturnType<typeof openHealth>>, { elsewhere: string }>;
type Place = OpenHealth["open"];

export const PLACES: readonly Place[] = [...CARD_IDS, "last"];

/** Nobody gets past the first card that is still open. */
export function isReachable({ open }: OpenHealth, wanted: Place): boolean {
  return PLACES.indexOf(wanted) <= PLACES.indexOf(open);
}

/** What was typed belongs to the booking, so that it goes on from any device that has its link. */
export async function readDraft(desk: Desk, bookingId: string): Promise<DraftState> {
  const draft = await openDraft(await openDeskFor(draftActor(desk, bookingId)), {});
  return draft.ok ? draft.value : NOTHING;
}

type Kept = { readonly typed?: TypedForm; readonly facts?: Readonly<Record<string, string>> };

/** A draft that ran out lies under the same id until it is dropped: then a new one begins. */
export async function keepPlace(
  { desk, visit }: OpenHealth,
  step: Place | "result",
  { typed, facts = {} }: Kept,
): Promise<boolean> {
  const holder = await openDeskFor(draftActor(desk, visit.bookingId));
  const wish = { step, facts, ...(typed && { typed }) };
  if ((await keepDraft(holder, wish)).ok) return true;
  await dropDraft(holder, {});
  return (await keepDraft(holder, wish)).ok;
}

/** The answers are on record now; the draft keeps none of them. */
export async function keepResult(health: OpenHealth, result: Result, urgency: string): Promise<void> {
  await dropDraft(await openDeskFor(draftActor(health.desk, health.visit.bookingId)), {});
  await keepPlace(health, "result", { facts: { result, urgency } });
}
