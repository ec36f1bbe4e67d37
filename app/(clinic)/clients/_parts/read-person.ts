import "server-only";
import { readDate } from "#app/_ui/form-state.ts";

/** The fields of PersonFields as the commands take them; what was left empty and is optional is not there. */
export function readPerson(form: FormData, prefix: "" | "client." = "") {
  const text = (name: string) => {
    const value = form.get(`${prefix}${name}`);
    return typeof value === "string" ? value.trim() : "";
  };
  const given = (name: string) => (text(name) === "" ? {} : { [name]: text(name) });
  const guardian = { name: text("guardian.name"), contact: text("guardian.contact") };
  return {
    givenName: text("givenName"),
    familyName: text("familyName"),
    birthDate: readDate(form, `${prefix}birthDate`),
    ...given("phone"),
    ...given("email"),
    ...given("locale"),
    ...(guardian.name || guardian.contact ? { guardian } : {}),
  };
}

export type TypedPerson = ReturnType<typeof readPerson>;
