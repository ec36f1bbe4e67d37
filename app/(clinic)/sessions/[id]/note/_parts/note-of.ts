import type { ViewOf } from "#app/_server/view-of.ts";
import type { openNote } from "#lib/sessions/queries/open-note.ts";

export type NoteView = ViewOf<typeof openNote>;
export type DraftView = Exclude<NoteView, { readonly state: "signed" }>;
export type SignedView = Extract<NoteView, { readonly state: "signed" }>;
