import "server-only";
import { linkActor, visitorActor } from "#lib/access/actor.ts";
import { readLinkToken } from "#lib/access/links.ts";
import { type FieldIssue, type Outcome, type Refused, refused } from "#lib/kernel/outcome.ts";
import type { Desk, Replay } from "#lib/operation/desk.ts";
import { findClinicId } from "#lib/operation/front-door.ts";
import { sqlStateOf } from "#lib/operation/transaction.ts";
import { apiError } from "./api-errors.ts";
import { countBooking, countRequest } from "./api-limits.ts";
import { openDeskFor } from "./desk.ts";
import { house } from "./house.ts";

const MAX_BODY_BYTES = 64 * 1024;
const MAX_KEY_LENGTH = 200;

/** A refusal on its way out of a handler. */
export class Refusal extends Error {
  readonly outcome: Refused<string>;
  readonly headers: Record<string, string>;
  constructor(outcome: Refused<string>, headers: Record<string, string> = {}) {
    super(outcome.refusal);
    this.outcome = outcome;
    this.headers = headers;
  }
}

type Handler<Params> = (request: Request, params: Params) => Promise<Response>;

/** Every route of the public interface goes through here: limits first, and whatever goes wrong is an answer in JSON. */
export function apiRoute<Params>(handle: Handler<Params>) {
  return async (request: Request, context: { params: Promise<Params> }): Promise<Response> => {
    try {
      letThrough(await countRequest(house().pool, addressOfCaller(request)));
      return await handle(request, await context.params);
    } catch (error) {
      if (error instanceof Refusal) return apiError(error.outcome, error.headers);
      if (isOverload(error)) return apiError(refused("busy"), { "Retry-After": "1" });
      // Neither message nor detail: a database error quotes the values that it choked on.
      console.error("api", error instanceof Error ? error.name : typeof error, sqlStateOf(error) ?? "");
      return apiError(refused("unexpected"));
    }
  };
}

/** The desk of somebody unknown in the clinic of the address. */
export async function apiVisitorDesk(slug: string, replay?: Replay): Promise<Desk> {
  const clinicId = slug.length > 80 ? undefined : await findClinicId(house().pool, slug);
  if (!clinicId) throw new Refusal(refused("not-found"));
  return openDeskFor(visitorActor(clinicId, ""), replay);
}

export async function apiLinkDesk(token: string, purpose: "booking" | "feed"): Promise<Desk> {
  const link = readLinkToken(token, purpose);
  if (!link) throw new Refusal(refused("not-found"));
  return openDeskFor(linkActor(link));
}

export async function readBody(request: Request): Promise<unknown> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^application\/([\w.-]+\+)?json\b/i.test(type)) throw new Refusal(refused("not-json"));
  if (Number(request.headers.get("content-length") ?? 0) > MAX_BODY_BYTES) throw new Refusal(refused("body-too-large"));
  const bytes = await request.arrayBuffer();
  if (bytes.byteLength > MAX_BODY_BYTES) throw new Refusal(refused("body-too-large"));
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw new Refusal(refused("malformed-json"));
  }
}

/** The same key again is answered the same; a key that is no key is named like any bad field. */
export function replayOf(request: Request, route: string): Replay | undefined {
  const key = request.headers.get("idempotency-key");
  if (key === null) return undefined;
  if (key === "" || key.length > MAX_KEY_LENGTH || !/^[\x21-\x7e]+$/.test(key)) {
    throw invalid([{ path: "Idempotency-Key", code: "bad-format" }]);
  }
  return { route, key };
}

export async function limitBookings(slug: string, email: unknown): Promise<void> {
  letThrough(await countBooking(house().pool, slug, email));
}

/** What the deed answered; a refusal leaves by the door for refusals. */
export function accepted<Value>(outcome: Outcome<Value, string>): Value {
  if (outcome.ok) return outcome.value;
  throw new Refusal(outcome, retryAfter(outcome.refusal));
}

function retryAfter(refusal: string): Record<string, string> {
  if (refusal === "busy") return { "Retry-After": "1" };
  return refusal === "too-many-holds" ? { "Retry-After": "600" } : {};
}

export function invalid(fields: readonly FieldIssue[]): Refusal {
  return new Refusal(refused("invalid", { fields }));
}

export function answer(body: unknown, status = 200): Response {
  return Response.json(body, { status, headers: { "Cache-Control": "no-store" } });
}

function letThrough(waitSeconds: number): void {
  if (waitSeconds > 0) throw new Refusal(refused("rate-limited"), { "Retry-After": String(waitSeconds) });
}

/** The last hop is the one our own proxy wrote; the others are what the caller says. */
function addressOfCaller(request: Request): string {
  return (request.headers.get("x-forwarded-for") ?? "").split(",").at(-1)?.trim().slice(0, 64) ?? "";
}

/** No connection came free in time: nothing was done, and it may be tried again. */
function isOverload(error: unknown): boolean {
  return error instanceof Error && /timeout exceeded when trying to connect/.test(error.message);
}
