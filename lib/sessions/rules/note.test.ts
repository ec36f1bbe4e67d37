import { describe, expect, it } from "vitest";
import * as phrases from "../knowledge/note-phrases.ts";
import { SEED_CLASSIC } from "../knowledge/seed-classic.ts";
import { NOTE_PARTS, type SessionEventKind } from "../words.ts";
import { sessionDose } from "./dose.ts";
import { composeNote, type NoteFacts, noteView } from "./note.ts";
import { planSession } from "./plan.ts";
import { foldEvents } from "./spans.ts";

const plan = planSession(SEED_CLASSIC, { blockedRegions: ["NECK"], regionalHard: ["NECK"] }, ["GROIN_R"]);
const at = (minute: number) => new Date(Date.parse("2026-03-02T09:00:00Z") + minute * 60_000);
const event = (kind: SessionEventKind, itemId: string | null, minute: number, reason?: string) => ({
  id: `${minute}-${kind}-${itemId}`,
  kind,
  itemId,
  at: at(minute),
  detail: reason === undefined ? {} : { reason },
});
const timeline = foldEvents([
  event("started", "axilla-l", 0),
  event("started", "axilla-r", 6),
  event("started", "abdomen-superficial", 12.5),
  event("ended", null, 18),
  event("skipped", "foot-l", 19, "skin"),
]);

const facts: NoteFacts = {
  served: { date: "2 March 2026", from: "10:00", to: "10:18", place: "Mitte" },
  enteredOn: "2 March 2026",
  appointment: "K7QM-3XVP",
  therapist: { name: "Mara Lind", licenceNo: "B-12" },
  course: { number: 5, planned: 15 },
  change: "better",
  symptoms: 3,
  consentConfirmed: true,
  findings: [],
  bloodPressure: null,
  measured: false,
  plan,
  dose: sessionDose(plan, timeline),
  pressure: "light",
  breathsDone: true,
  orderReason: null,
  compression: false,
  comfort: 8,
  response: "tolerated-well",
  adverseEvent: "none",
  decision: { decision: "caution", ruleSetVersion: "2026.11", id: "d-1" },
  nextSession: "5 March 2026, 10:00",
  advice: ["breathing"],
  lettersToChase: [],
};

const textOf = (given: NoteFacts, locale: "en" | "de") =>
  composeNote(given, locale)
    .parts.flatMap((part) => part.sentences)
    .join("\n");

describe("the note", () => {
  it("never says that a treatment was tolerated when nobody said so", () => {
    expect(textOf({ ...facts, response: null }, "en")).not.toMatch(/tolerated/);
    expect(textOf({ ...facts, response: null }, "en")).toContain("Response not asked.");
    expect(textOf({ ...facts, response: null }, "de")).toContain("Reaktion nicht erfragt.");
  });

  it("of a routine session is complete without a typed character", () => {
    const note = composeNote(facts, "en");
    expect(note.parts.map((part) => part.part)).toEqual([...NOTE_PARTS]);
    expect(note.parts.every((part) => part.sentences.length > 0)).toBe(true);
    const text = textOf(facts, "en");
    for (const sentence of [
      "Session 5 of 15 on 2 March 2026, 10:00 to 10:18, Mitte.",
      "Therapist: Mara Lind, licence B-12.",
      "Armpit right: Light finger press, 6.5 min (planned 6).",
      "Neck: left out, closed by the screening of the day.",
      "Groin right: left out, no consent for this area.",
      "Foot left: left out, state of the skin.",
      "Total 18 min (planned 68).",
      "Screening of the day: caution, notes acknowledged (rules 2026.11, decision d-1).",
      "No adverse event.",
    ]) {
      expect(text).toContain(sentence);
    }
  });

  it("says the same in German, with German numbers", () => {
    const text = textOf({ ...facts, served: { ...facts.served, date: "2. März 2026" } }, "de");
    expect(text).toContain("Achsel rechts: Leichter Fingerdruck, 6,5 Min. (geplant 6).");
    expect(text).toContain("Hals: ausgelassen, durch die Prüfung des Tages gesperrt.");
    expect(composeNote(facts, "de").parts.map((part) => part.sentences.length)).toEqual(
      composeNote(facts, "en").parts.map((part) => part.sentences.length),
    );
  });

  it("every planned region appears exactly once, treated or left out with a reason", () => {
    const treatment = composeNote(facts, "en").parts.find((part) => part.part === "treatment")?.sentences ?? [];
    const lines = treatment.filter((line) => / min \(planned|: left out, /.test(line) && !line.startsWith("Total"));
    const regions = SEED_CLASSIC.steps.flatMap((step) => step.items).filter((item) => item.region !== "BREATH");
    expect(lines).toHaveLength(regions.length);
  });

  it("findings, blood pressure, letters and own words are added where they belong", () => {
    const busy: NoteFacts = {
      ...facts,
      course: null,
      therapist: { name: "Jonas", licenceNo: null },
      findings: [{ region: "LOWER_LEG_L", finding: "pitting" }],
      bloodPressure: { systolic: 128, diastolic: 82 },
      measured: true,
      compression: true,
      orderReason: "pain",
      nextSession: null,
      lettersToChase: ["Heart"],
      own: { plan: "  Call on Friday. ", subjective: "  " },
    };
    const text = textOf(busy, "en");
    for (const sentence of [
      "Single session on",
      "Lower leg left: dent remains after pressing.",
      "128/82",
      "Girths measured",
      "Compression",
      "Other order than planned: pain.",
      "No next session",
      "Letters still needed: Heart.",
    ]) {
      expect(text).toContain(sentence);
    }
    expect(text).not.toContain("No skin or tissue change");
    expect(composeNote(busy, "en").parts.at(-1)?.sentences.at(-1)).toBe("Call on Friday.");
  });

  it("braces in a name pull in nothing else", () => {
    expect(textOf({ ...facts, therapist: { name: "{licence}", licenceNo: "B-12" } }, "en")).toContain(
      "Therapist: {licence}, licence B-12.",
    );
  });

  it("reads as four headings or as three, with the same sentences", () => {
    const note = composeNote(facts, "en");
    const [soap, dap] = [noteView(note, "soap", "en"), noteView(note, "dap", "en")];
    expect(soap.map((section) => section.title)).toEqual(["Subjective", "Objective", "Assessment", "Plan"]);
    expect(dap.map((section) => section.title)).toEqual(["Data", "Assessment", "Plan"]);
    expect(dap.flatMap((section) => section.sentences)).toEqual(soap.flatMap((section) => section.sentences));
  });

  it("has no phrase that claims an effect", () => {
    const claims =
      /\b(cures?\b|heals?\b|detox|slim|remove[sd]? toxin|reduced by treatment|effective|because of the treatment|heilt|entgift|wirkt|wirksam|dank der behandlung)/i;
    expect(JSON.stringify(phrases)).not.toMatch(claims);
  });
});
