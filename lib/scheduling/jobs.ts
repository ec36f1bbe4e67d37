import type { JobHandler } from "#lib/jobs/handler.ts";
import { expireReview } from "./commands/expire-review.ts";

/** Gives the time of an unreviewed booking back. A task that was decided meanwhile, or moved on, is left alone. */
export const giveBackUnreviewed: JobHandler<"review.expire"> = async ({ desk }, { taskId }) => {
  const outcome = await expireReview(desk, { taskId });
  if (!outcome.ok && outcome.refusal === "busy") throw new Error("The review could not be closed yet.");
};
