import type { TestHouse } from "./test-house.ts";

/** What the book of deeds says of a clinic, oldest first. */
export async function auditOf(house: TestHouse, clinicId: string): Promise<{ deed: string; outcome: string }[]> {
  const { rows } = await house.admin.query<{ deed: string; outcome: string }>(
    "select deed, outcome from audit_entries where clinic_id = $1 order by at, id",
    [clinicId],
  );
  return rows;
}

export async function countRows(house: TestHouse, table: string, clinicId: string): Promise<number> {
  const { rows } = await house.admin.query<{ count: number }>(
    `select count(*)::int as count from ${table} where clinic_id = $1`,
    [clinicId],
  );
  return rows[0]?.count ?? 0;
}
