/** Half-open [start, end): a visit that ends at 10:00 does not touch one that starts at 10:00. */
export type Interval = { readonly start: Date; readonly end: Date };

export function interval(start: Date, end: Date): Interval {
  if (!(start.getTime() < end.getTime())) throw new RangeError("An interval must end after it starts.");
  return { start, end };
}

export function overlaps(a: Interval, b: Interval): boolean {
  return a.start < b.end && b.start < a.end;
}

export function contains(outer: Interval, inner: Interval): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Joins touching and overlapping intervals; the result is sorted and disjoint. */
export function union(intervals: readonly Interval[]): Interval[] {
  const sorted = [...intervals].sort((a, b) => a.start.getTime() - b.start.getTime());
  const merged: Interval[] = [];
  for (const next of sorted) {
    const last = merged.at(-1);
    if (last && next.start <= last.end) {
      merged[merged.length - 1] = { start: last.start, end: laterOf(last.end, next.end) };
    } else {
      merged.push(next);
    }
  }
  return merged;
}

/** What is left of `open` once every part of `busy` is taken out; sorted and disjoint. */
export function subtract(open: readonly Interval[], busy: readonly Interval[]): Interval[] {
  const taken = union(busy);
  return union(open).flatMap((free) => cut(free, taken));
}

function laterOf(a: Date, b: Date): Date {
  return a < b ? b : a;
}

function cut(free: Interval, taken: readonly Interval[]): Interval[] {
  const parts: Interval[] = [];
  let start = free.start;
  for (const block of taken) {
    if (block.end <= start) continue;
    if (block.start >= free.end) break;
    if (block.start > start) parts.push({ start, end: block.start });
    start = block.end;
  }
  if (start < free.end) parts.push({ start, end: free.end });
  return parts;
}
