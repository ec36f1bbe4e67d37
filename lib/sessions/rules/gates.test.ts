import { expect, it } from "vitest";
import { START_GATES } from "../words.ts";
import { type StartCase, startGates } from "./gates.ts";

const ready: StartCase = {
  today: "2026-03-02",
  birthOn: "1970-05-05",
  decision: { decision: "caution", asOf: "2026-03-02" },
  unacknowledgedCautions: 0,
  treatmentConsent: true,
  sensitivePlanned: ["GROIN_L", "THIGH_L"],
  sensitiveAsked: ["GROIN_L", "THIGH_L"],
  guardianConsent: false,
  bloodPressureNeeded: true,
  bloodPressureTaken: true,
  regionsToTreat: 12,
};

it("a client who meets every gate may be treated", () => {
  expect(startGates(ready)).toEqual([]);
});

it.each<[string, Partial<StartCase>]>([
  ["decision-missing", { decision: null }],
  ["decision-not-of-today", { decision: { decision: "clear", asOf: "2026-03-01" } }],
  ["decision-not-clear", { decision: { decision: "clearance_needed", asOf: "2026-03-02" } }],
  ["decision-not-clear", { decision: { decision: "blocked", asOf: "2026-03-02" } }],
  ["decision-not-clear", { decision: { decision: "anything else", asOf: "2026-03-02" } }],
  ["cautions-unacknowledged", { unacknowledgedCautions: 1 }],
  ["treatment-consent", { treatmentConsent: false }],
  ["sensitive-areas-unasked", { sensitiveAsked: ["GROIN_L"] }],
  ["guardian-consent", { birthOn: "2008-03-03" }],
  ["blood-pressure", { bloodPressureTaken: false }],
  ["nothing-to-treat", { regionsToTreat: 0 }],
])("each gate alone keeps the session from starting: %s", (gate, change) => {
  expect(startGates({ ...ready, ...change })).toEqual([gate]);
});

it("on the eighteenth birthday no guardian is needed", () => {
  expect(startGates({ ...ready, birthOn: "2008-03-02" })).toEqual([]);
  expect(startGates({ ...ready, birthOn: "2010-01-01", guardianConsent: true })).toEqual([]);
});

it("every unmet gate is listed, in a fixed order", () => {
  const worst: StartCase = {
    ...ready,
    decision: { decision: "blocked", asOf: "2026-03-01" },
    birthOn: "2015-01-01",
    unacknowledgedCautions: 2,
    treatmentConsent: false,
    sensitiveAsked: [],
    bloodPressureTaken: false,
    regionsToTreat: 0,
  };
  expect(startGates(worst)).toEqual(START_GATES.filter((gate) => gate !== "decision-missing"));
});
