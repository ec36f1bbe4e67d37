import { readClinic } from "#lib/clinic/store.ts";
import type { FieldIssue } from "#lib/kernel/outcome.ts";
import { done, refused } from "#lib/kernel/outcome.ts";
import { localDateOf } from "#lib/kernel/zone.ts";
import { command } from "#lib/operation/command.ts";
import { RegisterClientInput } from "../input.ts";
import { mayRegisterClient } from "../policy.ts";
import { findSamePerson, insertClient, isMinor } from "../store.ts";

/** At the desk or on the telephone. The same person again is the record that exists. */
export const registerClient = command({
  name: "client.register",
  input: RegisterClientInput,
  load: readClinic,
  may: mayRegisterClient,
  run: async (room, clinic, input) => {
    const person = { ...input, locale: input.locale ?? clinic.locale };
    const issues = personIssues(input, localDateOf(room.clock.now(), clinic.zone));
    if (issues.length > 0) return refused("invalid", { fields: issues });

    const known = await findSamePerson(room, person);
    if (known) {
      const value = { clientId: known.id, made: false, similar: 0 };
      return done({ value, subject: known.id, clientIds: [known.id], before: null, after: null });
    }
    const { id, similar } = await insertClient(room, person);
    return done({
      value: { clientId: id, made: true, similar },
      subject: id,
      clientIds: [id],
      before: null,
      after: { ...person },
    });
  },
});

function personIssues(input: { birthDate: string; guardian?: unknown }, today: string): FieldIssue[] {
  if (input.birthDate > today) return [{ path: "birthDate", code: "in-the-future" }];
  if (!isMinor(input.birthDate, today) || input.guardian !== undefined) return [];
  return [
    { path: "guardian.name", code: "missing" },
    { path: "guardian.contact", code: "missing" },
  ];
}
