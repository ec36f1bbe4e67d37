import { NextResponse } from "next/server";
import { currentActor, openDeskFor } from "#app/_server/desk.ts";
import type { Outcome } from "#lib/kernel/outcome.ts";
import type { Desk } from "#lib/operation/desk.ts";

const MAX_BYTES = 200_000;
const STATUS: Readonly<Record<string, number>> = {
  invalid: 422,
  forbidden: 403,
  "not-found": 404,
  signed: 409,
  conflict: 409,
  busy: 503,
};

type Deed = (desk: Desk, input: unknown) => Promise<Outcome<unknown, string>>;

/** The runner's way to a command: a batch of taps must not wait behind server actions, which run one by one. */
export async function answer(deed: Deed, request: Request, sessionId: string): Promise<NextResponse> {
  const actor = await currentActor();
  if (!actor) return failure("signed-out", 401);
  const text = await request.text();
  if (text.length > MAX_BYTES) return failure("too-large", 413);
  const body = parse(text);
  if (body === undefined) return failure("invalid", 422);
  const outcome = await deed(await openDeskFor(actor), { ...body, sessionId });
  if (outcome.ok) return NextResponse.json(outcome.value);
  return failure(outcome.refusal, STATUS[outcome.refusal] ?? 409, outcome.detail);
}

export function failure(code: string, status: number, detail?: Readonly<Record<string, unknown>>): NextResponse {
  return NextResponse.json({ error: { code, ...detail } }, { status });
}

function parse(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === "object" && body !== null && !Array.isArray(body) ? { ...body } : undefined;
  } catch {
    return undefined;
  }
}
