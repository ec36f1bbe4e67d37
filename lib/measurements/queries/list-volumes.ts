import { and, asc, eq } from "drizzle-orm";
import { measurements } from "#db/schema/measurements.ts";
import { query } from "#lib/operation/query.ts";
import type { Room } from "#lib/operation/transaction.ts";
import { ListVolumesInput } from "../input.ts";
import { MDC95_PERCENT } from "../knowledge/limits.ts";
import { maySeeVolumes } from "../policy.ts";
import { changeVerdict, reductionPercent } from "../rules/change.ts";
import type { ChangeVerdict, Limb } from "../words.ts";

export type VolumePoint = { readonly measuredAt: Date; readonly leftMl: number; readonly rightMl: number };

export type SideChange = {
  readonly side: "left" | "right";
  readonly firstMl: number;
  readonly lastMl: number;
  /** Negative means smaller. */
  readonly changePercent: number;
  readonly verdict: ChangeVerdict;
};

export type LimbSeries = {
  readonly limb: Limb;
  readonly points: readonly VolumePoint[];
  /** First against last sitting; empty while there is only one. */
  readonly changes: readonly SideChange[];
  readonly mdcPercent: number;
};

export type VolumesView = { readonly clientId: string; readonly series: readonly LimbSeries[] };

export const listVolumes = query({
  name: "measurement.list-volumes",
  input: ListVolumesInput,
  may: maySeeVolumes,
  discloses: (view: VolumesView) => (view.series.length > 0 ? [view.clientId] : []),
  run: async (room, { clientId }): Promise<VolumesView> => ({
    clientId,
    series: await readVolumes(room, { clientId }),
  }),
});

/** Sittings of a client or a course by limb, oldest first. */
export async function readVolumes(room: Room, wanted: { clientId?: string; courseId?: string }): Promise<LimbSeries[]> {
  const rows = await room.tx
    .select({
      sittingId: measurements.sittingId,
      limb: measurements.limb,
      side: measurements.side,
      volumeMl: measurements.volumeMl,
      measuredAt: measurements.measuredAt,
    })
    .from(measurements)
    .where(
      and(
        eq(measurements.clinicId, room.clinic),
        wanted.clientId === undefined ? undefined : eq(measurements.clientId, wanted.clientId),
        wanted.courseId === undefined ? undefined : eq(measurements.courseId, wanted.courseId),
      ),
    )
    .orderBy(asc(measurements.measuredAt), asc(measurements.sittingId));
  const limbs = [...new Set(rows.map((row) => row.limb))];
  return limbs.map((limb) =>
    seriesOf(
      limb,
      rows.filter((row) => row.limb === limb),
    ),
  );
}

type Row = { sittingId: string; side: "left" | "right"; volumeMl: number; measuredAt: Date };

function seriesOf(limb: Limb, rows: readonly Row[]): LimbSeries {
  const sittings = [...new Set(rows.map((row) => row.sittingId))];
  const points = sittings.flatMap((sittingId) => {
    const left = rows.find((row) => row.sittingId === sittingId && row.side === "left");
    const right = rows.find((row) => row.sittingId === sittingId && row.side === "right");
    return left && right ? [{ measuredAt: left.measuredAt, leftMl: left.volumeMl, rightMl: right.volumeMl }] : [];
  });
  return { limb, points, changes: changesOf(limb, points), mdcPercent: MDC95_PERCENT[limb] };
}

function changesOf(limb: Limb, points: readonly VolumePoint[]): SideChange[] {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < 2) return [];
  return (["left", "right"] as const).map((side) => {
    const firstMl = side === "left" ? first.leftMl : first.rightMl;
    const lastMl = side === "left" ? last.leftMl : last.rightMl;
    const changePercent = -reductionPercent(firstMl, lastMl);
    return { side, firstMl, lastMl, changePercent, verdict: changeVerdict(limb, firstMl, lastMl) };
  });
}
