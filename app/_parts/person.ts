import type { StaffRole } from "#lib/access/words.ts";

/** Whom the shells greet. Told by the porter; nothing is permitted or refused on its word. */
export type Person = {
  readonly kind: "staff" | "client";
  readonly name: string;
  readonly roles: readonly StaffRole[];
  readonly clinic: { readonly name: string; readonly slug: string };
};
