import { and, desc, eq } from "drizzle-orm";
import { clients } from "#db/schema/clients.ts";
import { courses } from "#db/schema/courses.ts";
import { measurements } from "#db/schema/measurements.ts";
import { sessions } from "#db/schema/sessions.ts";
import { newId } from "#lib/kernel/id.ts";
import type { Room } from "#lib/operation/transaction.ts";
import { limbVolume } from "./rules/volume.ts";
import type { Limb, Position, StartLandmark } from "./words.ts";

export type Sitting = {
  readonly clientId: string;
  readonly courseId: string | null;
  readonly sessionId: string | null;
  readonly limb: Limb;
  readonly startLandmark: StartLandmark;
  readonly position: Position;
  readonly intervalCm: number;
  readonly leftCm: readonly number[];
  readonly rightCm: readonly number[];
  readonly examinerId: string;
};

/** The client with what else the sitting names, if all of it is hers. */
export async function findMeasured(
  room: Room,
  wanted: { clientId: string; courseId?: string | undefined; sessionId?: string | undefined },
) {
  const { clientId, courseId, sessionId } = wanted;
  const [client] = await room.tx
    .select({ id: clients.id })
    .from(clients)
    .where(and(eq(clients.clinicId, room.clinic), eq(clients.id, clientId)));
  const isHers = async (table: typeof courses | typeof sessions, id: string | undefined) =>
    id === undefined ||
    (await room.tx.$count(
      table,
      and(eq(table.clinicId, room.clinic), eq(table.id, id), eq(table.clientId, clientId)),
    )) === 1;
  return (await isHers(courses, courseId)) && (await isHers(sessions, sessionId)) ? client : undefined;
}

/** Both limbs as one sitting; volumes are computed here and nowhere else. */
export async function insertSitting(room: Room, sitting: Sitting) {
  const measuredAt = room.clock.now();
  const sittingId = newId(measuredAt);
  const { leftCm, rightCm, ...common } = sitting;
  const rows = (
    [
      ["left", leftCm],
      ["right", rightCm],
    ] as const
  ).map(([side, girthsCm]) => ({
    clinicId: room.clinic,
    id: newId(measuredAt),
    sittingId,
    ...common,
    side,
    girthsCm: [...girthsCm],
    volumeMl: limbVolume({ intervalCm: sitting.intervalCm, circumferencesCm: girthsCm }).volumeMl,
    measuredAt,
  }));
  await room.tx.insert(measurements).values(rows);
  const [left, right] = rows;
  return { sittingId, leftMl: left?.volumeMl ?? 0, rightMl: right?.volumeMl ?? 0 };
}

/** The newest sitting of this limb, for comparing point by point. */
export async function lastSitting(room: Room, clientId: string, limb: Limb) {
  const rows = await room.tx
    .select({
      sittingId: measurements.sittingId,
      side: measurements.side,
      intervalCm: measurements.intervalCm,
      circumferencesCm: measurements.girthsCm,
      volumeMl: measurements.volumeMl,
    })
    .from(measurements)
    .where(
      and(eq(measurements.clinicId, room.clinic), eq(measurements.clientId, clientId), eq(measurements.limb, limb)),
    )
    .orderBy(desc(measurements.measuredAt))
    .limit(2);
  const [newest] = rows;
  const of = (side: "left" | "right") => rows.find((row) => row.side === side && row.sittingId === newest?.sittingId);
  return { left: of("left"), right: of("right") };
}
