import { readGirths } from "#lib/measurements/rules/read-girths.ts";
import { limbVolume } from "#lib/measurements/rules/volume.ts";
import { runCases } from "./case-runner.ts";

runCases((raw) => {
  const reading = readGirths(raw);
  if (!reading.ok) return reading;
  const id = reading.value.id === undefined ? {} : { id: reading.value.id };
  return { ok: true, value: { ...id, ...limbVolume(reading.value) } };
});
