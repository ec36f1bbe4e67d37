import { query } from "#lib/operation/query.ts";
import { NoInput } from "../input.ts";
import { findClinic } from "../store.ts";

/** What anybody may know of a clinic: its own public page says as much. */
export const showClinic = query({
  name: "clinic.show",
  input: NoInput,
  may: () => true,
  discloses: false,
  run: findClinic,
});
