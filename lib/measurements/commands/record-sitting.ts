import { done, type FieldIssue, refused } from "#lib/kernel/outcome.ts";
import { command } from "#lib/operation/command.ts";
import { RecordSittingInput } from "../input.ts";
import { mayMeasure } from "../policy.ts";
import { limbFindings, type PlausibilityFinding, sidesSwapped } from "../rules/plausibility.ts";
import { limbVolume } from "../rules/volume.ts";
import { findMeasured, insertSitting, lastSitting } from "../store.ts";

type Side = "left" | "right";
type Found = PlausibilityFinding & { readonly side: Side };

/** Both limbs of one sitting. What cannot be is refused at its field; what is odd is asked back once. */
export const recordSitting = command({
  name: "measurement.record",
  input: RecordSittingInput,
  load: findMeasured,
  may: mayMeasure,
  run: async (room, client, input) => {
    if (room.actor.kind !== "staff") return refused("forbidden");
    const { limb, intervalCm, confirmed, courseId = null, sessionId = null, ...rest } = input;
    const last = await lastSitting(room, client.id, limb);
    const findings = (["left", "right"] as const).flatMap((side) => {
      const girths = { intervalCm, circumferencesCm: side === "left" ? input.leftCm : input.rightCm };
      const before = last[side];
      return limbFindings({ limb, girths, ...(before ? { lastVisit: before } : {}) }).map(
        (each): Found => ({ ...each, side }),
      );
    });
    const hard = findings.filter((each) => each.level === "hard");
    if (hard.length > 0) return refused("invalid", { fields: hard.map(issueOf) });

    const swapped = swappedFinding(last, input);
    const soft = [...findings, ...(swapped ? [{ ...swapped, side: "left" as const }] : [])];
    if (soft.length > 0 && !confirmed) return refused("please-confirm", { findings: soft });

    const sitting = { ...rest, limb, intervalCm, courseId, sessionId, examinerId: room.actor.staffId };
    const value = await insertSitting(room, sitting);
    return done({
      value,
      subject: value.sittingId,
      clientIds: [client.id],
      before: null,
      after: { ...sitting, ...value },
    });
  },
});

function swappedFinding(
  last: Awaited<ReturnType<typeof lastSitting>>,
  now: { intervalCm: number; leftCm: number[]; rightCm: number[] },
) {
  if (!last.left || !last.right) return undefined;
  const volumeOf = (circumferencesCm: number[]) =>
    limbVolume({ intervalCm: now.intervalCm, circumferencesCm }).volumeMl;
  return sidesSwapped(
    { leftMl: Number(last.left.volumeMl), rightMl: Number(last.right.volumeMl) },
    { leftMl: volumeOf(now.leftCm), rightMl: volumeOf(now.rightCm) },
  );
}

function issueOf({ code, side, point }: Found): FieldIssue {
  if (code === "interval") return { path: "intervalCm", code: "not-allowed" };
  const list = side === "left" ? "leftCm" : "rightCm";
  return { path: point === undefined ? list : `${list}.${point}`, code: "not-allowed" };
}
