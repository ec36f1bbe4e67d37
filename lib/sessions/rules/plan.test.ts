import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { orderViolations } from "#lib/anatomy/rules/order.ts";
import { expandRegions } from "#lib/anatomy/rules/regions.ts";
import { GROUP_REGIONS, LEAF_REGIONS, type RegionCode, SENSITIVE_REGIONS } from "#lib/anatomy/words.ts";
import { PREPARATION, TEN_BREATHS } from "../knowledge/preparation.ts";
import { SEED_CLASSIC } from "../knowledge/seed-classic.ts";
import { TECHNIQUE_FACTS } from "../knowledge/techniques.ts";
import { planSession, sensitiveInPlan } from "./plan.ts";
import { findProtocol, protocolIds } from "./protocols.ts";

const codes = fc.array(fc.constantFrom<RegionCode>("ALL", ...LEAF_REGIONS, ...GROUP_REGIONS), { maxLength: 8 });
const open = { blockedRegions: [] };

describe("seed/classic", () => {
  it("the targets of every step's items sum to the step's, inside 10 to 15 minutes for named areas", () => {
    for (const step of SEED_CLASSIC.steps) {
      expect(step.items.reduce((sum, item) => sum + item.targetMinutes, 0)).toBe(step.targetMinutes);
      if (!step.usualMinutes) continue;
      expect(step.usualMinutes).toEqual({ least: 10, most: 15 });
      expect(step.targetMinutes).toBeGreaterThanOrEqual(10);
      expect(step.targetMinutes).toBeLessThanOrEqual(15);
    }
  });

  it("follows the order of the source and breaks none of the order rules", () => {
    expect(SEED_CLASSIC.steps.map((step) => step.id)).toEqual([
      "breath",
      "neck",
      "chest",
      "armpits",
      "abdomen",
      "groins",
      "leg-left",
      "leg-right",
    ]);
    const plan = planSession(SEED_CLASSIC, open, []);
    expect(orderViolations({ steps: plan.items.map((item) => item.region) })).toEqual([]);
  });

  it("fits a booking of 90 minutes and never names an item twice", () => {
    const plan = planSession(SEED_CLASSIC, open, []);
    expect(plan.targetMinutes).toBe(86);
    expect(new Set(plan.items.map((item) => item.id)).size).toBe(plan.items.length);
    expect(TEN_BREATHS.count * (TEN_BREATHS.inSeconds + TEN_BREATHS.outSeconds)).toBeLessThanOrEqual(120);
  });

  it("every text is there in both languages", () => {
    const texts = [
      SEED_CLASSIC.name,
      ...SEED_CLASSIC.steps.flatMap((step) => [step.title, step.instruction]),
      ...Object.values(TECHNIQUE_FACTS).flatMap((fact) => [fact.name, fact.hands]),
      ...Object.values(PREPARATION).map((fact) => fact.label),
    ];
    expect(texts.every((text) => text.en.length > 0 && text.de.length > 0)).toBe(true);
    expect(protocolIds().map(findProtocol)).toEqual([SEED_CLASSIC]);
    expect(findProtocol("unknown")).toBeUndefined();
  });
});

describe("the plan of a session", () => {
  it("contains nothing that is blocked, held or refused, and names it with its reason instead", () => {
    fc.assert(
      fc.property(codes, codes, codes, codes, (blockedRegions, regionalHard, regionalHeld, refused) => {
        const plan = planSession(SEED_CLASSIC, { blockedRegions, regionalHard, regionalHeld }, refused);
        const shut = new Set<string>(expandRegions([...blockedRegions, ...regionalHard, ...regionalHeld]));
        for (const leaf of SENSITIVE_REGIONS) if (expandRegions(refused).includes(leaf)) shut.add(leaf);
        expect(plan.items.filter((item) => shut.has(item.region))).toEqual([]);
        const all = SEED_CLASSIC.steps
          .flatMap((step) => step.items.map((item) => item.region))
          .filter((region) => region !== "BREATH");
        expect(plan.closed.map((each) => each.region)).toEqual(all.filter((region) => shut.has(region)));
        expect(plan.items.length + plan.closed.length).toBe(all.length + 1);
        expect(plan.targetMinutes).toBe(plan.items.reduce((sum, item) => sum + item.targetMinutes, 0));
      }),
    );
  });

  it("keeps order and targets of the rest", () => {
    fc.assert(
      fc.property(codes, (blockedRegions) => {
        const whole = planSession(SEED_CLASSIC, open, []).items;
        const left = planSession(SEED_CLASSIC, { blockedRegions }, []).items;
        expect(left).toEqual(whole.filter((item) => left.some((each) => each.id === item.id)));
      }),
    );
  });

  it("tells closed from held and from refused", () => {
    const limits = { blockedRegions: ["ALL"], regionalHard: ["NECK"], regionalHeld: ["GROIN_L"] } as const;
    const because = (region: string, plan = planSession(SEED_CLASSIC, limits, ["NECK"])) =>
      plan.closed.find((each) => each.region === region)?.because;
    expect([because("NECK"), because("GROIN_L"), because("AXILLA_L")]).toEqual(["blocked", "held", "blocked"]);
    const refused = planSession(SEED_CLASSIC, open, ["GROIN_L", "NECK"]);
    expect(refused.closed).toEqual([{ region: "GROIN_L", because: "client-refused" }]);
  });

  it("says what to do instead at neck and abdomen, once", () => {
    const advice = (blockedRegions: readonly RegionCode[]) =>
      planSession(SEED_CLASSIC, { blockedRegions }, []).advice.map((text) => text.en);
    expect(advice(["NECK"])).toEqual(["Neck left out: start with breathing, keep shoulders relaxed."]);
    expect(advice(["ABDOMEN"])).toEqual(["Abdomen left out: ordinary breathing only."]);
    expect(advice(["ABDOMEN_DEEP"])).toEqual(["Deep abdomen left out: ordinary breathing only."]);
    expect(advice(["LEG_L"])).toEqual([]);
  });

  it("lists the sensitive areas still in it", () => {
    const plan = planSession(SEED_CLASSIC, { blockedRegions: ["CHEST_L", "CHEST_R", "LEG_L"] }, ["GROIN_R"]);
    expect(sensitiveInPlan(plan)).toEqual(["GROIN_L", "THIGH_R"]);
  });
});
