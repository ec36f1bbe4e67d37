import { and, asc, eq, gt, isNull, or, type SQL, sql } from "drizzle-orm";
import { clients } from "#db/schema/clients.ts";
import { isId } from "#lib/kernel/id.ts";
import { isLocalDate } from "#lib/kernel/local-date.ts";
import { query } from "#lib/operation/query.ts";
import { SearchClientsInput } from "../input.ts";
import { maySearchClients } from "../policy.ts";

const PAGE = 20;

type Found = { readonly id: string };

/** By parts of a name in either spelling, digits of a telephone number, e-mail, or the birth date as people write it. */
export const searchClients = query({
  name: "client.search",
  input: SearchClientsInput,
  may: maySearchClients,
  discloses: (view: { clients: readonly Found[] }) => view.clients.map((client) => client.id),
  run: async (room, { text, cursor }) => {
    const rows = await room.tx
      .select({
        id: clients.id,
        givenName: clients.givenName,
        familyName: clients.familyName,
        birthOn: clients.birthOn,
        phone: clients.phone,
        email: clients.email,
        duplicateCheck: clients.duplicateCheck,
        familyFold: clients.familyFold,
      })
      .from(clients)
      .where(
        and(
          eq(clients.clinicId, room.clinic),
          isNull(clients.mergedIntoId),
          ...text.split(/\s+/).map(has),
          after(cursor),
        ),
      )
      .orderBy(asc(clients.familyFold), asc(clients.id))
      .limit(PAGE + 1);
    const page = rows.slice(0, PAGE);
    const last = page.at(-1);
    return {
      clients: page.map(({ familyFold: _fold, givenName, familyName, ...row }) => ({
        ...row,
        name: `${givenName} ${familyName}`,
      })),
      next: rows.length > PAGE && last ? `${last.id} ${last.familyFold}` : null,
    };
  },
});

/** One word of the search: every word must be found somewhere. */
function has(word: string): SQL | undefined {
  if (word === "") return undefined;
  const day = birthDateOf(word);
  if (day !== undefined) return eq(clients.birthOn, day);
  const digits = word.replaceAll(/[\s()/.-]/g, "").replace(/^(\+|00)/, "");
  const wanted = /^\d{3,}$/.test(digits) ? digits.replace(/^0+/, "") : word;
  return or(
    sql`${clients.searchFold} like '%' || fold_text(${escaped(wanted)}::text) || '%'`,
    sql`${clients.searchFold} like '%' || fold_text_german(${escaped(wanted)}::text) || '%'`,
  );
}

/** The signs that LIKE reads as patterns are only signs here. */
function escaped(word: string): string {
  return word.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`);
}

/** 1985-06-15, 15.06.1985, 15.6.1985, 15/06/1985. */
function birthDateOf(word: string): string | undefined {
  const [, day = "", month = "", year = ""] = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(word) ?? [];
  const date = year === "" ? word : `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isLocalDate(date) ? date : undefined;
}

function after(cursor: string | undefined): SQL | undefined {
  const [id = "", ...fold] = (cursor ?? "").split(" ");
  if (!isId(id)) return undefined;
  const name = fold.join(" ");
  return or(gt(clients.familyFold, name), and(eq(clients.familyFold, name), gt(clients.id, id)));
}
