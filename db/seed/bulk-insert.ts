import { getTableName, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { Room } from "#lib/operation/transaction.ts";

const AT_ONCE = 4_000;

/** Many rows in few statements, as one JSON parameter each. Every row must name the same columns. */
export async function bulkInsert<Table extends PgTable>(
  room: Room,
  table: Table,
  rows: readonly Table["$inferInsert"][],
): Promise<void> {
  const name = getTableName(table);
  const [first] = rows;
  if (!first) return;
  const keys = Object.keys(first);
  const columns = sql.join(
    keys.map((key) => sql.identifier(snakeCase(key))),
    sql`, `,
  );
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const part = rows.slice(from, from + AT_ONCE).map((row) => withSnakeKeys(row));
    await room.tx.execute(
      sql`insert into ${sql.identifier(name)} (${columns}) select ${columns} from json_populate_recordset(null::${sql.identifier(name)}, ${JSON.stringify(part)}::json)`,
    );
  }
}

function withSnakeKeys(row: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [snakeCase(key), value]));
}

function snakeCase(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
