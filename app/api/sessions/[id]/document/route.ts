import { saveDocument } from "#lib/sessions/commands/save-document.ts";
import { answer } from "../answer.ts";

type Context = { readonly params: Promise<{ readonly id: string }> };

export async function PUT(request: Request, { params }: Context) {
  return answer(saveDocument, request, (await params).id);
}
