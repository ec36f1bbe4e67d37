import { HOME_ADVICE } from "#lib/sessions/words.ts";

/** The note's form as the document: what the form does not show is carried along as it was. */
export function readNoteForm(sessionId: string, form: FormData) {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };
  const orNull = (name: string) => text(name) || null;
  const score = (name: string) => (text(name) === "" ? null : Number(text(name)));
  return {
    sessionId,
    revision: Number(text("revision")),
    document: {
      ...carried(text("carried")),
      changeSinceLast: orNull("changeSinceLast"),
      symptoms: score("symptoms"),
      comfort: score("comfort"),
      compression: text("compression") === "yes",
      pressure: text("pressure"),
      response: orNull("response"),
      adverseEvent: orNull("adverseEvent"),
      orderReason: orNull("orderReason"),
      homeAdvice: HOME_ADVICE.filter((advice) => form.getAll("homeAdvice").includes(advice)),
      own: {
        subjective: text("subjective"),
        objective: text("objective"),
        assessment: text("assessment"),
        plan: text("plan"),
      },
    },
  };
}

function carried(json: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === "object" && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
