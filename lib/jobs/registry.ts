import { sendMessage } from "#lib/notices/jobs.ts";
import { giveBackUnreviewed } from "#lib/scheduling/jobs.ts";
import type { JobHandler } from "./handler.ts";
import type { JobName } from "./words.ts";

/** Every job has its handler: a name without one does not compile. */
export const HANDLERS: { readonly [Name in JobName]: JobHandler<Name> } = {
  "message.send": sendMessage,
  "review.expire": giveBackUnreviewed,
};
