export type Facts = Readonly<Record<string, unknown>>;

/** What a run hands back. Without it there is no audit row, so there is no other way to finish. */
export type Deed<Value> = {
  readonly value: Value;
  /** Id of what the deed was done to. */
  readonly subject: string;
  readonly clientIds?: readonly string[];
  readonly before: Facts | null;
  readonly after: Facts | null;
};
