import { findClient } from "#lib/clients/store.ts";
import { readClinic } from "#lib/clinic/store.ts";
import { localDateOf } from "#lib/kernel/zone.ts";
import { query } from "#lib/operation/query.ts";
import { OpenIntakeInput } from "../input.ts";
import type { QuestionKey } from "../knowledge/answers.ts";
import { mayOpenIntake } from "../policy.ts";
import { sessionDayQuestions, staleKeys } from "../rules/freshness.ts";
import { type AnswersInForce, answersInForce } from "./read-record.ts";

type View = AnswersInForce & {
  readonly clientId: string;
  /** Must be asked again before the next session. */
  readonly stale: readonly QuestionKey[];
  /** Asked on the day of every session. */
  readonly sessionDay: readonly QuestionKey[];
};

/** What a client has answered so far, and what is to be asked again. */
export const openIntake = query({
  name: "intake.open",
  input: OpenIntakeInput,
  may: (actor, { clientId }) => mayOpenIntake(actor, clientId),
  discloses: (view: View) => [view.clientId],
  run: async (room, { clientId }): Promise<View | undefined> => {
    const client = await findClient(room, clientId);
    if (!client) return undefined;
    const { zone } = await readClinic(room);
    const known = await answersInForce(room, client.id);
    const today = localDateOf(room.clock.now(), zone);
    return {
      clientId: client.id,
      ...known,
      stale: staleKeys(known.answeredOn, known.answers, today),
      sessionDay: sessionDayQuestions(known.answers),
    };
  },
});
