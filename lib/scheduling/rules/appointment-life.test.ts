import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { APPOINTMENT_STATES, FIRST_STATES, OCCUPYING_STATES } from "../words.ts";
import { changeAllowance } from "./policy-times.ts";
import { bookingReference, readReference } from "./reference.ts";
import { canMove, nextStates, occupies, transitionPairs } from "./transitions.ts";

describe("the life of an appointment", () => {
  it("reaches every state from its birth and never leaves done or moved", () => {
    const reached = new Set<string>(FIRST_STATES);
    for (const state of APPOINTMENT_STATES) for (const next of nextStates(state)) reached.add(next);
    expect([...reached].sort()).toEqual([...APPOINTMENT_STATES].sort());
    expect(nextStates("done")).toEqual([]);
    expect(nextStates("moved")).toEqual([]);
  });

  it("never treats what is still to be reviewed, cancelled or moved", () => {
    for (const state of ["pending-review", "cancelled", "late-cancelled", "no-show", "moved"] as const) {
      expect(canMove(state, "in-session")).toBe(false);
    }
    expect(transitionPairs()).toContain("booked > in-session");
    expect(new Set(transitionPairs()).size).toBe(transitionPairs().length);
  });

  it("only a session that took place is done", () => {
    expect(APPOINTMENT_STATES.filter((state) => canMove(state, "done"))).toEqual(["in-session"]);
  });

  it("takes its resources in exactly the occupying states", () => {
    expect(APPOINTMENT_STATES.filter(occupies)).toEqual([...OCCUPYING_STATES]);
  });
});

describe("notice", () => {
  const startsAt = new Date("2026-03-29T08:00:00Z");
  const at = (iso: string, more: { bookedAt?: Date; graceMinutes?: number } = {}) =>
    changeAllowance({ startsAt, noticeHours: 24, now: new Date(iso), ...more });

  it("counts elapsed hours over a clock change, and the deadline itself is in time", () => {
    expect(at("2026-03-28T08:00:00Z")).toEqual({
      verdict: "allowed",
      because: "in-time",
      deadlineAt: new Date("2026-03-28T08:00:00Z"),
    });
    expect(at("2026-03-28T08:00:01Z")).toMatchObject({ verdict: "too-late", because: "notice-passed" });
  });

  it("a fresh booking may be undone within its grace, never once it has begun", () => {
    const bookedAt = new Date("2026-03-29T07:50:00Z");
    expect(at("2026-03-29T07:54:00Z", { bookedAt, graceMinutes: 5 })).toMatchObject({ because: "within-grace" });
    expect(at("2026-03-29T07:56:00Z", { bookedAt, graceMinutes: 5 })).toMatchObject({ verdict: "too-late" });
    expect(at("2026-03-29T08:00:00Z", { bookedAt, graceMinutes: 50 })).toMatchObject({ because: "already-started" });
  });

  it("once it is too late it stays too late", () => {
    const hours = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(hours, hours, hours, (noticeHours, first, later) => {
        const now = (n: number) => new Date(startsAt.getTime() + (n - 90) * 3_600_000);
        const verdict = (n: number) => changeAllowance({ startsAt, noticeHours, now: now(n) }).verdict;
        if (verdict(first) === "too-late") expect(verdict(first + later)).toBe("too-late");
      }),
    );
  });
});

describe("booking references", () => {
  const random = fc.uint8Array({ minLength: 8, maxLength: 16 });

  it("are short, free of letters that are misread, and read back however they are typed", () => {
    fc.assert(
      fc.property(random, (bytes) => {
        const reference = bookingReference(bytes);
        expect(reference).toMatch(/^[2-9B-DF-HJKMNP-TV-Z]{4}-[2-9B-DF-HJKMNP-TV-Z]{4}$/);
        expect(readReference(reference.toLowerCase().replace("-", " "))).toBe(reference);
      }),
    );
  });

  it("differ when the bytes do", () => {
    const made = new Set(
      Array.from({ length: 2000 }, (_, n) => bookingReference(new Uint8Array([1, 2, 3, 4, 5, n >> 8, n & 255, 9]))),
    );
    expect(made.size).toBe(2000);
  });

  it("what cannot be one is refused", () => {
    expect(["", "K7QM", "K7QM-3XV0", "K7QM-3XVPP", "ÄÄÄÄ-ÄÄÄÄ"].map(readReference)).toEqual(Array(5).fill(undefined));
    expect(() => bookingReference(new Uint8Array(7))).toThrow(RangeError);
  });
});
