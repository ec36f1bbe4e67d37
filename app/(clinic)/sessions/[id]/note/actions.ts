"use server";

import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { openDesk } from "#app/_server/desk.ts";
import { proveAgain } from "#app/_server/fresh-proof.ts";
import { refusedForm } from "#app/_server/messages.ts";
import { type FormState, untouched } from "#app/_ui/form-state.ts";
import { explainSkips } from "#lib/sessions/commands/explain-skips.ts";
import { saveDocument } from "#lib/sessions/commands/save-document.ts";
import { signSession } from "#lib/sessions/commands/sign-session.ts";
import { readNoteForm } from "./_parts/read-note-form.ts";

export async function saveNote(sessionId: string, _state: FormState, form: FormData): Promise<FormState> {
  const outcome = await saveDocument(await openDesk(), readNoteForm(sessionId, form));
  if (outcome.ok) redirect(`/sessions/${sessionId}/note?saved=yes`);
  const t = await getTranslations("session.note");
  return refusedForm(outcome, form, { refusals: { conflict: t("conflict") } });
}

export async function giveReason(sessionId: string, _state: FormState, form: FormData): Promise<FormState> {
  const itemIds = form.getAll("itemId").map(String);
  const outcome = await explainSkips(await openDesk(), { sessionId, itemIds, reason: form.get("reason") });
  if (outcome.ok) redirect(`/sessions/${sessionId}/note`);
  return refusedForm(outcome, form);
}

export async function sign(sessionId: string, _state: FormState, form: FormData): Promise<FormState> {
  const t = await getTranslations("session.note");
  const proof = await proveAgain(String(form.get("password") ?? ""));
  if (!proof.ok) {
    const minutes = "detail" in proof ? Number(proof.detail?.minutes) : 0;
    const text = proof.refusal === "too-many-attempts" ? t("tooMany", { minutes }) : t("wrongPassword");
    const title = (await getTranslations("errors"))("summaryTitle");
    return { ...untouched, title, fields: [{ name: "password", text }] };
  }
  const provenAt = proof.value.provenAt.toISOString();
  const outcome = await signSession(await openDesk(), { sessionId, provenAt, draftHash: form.get("draftHash") });
  if (outcome.ok) redirect(`/sessions/${sessionId}/note`);
  return refusedForm(outcome, form, { refusals: { "not-ready": t("notReady"), changed: t("changed") } });
}
