import { and, asc, eq, gt, isNull } from "drizzle-orm";
import { appointments } from "#db/schema/appointments.ts";
import { clients } from "#db/schema/clients.ts";
import { decisions, reviewTasks, submissions } from "#db/schema/screening.ts";
import { isId } from "#lib/kernel/id.ts";
import { isoWithOffset } from "#lib/kernel/zone.ts";
import { query } from "#lib/operation/query.ts";
import { ListOpenTasksInput } from "../input.ts";
import { maySeeAnswers } from "../policy.ts";
import type { ScreeningDecision } from "../rules/case.ts";

const PAGE = 50;

type Task = { readonly clientId: string };

/** What waits for a therapist, oldest first: bookings under review and red flags. */
export const listOpenTasks = query({
  name: "task.list",
  input: ListOpenTasksInput,
  may: maySeeAnswers,
  discloses: (view: { tasks: readonly Task[] }) => view.tasks.map((task) => task.clientId),
  run: async (room, { cursor }) => {
    const rows = await room.tx
      .select({
        taskId: reviewTasks.id,
        kind: reviewTasks.kind,
        clientId: reviewTasks.clientId,
        givenName: clients.givenName,
        familyName: clients.familyName,
        birthOn: clients.birthOn,
        guardianName: clients.guardianName,
        appointmentId: reviewTasks.appointmentId,
        startsAt: appointments.startsAt,
        zone: appointments.zone,
        staffId: appointments.staffId,
        urgent: reviewTasks.urgent,
        verdict: decisions.verdict,
        output: decisions.output,
        decisionId: decisions.id,
        freeText: submissions.freeText,
        openedAt: reviewTasks.openedAt,
        dueAt: reviewTasks.dueAt,
      })
      .from(reviewTasks)
      .innerJoin(clients, and(eq(clients.clinicId, reviewTasks.clinicId), eq(clients.id, reviewTasks.clientId)))
      .innerJoin(decisions, and(eq(decisions.clinicId, reviewTasks.clinicId), eq(decisions.id, reviewTasks.decisionId)))
      .innerJoin(
        submissions,
        and(eq(submissions.clinicId, decisions.clinicId), eq(submissions.id, decisions.submissionId)),
      )
      .leftJoin(
        appointments,
        and(eq(appointments.clinicId, reviewTasks.clinicId), eq(appointments.id, reviewTasks.appointmentId)),
      )
      .where(
        and(
          eq(reviewTasks.clinicId, room.clinic),
          isNull(reviewTasks.closedAt),
          cursor !== undefined && isId(cursor) ? gt(reviewTasks.id, cursor) : undefined,
        ),
      )
      .orderBy(asc(reviewTasks.id))
      .limit(PAGE + 1);
    const page = rows.slice(0, PAGE);
    const tasks = page.map(({ givenName, familyName, startsAt, output, ...row }) => ({
      ...row,
      clientName: `${givenName} ${familyName}`,
      start: startsAt && isoWithOffset(startsAt, row.zone ?? "UTC"),
      // Written by insertDecision only.
      pendingTopics: (output as ScreeningDecision).pendingTopics,
      rules: (output as ScreeningDecision).rules,
    }));
    return { tasks, next: rows.length > PAGE ? (page.at(-1)?.taskId ?? null) : null };
  },
});
