import { and, asc, eq } from "drizzle-orm";
import { appointments } from "#db/schema/appointments.ts";
import { rooms } from "#db/schema/clinics.ts";
import { staff } from "#db/schema/staff.ts";
import { readClinic } from "#lib/clinic/store.ts";
import { dayInterval } from "#lib/kernel/zone.ts";
import { query } from "#lib/operation/query.ts";
import { OpenDayInput } from "../input.ts";
import { maySeeDay } from "../policy.ts";
import { inTime, readVisits, type VisitView } from "./read-day.ts";

type DayView = {
  readonly on: string;
  readonly zone: string;
  readonly rows: readonly VisitView[];
  readonly staff: readonly { readonly id: string; readonly name: string }[];
  readonly rooms: readonly { readonly id: string; readonly name: string; readonly siteId: string }[];
};

/** The staff's day: who comes when to whom, how far the course is, and the traffic light of the questions. */
export const openDay = query({
  name: "day.open",
  input: OpenDayInput,
  may: maySeeDay,
  discloses: (view: DayView) => view.rows.map((row) => row.clientId),
  run: async (room, { on, siteId, therapist }): Promise<DayView> => {
    const { zone } = await readClinic(room);
    const which = and(
      inTime(dayInterval(on, zone)),
      siteId === undefined ? undefined : eq(appointments.siteId, siteId),
      therapist === undefined ? undefined : eq(appointments.staffId, therapist),
    );
    const people = await room.tx
      .select({ id: staff.id, givenName: staff.givenName, familyName: staff.familyName })
      .from(staff)
      .where(and(eq(staff.clinicId, room.clinic), eq(staff.treats, true), eq(staff.active, true)))
      .orderBy(asc(staff.givenName), asc(staff.id));
    const places = await room.tx
      .select({ id: rooms.id, name: rooms.name, siteId: rooms.siteId })
      .from(rooms)
      .where(and(eq(rooms.clinicId, room.clinic), eq(rooms.active, true)))
      .orderBy(asc(rooms.name), asc(rooms.id));
    return {
      on,
      zone,
      rows: await readVisits(room, which, on),
      staff: people.map(({ id, givenName, familyName }) => ({ id, name: `${givenName} ${familyName}` })),
      rooms: places,
    };
  },
});
