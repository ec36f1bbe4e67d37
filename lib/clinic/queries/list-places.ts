import { and, asc, eq } from "drizzle-orm";
import { sites } from "#db/schema/clinics.ts";
import { query } from "#lib/operation/query.ts";
import { NoInput } from "../input.ts";

/** Where the clinic can be found: as public as the sign at the door. */
export const listPlaces = query({
  name: "clinic.list-places",
  input: NoInput,
  may: () => true,
  discloses: false,
  run: async ({ tx, clinic }) => ({
    places: await tx
      .select({ id: sites.id, name: sites.name, address: sites.address, zone: sites.zone })
      .from(sites)
      .where(and(eq(sites.clinicId, clinic), eq(sites.active, true)))
      .orderBy(asc(sites.name)),
  }),
});
