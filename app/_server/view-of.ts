import type { Outcome } from "#lib/kernel/outcome.ts";

/** What a deed answers when it is not refused, so that parts of a page can name a row without repeating its shape. */
export type ViewOf<Deed extends (...given: never[]) => Promise<Outcome<unknown, string>>> = Extract<
  Awaited<ReturnType<Deed>>,
  { readonly ok: true }
>["value"];
