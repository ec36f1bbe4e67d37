import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "#lib/kernel/local-date.ts";
import { COURSE_END_KINDS, PACES } from "../words.ts";
import { expectedDates } from "./cadence.ts";
import { coursePace } from "./pace.ts";
import { type CourseFacts, courseProgress } from "./progress.ts";

const START = "2026-03-02";
const plan = {
  startedOn: START,
  plannedMinimum: 15,
  plannedMaximum: 18,
  leadWeeks: 2,
  sessionsPerWeek: 2,
  windowDays: 119,
  freezes: [],
};
const blank: CourseFacts = {
  plan,
  attendedOn: [],
  bookedOn: [],
  measuredOn: [],
  dischargeSignedOn: null,
  endKind: null,
};
const planned = expectedDates(plan);
const attended = (count: number) => planned.slice(0, count);
const lastDay = planned.at(-1) ?? "";
const finished: CourseFacts = {
  ...blank,
  attendedOn: planned,
  measuredOn: [addDays(lastDay, 7)],
  dischargeSignedOn: addDays(lastDay, 7),
};

describe("progress", () => {
  it("names what is missing until every element is there", () => {
    expect(courseProgress({ ...blank, attendedOn: attended(14) })).toMatchObject({
      attended: 14,
      next: 15,
      readyToClose: false,
      completed: false,
    });
    const open = courseProgress({ ...blank, attendedOn: planned });
    expect(open).toMatchObject({ readyToClose: true, missing: ["closing-measurement", "discharge-note-signed"] });
    expect(courseProgress({ ...finished, measuredOn: [addDays(lastDay, 8)] }).missing).toEqual(["closing-measurement"]);
    expect(courseProgress({ ...finished, measuredOn: [addDays(lastDay, -7)] }).completed).toBe(true);
    expect(courseProgress(finished)).toMatchObject({ missing: [], completed: true, readyToClose: false });
  });

  it("the minimum has to be reached inside the window; frozen days do not count", () => {
    const late = [...attended(14), addDays(START, 120)];
    const facts = { ...finished, attendedOn: late, measuredOn: [addDays(START, 120)] };
    expect(courseProgress(facts).missing).toEqual(["within-window"]);
    const freezes = [{ fromOn: addDays(START, 60), toOn: addDays(START, 60) }];
    expect(courseProgress({ ...facts, plan: { ...plan, freezes } }).missing).toEqual([]);
  });
});

describe("pace", () => {
  it("a clinical stop goes before everything, also before completion", () => {
    expect(coursePace({ ...finished, endKind: "clinical-stop" }, lastDay)).toMatchObject({
      pace: "clinical-stop",
      active: false,
    });
  });

  it("completed and completed early", () => {
    expect(coursePace(finished, addDays(lastDay, 60))).toMatchObject({ pace: "completed", early: false });
    const early = {
      ...blank,
      attendedOn: attended(9),
      endKind: "goal-reached",
      dischargeSignedOn: "2026-05-01",
    } as const;
    expect(coursePace(early, "2026-05-02")).toMatchObject({ pace: "completed", early: true });
    expect(coursePace({ ...early, dischargeSignedOn: null }, "2026-05-02").pace).toBe("dropped-out");
  });

  it("lapses on day 28 without attendance and booking, stalls on day 14", () => {
    const facts = { ...blank, attendedOn: attended(5) };
    const last = attended(5).at(-1) ?? "";
    expect(coursePace(facts, addDays(last, 13)).pace).toBe("slipping");
    expect(coursePace(facts, addDays(last, 14)).pace).toBe("stalled");
    expect(coursePace(facts, addDays(last, 27)).pace).toBe("stalled");
    expect(coursePace(facts, addDays(last, 28))).toMatchObject({
      pace: "dropped-out",
      reasons: [{ code: "lapsed", figures: { idleDays: 28, limitDays: 28 } }],
    });
    expect(coursePace({ ...facts, bookedOn: [addDays(last, 40)] }, addDays(last, 28)).pace).toBe("slipping");
  });

  it("a hold stops the clock of lapse and stall, and is shown while it lasts", () => {
    const last = attended(5).at(-1) ?? "";
    const freezes = [{ fromOn: addDays(last, 1), toOn: addDays(last, 40) }];
    const facts = { ...blank, plan: { ...plan, freezes }, attendedOn: attended(5) };
    expect(coursePace(facts, addDays(last, 30))).toMatchObject({ pace: "frozen", active: true });
    expect(coursePace(facts, addDays(last, 41)).pace).toBe("slipping");
    expect(coursePace(facts, addDays(last, 54)).pace).toBe("stalled");
    expect(coursePace(facts, addDays(last, 68)).pace).toBe("dropped-out");
  });

  it("slips when two sessions behind, or with none booked within one and a half gaps", () => {
    const asOf = addDays(planned[6] ?? "", 1);
    const soon = [addDays(asOf, 5)];
    expect(coursePace({ ...blank, attendedOn: attended(7), bookedOn: soon }, asOf).pace).toBe("on-pace");
    expect(coursePace({ ...blank, attendedOn: attended(6), bookedOn: soon }, asOf).pace).toBe("on-pace");
    expect(coursePace({ ...blank, attendedOn: attended(5), bookedOn: soon }, asOf)).toMatchObject({
      pace: "slipping",
      reasons: [{ code: "behind-plan", figures: { expected: 7, attended: 5, behind: 2 } }],
    });
    expect(coursePace({ ...blank, attendedOn: attended(7), bookedOn: [addDays(asOf, 6)] }, asOf)).toMatchObject({
      pace: "slipping",
      reasons: [{ code: "none-booked-soon", figures: { withinDays: 5.25 } }],
    });
  });

  it("with every session attended an empty calendar is no slip", () => {
    expect(coursePace({ ...blank, attendedOn: planned }, addDays(lastDay, 1)).pace).toBe("on-pace");
  });

  const facts = fc.record({
    count: fc.integer({ min: 0, max: 18 }),
    booked: fc.array(fc.integer({ min: 0, max: 120 }), { maxLength: 3 }),
    endKind: fc.constantFrom(null, ...COURSE_END_KINDS),
    signed: fc.boolean(),
    frozen: fc.option(fc.integer({ min: 0, max: 100 }), { nil: null }),
    day: fc.integer({ min: 0, max: 200 }),
  });
  const build = ({
    count,
    booked,
    endKind,
    signed,
    frozen,
  }: {
    count: number;
    booked: number[];
    endKind: CourseFacts["endKind"];
    signed: boolean;
    frozen: number | null;
  }): CourseFacts => ({
    plan: {
      ...plan,
      freezes: frozen === null ? [] : [{ fromOn: addDays(START, frozen), toOn: addDays(START, frozen + 10) }],
    },
    attendedOn: expectedDates(plan, count),
    bookedOn: booked.map((day) => addDays(START, day)),
    measuredOn: signed ? [lastDay] : [],
    dischargeSignedOn: signed ? lastDay : null,
    endKind,
  });

  it("every course has one known pace with at least one reason, and the order of its rows changes nothing", () => {
    fc.assert(
      fc.property(facts, (given) => {
        const asOf = addDays(START, given.day);
        const course = build(given);
        const decided = coursePace(course, asOf);
        expect(PACES).toContain(decided.pace);
        expect(decided.reasons.length).toBeGreaterThan(0);
        const turned = {
          ...course,
          attendedOn: course.attendedOn.toReversed(),
          bookedOn: course.bookedOn.toReversed(),
        };
        expect(coursePace(turned, asOf)).toEqual(decided);
      }),
    );
  });

  it("a running course with a visit to come has never dropped out", () => {
    fc.assert(
      fc.property(facts, (given) => {
        const asOf = addDays(START, given.day);
        const course = { ...build({ ...given, endKind: null }), bookedOn: [addDays(asOf, 1)] };
        expect(["dropped-out", "stalled"]).not.toContain(coursePace(course, asOf).pace);
      }),
    );
  });
});
