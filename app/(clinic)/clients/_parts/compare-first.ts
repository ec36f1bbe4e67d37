import "server-only";
import { getTranslations } from "next-intl/server";
import { typedValues } from "#app/_server/typed-values.ts";
import type { Desk } from "#lib/operation/desk.ts";
import { COMPARED_FIELD, comparedKey } from "./compared-field.ts";
import { type FoundCandidate, findCandidates } from "./find-candidates.ts";
import type { PersonState } from "./person-form.tsx";
import type { TypedPerson } from "./read-person.ts";

type Wanted = {
  readonly person: TypedPerson;
  readonly form: FormData;
  readonly hrefOf: (candidate: FoundCandidate) => string;
};

/** The question "is it one of these?", or undefined when nobody is like the person or it has been answered. */
export async function compareFirst(desk: Desk, { person, form, hrefOf }: Wanted): Promise<PersonState | undefined> {
  const candidates = await findCandidates(desk, person);
  const key = comparedKey(candidates);
  if (key === "" || key === form.get(COMPARED_FIELD)) return undefined;
  const t = await getTranslations("clients.candidates");
  return {
    title: t("title"),
    message: t("text"),
    fields: [],
    values: typedValues(form),
    candidates: candidates.map((one) => ({ id: one.id, href: hrefOf(one), name: one.name, why: one.why })),
  };
}
