import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { APPOINTMENT_STATES } from "#lib/scheduling/words.ts";
import { courseStrip } from "./strip.ts";

const visit = (state: (typeof APPOINTMENT_STATES)[number], on = "2026-03-02", signed = false) => ({
  state,
  on,
  sessionId: null,
  signedAt: signed ? new Date("2026-03-02T12:00:00Z") : null,
});

describe("the strip of a course", () => {
  test("numbers what took place first, then what is booked, then what is still to book", () => {
    const strip = courseStrip(
      [visit("booked"), visit("done", "2026-02-02", true), visit("no-show"), visit("done")],
      ["2026-02-02"],
      5,
    );
    expect(strip.map((dot) => dot.state)).toEqual(["signed", "attended", "booked", "to-book", "to-book"]);
    expect(strip[0]?.expectedOn).toBe("2026-02-02");
    expect(strip[1]?.expectedOn).toBeNull();
  });

  test("has one dot per planned session and one per visit beyond, whatever happened", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...APPOINTMENT_STATES)),
        fc.integer({ min: 1, max: 30 }),
        (states, planned) => {
          const strip = courseStrip(
            states.map((state) => visit(state)),
            [],
            planned,
          );
          const counted = states.filter((state) =>
            ["done", "in-session", "booked", "arrived", "pending-review"].includes(state),
          );
          expect(strip).toHaveLength(Math.max(planned, counted.length));
          expect(strip.map((dot) => dot.k)).toEqual(strip.map((_, index) => index + 1));
        },
      ),
    );
  });
});
