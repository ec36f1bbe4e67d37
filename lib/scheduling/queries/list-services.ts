import { and, eq } from "drizzle-orm";
import { services } from "#db/schema/clinics.ts";
import { serviceStaff, staff } from "#db/schema/staff.ts";
import { readClinic } from "#lib/clinic/store.ts";
import { query } from "#lib/operation/query.ts";
import { NoInput } from "../input.ts";

/** What anybody may book, and with whom: of people no more than the first name. */
export const listServices = query({
  name: "service.list",
  input: NoInput,
  may: () => true,
  discloses: false,
  run: async (room) => {
    const { currency } = await readClinic(room);
    const rows = await room.tx
      .select({
        id: services.id,
        slug: services.slug,
        name: services.name,
        summary: services.summary,
        minutes: services.minutes,
        priceMinor: services.priceMinor,
        courseTemplate: services.courseTemplate,
      })
      .from(services)
      .where(and(eq(services.clinicId, room.clinic), eq(services.online, true), eq(services.active, true)))
      .orderBy(services.slug);
    const given = await room.tx
      .select({ id: staff.id, firstName: staff.givenName, slug: services.slug })
      .from(serviceStaff)
      .innerJoin(staff, and(eq(staff.clinicId, serviceStaff.clinicId), eq(staff.id, serviceStaff.staffId)))
      .innerJoin(services, and(eq(services.clinicId, serviceStaff.clinicId), eq(services.id, serviceStaff.serviceId)))
      .where(
        and(
          eq(serviceStaff.clinicId, room.clinic),
          eq(staff.online, true),
          eq(staff.active, true),
          eq(staff.treats, true),
          eq(services.online, true),
          eq(services.active, true),
        ),
      )
      .orderBy(staff.givenName, staff.id, services.slug);
    const therapists = new Map<string, { id: string; firstName: string; services: string[] }>();
    for (const { id, firstName, slug } of given) {
      const known = therapists.get(id) ?? { id, firstName, services: [] };
      therapists.set(id, { ...known, services: [...known.services, slug] });
    }
    return { services: rows.map((row) => ({ ...row, currency })), therapists: [...therapists.values()] };
  },
});
