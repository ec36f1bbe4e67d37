export type ChangeRequest = {
  readonly startsAt: Date;
  readonly noticeHours: number;
  readonly now: Date;
  /** A booking may be undone for a moment after it was made, however near it is. */
  readonly bookedAt?: Date;
  readonly graceMinutes?: number;
};

export type ChangeAllowance = {
  readonly verdict: "allowed" | "too-late";
  /** The last moment at which the client may change it alone. */
  readonly deadlineAt: Date;
  readonly because: "in-time" | "within-grace" | "notice-passed" | "already-started";
};

/** Notice is elapsed time: twenty-four hours stay twenty-four hours when the clocks change in between. */
export function changeAllowance(request: ChangeRequest): ChangeAllowance {
  const { startsAt, now } = request;
  const deadlineAt = new Date(startsAt.getTime() - request.noticeHours * 3_600_000);
  if (now >= startsAt) return { verdict: "too-late", deadlineAt, because: "already-started" };
  if (now <= deadlineAt) return { verdict: "allowed", deadlineAt, because: "in-time" };
  if (isWithinGrace(request)) return { verdict: "allowed", deadlineAt, because: "within-grace" };
  return { verdict: "too-late", deadlineAt, because: "notice-passed" };
}

function isWithinGrace({ bookedAt, graceMinutes = 0, now }: ChangeRequest): boolean {
  return bookedAt !== undefined && now.getTime() <= bookedAt.getTime() + graceMinutes * 60_000;
}

/** A review may hold a time only so long, and never longer than the time itself lies ahead. */
export function reviewDeadline(now: Date, reviewHours: number, start: Date): Date {
  const wished = new Date(now.getTime() + reviewHours * 3_600_000);
  return wished < start ? wished : start;
}
