import { decide } from "#lib/intake/rules/decide.ts";
import { readCase } from "#lib/intake/rules/read-case.ts";
import { runCases } from "./case-runner.ts";

runCases((raw) => {
  const reading = readCase(raw);
  if (!reading.ok) return reading;
  const { decision, blockedRegions, regionalHard, regionalHeld, ...rest } = decide(reading.value);
  const { pendingTopics, compressionHold, urgent, rules } = rest;
  const id = reading.value.id === undefined ? {} : { id: reading.value.id };
  return {
    ok: true,
    value: {
      ...id,
      decision,
      blockedRegions,
      regionalHard,
      regionalHeld,
      pendingTopics,
      compressionHold,
      urgent,
      rules,
    },
  };
});
