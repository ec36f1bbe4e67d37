import { findClient, type KnownClient, lockClient } from "#lib/clients/store.ts";
import { readClinic } from "#lib/clinic/store.ts";
import type { LocalDate } from "#lib/kernel/local-date.ts";
import { isLocale } from "#lib/kernel/locale.ts";
import { done, type FieldIssue, refused } from "#lib/kernel/outcome.ts";
import { localDateOf } from "#lib/kernel/zone.ts";
import { command } from "#lib/operation/command.ts";
import type { Room } from "#lib/operation/transaction.ts";
import { findBookingClientId } from "#lib/scheduling/queries/read-visit.ts";
import { SubmitScreeningInput } from "../input.ts";
import { ADVICE } from "../knowledge/advice.ts";
import { mayLearnDecision, maySubmitScreening } from "../policy.ts";
import { lightsFor } from "../queries/list-lights.ts";
import { publicDecision, type Screened, screenPerson } from "../queries/screen-person.ts";
import { assumedAdultBirthDate } from "../rules/assumed-adult.ts";
import type { ScreeningDecision } from "../rules/case.ts";
import { findRedFlag, insertDecision, insertSubmission, insertTask, type NewSubmission } from "../store.ts";
import type { Purpose } from "../words.ts";

/** Answers by themselves: before a visit, on its day, or by somebody who only wants to know whether she may come. */
export const submitScreening = command({
  name: "screening.submit",
  input: SubmitScreeningInput,
  load: async (room, { clientId }) => {
    const id = await subjectOf(room, clientId);
    const client = id === undefined ? undefined : await findClient(room, id);
    if (id !== undefined && !client) return undefined;
    return { clientId: client?.id, client };
  },
  may: maySubmitScreening,
  run: async (room, { client }, wanted) => {
    const clinic = await readClinic(room);
    const today = localDateOf(room.clock.now(), clinic.zone);
    const birthOn = client?.birthOn ?? wanted.birthDate ?? null;
    if (birthOn === null && wanted.purpose === "session") return invalid([{ path: "birthDate", code: "missing" }]);
    const locale = wanted.locale ?? localeOf(client) ?? clinic.locale;
    if (client) await lockClient(room, client.id);
    const screened = await screenPerson(room, {
      recordOf: client?.id ?? null,
      birthOn: birthOn ?? assumedAdultBirthDate(today),
      raw: wanted.answers,
      notes: wanted.notes ?? {},
      locale,
      purpose: wanted.purpose,
      asOf: dayOf(wanted, today),
      today,
      oncologyTrained: clinic.policy.oncologyTrained,
    });
    if (!screened.ok) return invalid(screened.issues.map((one) => ({ ...one, path: `answers.${one.path}` })));

    const { purpose } = wanted;
    const clientId = client?.id ?? null;
    const kept = await keep(room, { clientId, purpose, locale, birthOn, today }, screened.value);
    const { output } = screened.value;
    const view = clientId === null ? undefined : (await lightsFor(room, [clientId], today)).get(clientId);
    return done({
      value: {
        ...kept,
        light: view?.light ?? null,
        reviewNeeded: view?.reviewNeeded ?? false,
        ...(mayLearnDecision(room.actor) ? learned(output) : {}),
      },
      subject: kept.submissionId,
      clientIds: clientId === null ? [] : [clientId],
      before: null,
      after: { purpose, decisionId: kept.decisionId },
    });
  },
});

function invalid(fields: readonly FieldIssue[]) {
  return refused("invalid", { fields });
}

/** Answers of the day are about the day. */
function dayOf({ purpose, asOf }: { purpose: Purpose; asOf?: LocalDate | undefined }, today: LocalDate): LocalDate {
  return purpose === "booking" ? (asOf ?? today) : today;
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

/** Who holds the link of a booking answers for the person who was booked, whatever she sends. */
async function subjectOf(room: Room, named: string | undefined): Promise<string | undefined> {
  const { actor } = room;
  if (actor.kind !== "link" || actor.purpose !== "booking") return named;
  return findBookingClientId(room, actor);
}

function localeOf(client: KnownClient | undefined) {
  return client && isLocale(client.locale) ? client.locale : undefined;
}
