import { recordEvents } from "#lib/sessions/commands/record-events.ts";
import { answer } from "../answer.ts";

type Context = { readonly params: Promise<{ readonly id: string }> };

export async function POST(request: Request, { params }: Context) {
  return answer(recordEvents, request, (await params).id);
}
