import { findClient, type KnownClient, lockClient } from "#lib/clients/store.ts";
import { readClinic } from "#lib/clinic/store.ts";
import type { LocalDate } from "#lib/kernel/local-date.ts";
import { isLocale } from "#lib/kernel/locale.ts";
import { done, type FieldIssue, refused } from "#lib/kernel/outcome.ts";
import { localDateOf } from "#lib/kernel/zone.ts";
import { command } from "#lib/operation/command.ts";
import type { Room } from "#lib/operation/transaction.ts";
import { findLiveVisit, isOldLink, type VisitRow } from "#lib/scheduling/queries/read-visit.ts";
import { reviewDeadline } from "#lib/scheduling/rules/policy-times.ts";
import { setVisit } from "#lib/scheduling/store.ts";
import { SubmitScreeningInput } from "../input.ts";
import { ADVICE } from "../knowledge/advice.ts";
import { mayLearnDecision, maySubmitScreening } from "../policy.ts";
import { lightsFor } from "../queries/list-lights.ts";
import { publicDecision, type Screened, screenPerson } from "../queries/screen-person.ts";
import { assumedAdultBirthDate } from "../rules/assumed-adult.ts";
import type { ScreeningDecision } from "../rules/case.ts";
import {
  closeTask,
  findOpenReview,
  findRedFlag,
  insertDecision,
  insertSubmission,
  insertTask,
  type NewSubmission,
  openReview,
} from "../store.ts";
import type { Purpose } from "../words.ts";

/** Answers by themselves: before a visit, on its day, or by somebody who only wants to know whether she may come. */
export const submitScreening = command({
  name: "screening.submit",
  input: SubmitScreeningInput,
  load: async (room, { clientId }) => {
    const visit = await visitOfLink(room);
    // Who holds the link of a booking answers for the person who was booked, whatever she sends.
    const id = holdsBooking(room) ? visit?.clientId : clientId;
    const client = id === undefined ? undefined : await findClient(room, id);
    if (id !== undefined && !client) return undefined;
    return { clientId: client?.id, client, visit };
  },
  may: maySubmitScreening,
  run: async (room, { client, visit }, wanted) => {
    const clinic = await readClinic(room);
    const today = localDateOf(room.clock.now(), clinic.zone);
    const birthOn = client?.birthOn ?? wanted.birthDate ?? null;
    if (birthOn === null && wanted.purpose === "session") return invalid([{ path: "birthDate", code: "missing" }]);
    const locale = wanted.locale ?? localeOf(client) ?? clinic.locale;
    if (client) await lockClient(room, client.id);
    const ahead = visitAhead(room, visit, wanted.purpose);
    const screened = await screenPerson(room, {
      recordOf: client?.id ?? null,
      birthOn: birthOn ?? assumedAdultBirthDate(today),
      raw: wanted.answers,
      notes: wanted.notes ?? {},
      locale,
      purpose: wanted.purpose,
      asOf: dayOf(wanted, today, ahead),
      today,
      oncologyTrained: clinic.policy.oncologyTrained,
    });
    if (!screened.ok) return invalid(screened.issues.map((one) => ({ ...one, path: `answers.${one.path}` })));

    const { purpose } = wanted;
    const clientId = client?.id ?? null;
    const kept = await keep(room, { clientId, purpose, locale, birthOn, today }, screened.value);
    const { output } = screened.value;
    const settled = await settleVisit(room, ahead, kept.decisionId, screened.value);
    return done({
      value: {
        ...kept,
        ...(await lightOf(room, clientId, today)),
        ...(mayLearnDecision(room.actor) ? learned(output) : {}),
      },
      subject: kept.submissionId,
      clientIds: clientId === null ? [] : [clientId],
      before: null,
      after: { purpose, decisionId: kept.decisionId, ...settled },
    });
  },
});

function invalid(fields: readonly FieldIssue[]) {
  return refused("invalid", { fields });
}

/** Answers of the day are about the day; those for a booked visit are about its day, whatever is sent. */
function dayOf(
  { purpose, asOf }: { purpose: Purpose; asOf?: LocalDate | undefined },
  today: LocalDate,
  ahead: VisitRow | undefined,
): LocalDate {
  if (ahead) return localDateOf(ahead.startsAt, ahead.zone);
  return purpose === "booking" ? (asOf ?? today) : today;
}

async function lightOf(room: Room, clientId: string | null, today: LocalDate) {
  const view = clientId === null ? undefined : (await lightsFor(room, [clientId], today)).get(clientId);
  return { light: view?.light ?? null, reviewNeeded: view?.reviewNeeded ?? false };
}

function learned(output: ScreeningDecision) {
  return {
    decision: publicDecision(output),
    advice: output.decision === "blocked" ? ADVICE[output.urgent] : null,
  };
}

async function keep(
  room: Room,
  whose: Omit<NewSubmission, "freeText" | "given">,
  { given, freeText, input, output }: Screened,
) {
  const { clientId, birthOn } = whose;
  const submissionId = await insertSubmission(room, { ...whose, freeText, given });
  const decisionId = await insertDecision(room, {
    submissionId,
    clientId,
    input: { ...input, birthDate: birthOn },
    output,
  });
  if (clientId !== null && output.urgent !== "none" && !(await findRedFlag(room, clientId))) {
    await insertTask(room, { kind: "red-flag", clientId, decisionId, urgent: output.urgent });
  }
  return { submissionId, decisionId };
}

function holdsBooking({ actor }: Room): boolean {
  return actor.kind === "link" && actor.purpose === "booking";
}

/** The visit that the link leads to, locked before its client as everywhere; a link from before a move leads nowhere. */
async function visitOfLink(room: Room): Promise<VisitRow | undefined> {
  const { actor } = room;
  if (actor.kind !== "link" || actor.purpose !== "booking") return undefined;
  const live = await findLiveVisit(room, actor.subjectId);
  return live && !isOldLink(actor, live.booking) ? live.visit : undefined;
}

/** The visit that answers ahead of it are about, as long as it is still to come. */
function visitAhead(room: Room, visit: VisitRow | undefined, purpose: Purpose): VisitRow | undefined {
  if (!visit || purpose !== "booking" || visit.startsAt <= room.clock.now()) return undefined;
  return visit.state === "booked" || visit.state === "pending-review" ? visit : undefined;
}

/**
 * The visit rests on these answers from now on. One that was promised before they were known goes back to a therapist
 * when a booking with the same answers would have waited for her; answers alone never cancel it.
 */
async function settleVisit(room: Room, visit: VisitRow | undefined, decisionId: string, screened: Screened) {
  if (!visit) return undefined;
  const { id, clientId, startsAt, zone } = visit;
  if (!(await mustWait(room, visit, screened))) {
    await setVisit(room, visit, { decisionId });
    return { appointmentId: id, state: visit.state };
  }
  const { policy } = await readClinic(room);
  const dueAt = visit.reviewDueAt ?? reviewDeadline(room.clock.now(), policy.reviewHours, startsAt);
  await setVisit(room, visit, { decisionId, state: "pending-review", reviewDueAt: dueAt });
  const open = await findOpenReview(room, id);
  if (open) await closeTask(room, open.id, { outcome: "closed", reason: "answered-anew" });
  const decision = { id: decisionId, urgent: screened.output.urgent };
  await openReview(room, { id, clientId, startsAt, zone, dueAt }, decision);
  return { appointmentId: id, state: "pending-review" };
}

async function mustWait(room: Room, visit: VisitRow, { output, needsReading }: Screened): Promise<boolean> {
  if (visit.state === "pending-review" || needsReading) return true;
  if (output.decision === "blocked" || output.decision === "clearance_needed") return true;
  return (await findRedFlag(room, visit.clientId)) !== undefined;
}

function localeOf(client: KnownClient | undefined) {
  return client && isLocale(client.locale) ? client.locale : undefined;
}
