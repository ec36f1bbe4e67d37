/** What each job is told; the clinic is added by the queue. */
export type JobPayloads = {
  "message.send": { readonly messageId: string };
  "review.expire": { readonly taskId: string };
};
export type JobName = keyof JobPayloads;
