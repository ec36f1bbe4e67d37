import { NextResponse } from "next/server";
import { currentActor, openDeskFor } from "#app/_server/desk.ts";
import { failure } from "../answer.ts";

/** The house's time, by which a device corrects its own. */
export async function GET() {
  const actor = await currentActor();
  if (!actor) return failure("signed-out", 401);
  const desk = await openDeskFor(actor);
  return NextResponse.json({ now: desk.clock.now().toISOString() });
}
