import "server-only";
import { getTranslations } from "next-intl/server";
import type { ViewOf } from "#app/_server/view-of.ts";
import { searchClients } from "#lib/clients/queries/search-clients.ts";
import type { Desk } from "#lib/operation/desk.ts";
import type { TypedPerson } from "./read-person.ts";

export type Found = ViewOf<typeof searchClients>["clients"][number];
export type FoundCandidate = Found & { readonly why: string };

type Reason = "samePhone" | "sameEmail" | "sameBirthday" | "sameName";

/** Cards that could be the person who is being typed in, each with what they have in common. */
export async function findCandidates(desk: Desk, person: TypedPerson): Promise<FoundCandidate[]> {
  const t = await getTranslations("clients.candidates");
  const phone = "phone" in person && typeof person.phone === "string" ? person.phone : "";
  const texts = [person.familyName, digitsOf(phone)].filter((text) => text.length >= 2);
  const searches = await Promise.all(texts.map((text) => searchClients(desk, { text })));
  const found = new Map(
    searches.flatMap((one) => (one.ok ? one.value.clients.map((client) => [client.id, client] as const) : [])),
  );
  return [...found.values()].flatMap((client) => {
    const reasons = reasonsOf(client, person, phone);
    return reasons.length > 0 ? [{ ...client, why: reasons.map((reason) => t(reason)).join(", ") }] : [];
  });
}

/** One reason is enough: a birthday counts only among people whose name was found, so it never stands alone. */
function reasonsOf(client: Found, person: TypedPerson, phone: string): Reason[] {
  const email = "email" in person && typeof person.email === "string" ? person.email : "";
  const all: readonly (readonly [Reason, boolean])[] = [
    ["samePhone", phone !== "" && digitsOf(client.phone) === digitsOf(phone)],
    ["sameEmail", email !== "" && client.email?.toLowerCase() === email.toLowerCase()],
    ["sameBirthday", client.birthOn === person.birthDate],
    ["sameName", fold(client.name) === fold(`${person.givenName} ${person.familyName}`)],
  ];
  return all.flatMap(([reason, holds]) => (holds ? [reason] : []));
}

/** The end of a number: with or without country code it is the same telephone. */
function digitsOf(phone: string | null | undefined): string {
  return (phone ?? "").replaceAll(/\D/g, "").slice(-7);
}

function fold(text: string): string {
  return text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
}
