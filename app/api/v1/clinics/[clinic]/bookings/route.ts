import {
  accepted,
  answer,
  apiRoute,
  apiVisitorDesk,
  invalid,
  limitBookings,
  Refusal,
  readBody,
  replayOf,
} from "#app/_server/api.ts";
import { fieldsOf } from "#app/_server/api-errors.ts";
import { requestLocale } from "#app/_server/locale.ts";
import { manageUrlOf } from "#app/_server/manage-url.ts";
import { readAnswers } from "#lib/intake/rules/read-answers.ts";
import { unansweredQuestions } from "#lib/intake/rules/unanswered.ts";
import { type FieldIssue, refused } from "#lib/kernel/outcome.ts";
import { localDateOf } from "#lib/kernel/zone.ts";
import type { Desk } from "#lib/operation/desk.ts";
import { bookVisit } from "#lib/scheduling/commands/book-visit.ts";

export const POST = apiRoute<{ clinic: string }>(async (request, { clinic }) => {
  const desk = await apiVisitorDesk(clinic, replayOf(request, "POST /bookings"));
  const body = asRecord(await readBody(request));
  await limitBookings(clinic, asRecord(body.client).email);
  const outcome = await bookVisit(desk, { ...body, channel: "api" });
  if (!outcome.ok && outcome.refusal === "invalid") throw invalid(everyIssue(desk, body, fieldsOf(outcome)));

  const booked = accepted(outcome);
  if (booked.status === "stopped") {
    const locale = await requestLocale();
    const { decision, urgent } = booked;
    const advice = { title: booked.advice.title[locale], body: booked.advice.body[locale] };
    throw new Refusal(refused("screening-stop", { message: advice.body, advice, urgent, decision }));
  }
  const { bookingId: _id, linkVersion: _version, appointmentId: _appointment, ...shown } = booked;
  return answer({ ...shown, manageUrl: manageUrlOf(desk, booked) }, booked.status === "booked" ? 201 : 202);
});

/** Answers are named beside the other faults, so that nobody has to send a booking twice to learn all of them. */
function everyIssue(desk: Desk, body: Record<string, unknown>, found: readonly FieldIssue[]): FieldIssue[] {
  const seen = found.some(({ path }) => path.startsWith("screening.answers."));
  const { answers } = asRecord(body.screening);
  if (seen || typeof answers !== "object" || answers === null) return [...found];
  const today = localDateOf(desk.clock.now(), "UTC");
  const read = readAnswers(answers, today);
  const issues = read.ok
    ? unansweredQuestions(read.value, { purpose: "booking", asOf: today }).map(
        (path): FieldIssue => ({ path, code: "unanswered" }),
      )
    : read.issues;
  return [...found, ...issues.map((issue) => ({ ...issue, path: `screening.answers.${issue.path}` }))];
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}
