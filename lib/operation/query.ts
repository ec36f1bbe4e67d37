import type * as z from "zod";
import type { Actor } from "#lib/access/actor.ts";
import { recordDenial, recordDisclosure } from "#lib/audit/record.ts";
import { done, type Outcome, refused } from "#lib/kernel/outcome.ts";
import { houseRefusalOf } from "./command.ts";
import { type Desk, poolBehind } from "./desk.ts";
import { parseInput } from "./parse.ts";
import { inTransaction, type Room, sqlStateOf } from "./transaction.ts";

type QueryRefusal = "invalid" | "not-found" | "forbidden" | "busy";

type Plan<Input extends z.ZodType, View> = {
  /** `noun.verb`: the audit vocabulary. */
  readonly name: `${string}.${string}`;
  readonly input: Input;
  readonly may: (actor: Actor, input: z.output<Input>) => boolean;
  /** Whose data the view shows: one audit row per request with the list. `false` only where no client appears. */
  readonly discloses: false | ((view: View) => readonly string[]);
  /** undefined for what is not there, other clinics and other people's things included. */
  readonly run: (room: Room, input: z.output<Input>) => Promise<View | undefined>;
};

export type Query<Input extends z.ZodType, View> = {
  (desk: Desk, input: unknown): Promise<Outcome<View, QueryRefusal>>;
  readonly deed: string;
  readonly may: Plan<Input, View>["may"];
  readonly discloses: boolean;
};

/** The one way to read: parse, permit, run; a view that discloses client data leaves an audit row in the same transaction. */
export function query<Input extends z.ZodType, View>(plan: Plan<Input, View>): Query<Input, View> {
  async function look(room: Room, input: z.output<Input>): Promise<Outcome<View, QueryRefusal>> {
    if (!plan.may(room.actor, input)) {
      await recordDenial(room, plan.name);
      return refused("forbidden");
    }
    const view = await plan.run(room, input);
    if (view === undefined) return refused("not-found");
    if (plan.discloses) {
      const clientIds = [...new Set(plan.discloses(view))];
      if (clientIds.length > 0) await recordDisclosure(room, plan.name, clientIds);
    }
    return done(view);
  }

  async function run(desk: Desk, raw: unknown): Promise<Outcome<View, QueryRefusal>> {
    const parsed = parseInput(plan.input, raw);
    if (!parsed.ok) return refused("invalid", { fields: parsed.fields });
    try {
      return await inTransaction(poolBehind(desk), desk, (room) => look(room, parsed.value));
    } catch (error) {
      if (houseRefusalOf(sqlStateOf(error)) !== "busy") throw error;
      return refused("busy");
    }
  }

  return Object.assign(run, { deed: plan.name, may: plan.may, discloses: plan.discloses !== false });
}
