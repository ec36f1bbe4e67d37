import { noteView } from "#lib/sessions/rules/note.ts";
import type { NoteView } from "./note-of.ts";

type Props = { readonly view: NoteView; readonly headings: "soap" | "dap" };

/** The note in the clinic's language, whatever the reader's. */
export function NoteText({ view, headings }: Props) {
  const { note, locale } = view;
  const header = note.parts.find(({ part }) => part === "header")?.sentences ?? [];
  return (
    <div lang={locale} className="grid max-w-measure gap-4">
      <p>{header.join(" ")}</p>
      {noteView(note, headings, locale).map(({ title, sentences }) => (
        <section key={title}>
          <h2 className="text-h3">{title}</h2>
          <p className="whitespace-pre-line">{sentences.join(" ")}</p>
        </section>
      ))}
    </div>
  );
}
