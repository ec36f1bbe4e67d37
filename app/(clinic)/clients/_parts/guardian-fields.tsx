"use client";

import { TextField } from "#app/_ui/bound-fields.tsx";
import { Details } from "#app/_ui/details.tsx";
import { useRefusedField } from "#app/_ui/form-context.ts";

type Props = {
  readonly prefix: string;
  readonly texts: { readonly summary: string; readonly name: string; readonly contact: string };
};

/** Needed for minors only: folded away until somebody opens it or an answer is missing in it. */
export function GuardianFields({ prefix, texts }: Props) {
  const name = useRefusedField(`${prefix}guardian.name`);
  const contact = useRefusedField(`${prefix}guardian.contact`);
  const open = [name.error, contact.error, name.typed?.[0], contact.typed?.[0]].some(Boolean);
  return (
    <Details summary={texts.summary} open={open}>
      <div className="grid max-w-form gap-4 py-2">
        <TextField name={`${prefix}guardian.name`} label={texts.name} autoComplete="off" maxLength={80} />
        <TextField name={`${prefix}guardian.contact`} label={texts.contact} autoComplete="off" maxLength={254} />
      </div>
    </Details>
  );
}
