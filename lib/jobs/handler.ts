import type { Desk } from "#lib/operation/desk.ts";
import type { Room } from "#lib/operation/transaction.ts";
import type { MailRelay } from "./mail-relay.ts";
import type { JobName, JobPayloads } from "./words.ts";

/** What a job is given: a desk with a job actor in the clinic of its payload, and the way out for mail. */
export type JobTools = {
  readonly desk: Desk;
  readonly relay: MailRelay;
  readonly read: <View>(look: (room: Room) => Promise<View>) => Promise<View>;
};

/** Shallow: calls commands. A throw means "try again later". */
export type JobHandler<Name extends JobName> = (tools: JobTools, payload: JobPayloads[Name]) => Promise<void>;
