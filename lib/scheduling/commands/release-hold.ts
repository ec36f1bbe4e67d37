import { done } from "#lib/kernel/outcome.ts";
import { command } from "#lib/operation/command.ts";
import { ReleaseHoldInput } from "../input.ts";
import { mayHoldSlot } from "../policy.ts";
import { findHold } from "../queries/read-visit.ts";
import { releaseSlot } from "../store.ts";

/** Whoever knows a hold's id was given it. One that is gone already is as good as released. */
export const releaseHold = command({
  name: "slot.release",
  input: ReleaseHoldInput,
  load: async (room, { hold }) => ({ held: await findHold(room, hold) }),
  may: mayHoldSlot,
  run: async (room, { held }, { hold }) => {
    if (held) await releaseSlot(room, { cause: "slot-hold", causeId: hold });
    return done({ value: { released: held !== undefined }, subject: hold, before: held ?? null, after: null });
  },
});
