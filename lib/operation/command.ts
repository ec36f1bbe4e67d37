import type * as z from "zod";
import type { Actor } from "#lib/access/actor.ts";
import { recordDeed, recordDenial } from "#lib/audit/record.ts";
import { type Outcome, type RefusalDetail, type Refused, refused } from "#lib/kernel/outcome.ts";
import type { Deed } from "./deed.ts";
import { type Desk, poolBehind } from "./desk.ts";
import { parseInput } from "./parse.ts";
import { keepReply, recallReply } from "./replay.ts";
import { constraintOf, inTransaction, type Room, sqlStateOf } from "./transaction.ts";

export type HouseRefusal =
  | "invalid"
  | "not-found"
  | "forbidden"
  | "signed"
  | "not-allowed-now"
  | "busy"
  | "idempotency-mismatch";

type Plan<Input extends z.ZodType, Subject, Value, Refusal extends string> = {
  /** `noun.verb`: the audit vocabulary. */
  readonly name: `${string}.${string}`;
  readonly input: Input;
  /** Inside the transaction and the clinic; undefined for what is not there, other clinics included. */
  readonly load: (room: Room, input: z.output<Input>) => Promise<Subject | undefined>;
  readonly may: (actor: Actor, subject: Subject, input: z.output<Input>) => boolean;
  /** Constraint of the database -> the refusal that it means. */
  readonly conflicts?: Readonly<Record<string, Refusal>>;
  readonly run: (room: Room, subject: Subject, input: z.output<Input>) => Promise<Outcome<Deed<Value>, Refusal>>;
};

/** A command as its callers see it; `deed` and `may` let the role and deed matrix look in. */
export type Command<Input extends z.ZodType, Subject, Value, Refusal extends string> = {
  (desk: Desk, input: unknown): Promise<Outcome<Value, Refusal | HouseRefusal>>;
  readonly deed: string;
  readonly may: Plan<Input, Subject, Value, Refusal>["may"];
};

/** Thrown only to roll the transaction back; never leaves this file. */
class Undo extends Error {
  readonly refusal: string;
  readonly detail: RefusalDetail | undefined;
  constructor({ refusal, detail }: Refused<string>) {
    super(refusal);
    this.refusal = refusal;
    this.detail = detail;
  }
}

/**
 * The one way to write: parse, load, permit, run, audit and keep the reply in one transaction.
 * Refusals come back as values and leave no trace but, when permission was lacking, the audit row of the denial.
 */
export function command<Input extends z.ZodType, Subject, Value, const Refusal extends string = never>(
  plan: Plan<Input, Subject, Value, Refusal>,
): Command<Input, Subject, Value, Refusal> {
  async function act(room: Room, desk: Desk, input: z.output<Input>): Promise<Outcome<Value, Refusal | HouseRefusal>> {
    if (desk.replay) {
      const kept = await recallReply<Value>(room, desk.replay, input);
      if (kept) return kept;
    }
    const subject = await plan.load(room, input);
    if (subject === undefined) throw new Undo(refused("not-found"));
    if (!plan.may(room.actor, subject, input)) throw new Undo(refused("forbidden"));

    const outcome = await plan.run(room, subject, input);
    if (!outcome.ok) throw new Undo(outcome);

    await recordDeed(room, plan.name, outcome.value);
    if (desk.replay) await keepReply(room, desk.replay, input, outcome.value.value);
    return { ok: true, value: outcome.value.value };
  }

  async function run(desk: Desk, raw: unknown): Promise<Outcome<Value, Refusal | HouseRefusal>> {
    const parsed = parseInput(plan.input, raw);
    if (!parsed.ok) return refused("invalid", { fields: parsed.fields });
    try {
      return await inTransaction(poolBehind(desk), desk, (room) => act(room, desk, parsed.value));
    } catch (error) {
      const no = refusalOf(error, plan.conflicts ?? {});
      if (no.refusal === "forbidden") {
        await inTransaction(poolBehind(desk), desk, (room) => recordDenial(room, plan.name));
      }
      return no as Refused<Refusal | HouseRefusal>;
    }
  }

  return Object.assign(run, { deed: plan.name, may: plan.may });
}

function refusalOf(error: unknown, conflicts: Readonly<Record<string, string>>): Refused<string> {
  if (error instanceof Undo) return refused(error.refusal, error.detail);
  const known = conflicts[constraintOf(error) ?? ""] ?? houseRefusalOf(sqlStateOf(error));
  if (known === undefined) throw error;
  return refused(known);
}

/** What the database's own words mean in every room. */
export function houseRefusalOf(sqlState: string | undefined): HouseRefusal | undefined {
  switch (sqlState) {
    case "23503":
      return "not-found";
    case "RV001":
      return "signed";
    case "RV002":
      return "not-allowed-now";
    case "40001":
    case "40P01":
    case "53300":
    case "55P03":
    case "57014":
      return "busy";
    default:
      return undefined;
  }
}
