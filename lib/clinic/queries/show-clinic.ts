import { eq } from "drizzle-orm";
import { clinics } from "#db/schema/clinics.ts";
import { isLocale } from "#lib/kernel/locale.ts";
import { query } from "#lib/operation/query.ts";
import { NoInput } from "../input.ts";

/** What anybody may know of a clinic: its own public page says as much. */
export const showClinic = query({
  name: "clinic.show",
  input: NoInput,
  may: () => true,
  discloses: false,
  run: async ({ tx, clinic }) => {
    const [row] = await tx
      .select({
        clinicId: clinics.clinicId,
        slug: clinics.slug,
        name: clinics.name,
        locale: clinics.locale,
        currency: clinics.currency,
        zone: clinics.zone,
        phone: clinics.phone,
        email: clinics.email,
      })
      .from(clinics)
      .where(eq(clinics.clinicId, clinic));
    return row && { ...row, locale: isLocale(row.locale) ? row.locale : ("en" as const) };
  },
});
