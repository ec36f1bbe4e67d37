"use server";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { openDesk } from "#app/_server/desk.ts";
import { refusedForm } from "#app/_server/messages.ts";
import { type FormState, readDate } from "#app/_ui/form-state.ts";
import { endCourse } from "#lib/courses/commands/end-course.ts";
import { freezeCourse } from "#lib/courses/commands/freeze-course.ts";
import { signDischarge } from "#lib/courses/commands/sign-discharge.ts";
import { thawCourse } from "#lib/courses/commands/thaw-course.ts";
import { COMPLETION_ELEMENTS } from "#lib/courses/words.ts";
import type { Outcome, Refused } from "#lib/kernel/outcome.ts";

export async function holdCourse(courseId: string, _state: FormState, form: FormData): Promise<FormState> {
  const toOn = readDate(form, "toOn");
  const input = { courseId, fromOn: readDate(form, "fromOn"), ...(toOn && { toOn }), reason: form.get("reason") };
  return showCourse(courseId, await freezeCourse(await openDesk(), input), form);
}

export async function resumeCourse(courseId: string, _state: FormState, form: FormData): Promise<FormState> {
  return showCourse(courseId, await thawCourse(await openDesk(), { courseId }), form);
}

export async function giveUpCourse(courseId: string, _state: FormState, form: FormData): Promise<FormState> {
  const input = { courseId, kind: "ended-by-client", reason: form.get("reason") };
  return showCourse(courseId, await endCourse(await openDesk(), input), form);
}

export async function closeCourse(courseId: string, _state: FormState, form: FormData): Promise<FormState> {
  const input = { courseId, kind: form.get("kind") ?? "", reason: form.get("reason") };
  return showCourse(courseId, await endCourse(await openDesk(), input), form);
}

export async function dischargeCourse(courseId: string, _state: FormState, form: FormData): Promise<FormState> {
  return showCourse(courseId, await signDischarge(await openDesk(), { courseId, text: form.get("text") }), form);
}

/** Back to the course after the deed, or what stood in its way in the words of courses. */
async function showCourse(courseId: string, outcome: Outcome<unknown, string>, form: FormData): Promise<FormState> {
  if (outcome.ok) redirect(`/courses/${courseId}`);
  const t = await getTranslations("courses");
  const refusals = {
    "already-frozen": t("freeze.already"),
    "course-ended": t("end.ended"),
    "elements-missing": t("end.missing", { missing: await missingWords(outcome) }),
    signed: t("discharge.already"),
  };
  return refusedForm(outcome, form, { refusals });
}

async function missingWords({ detail }: Refused<string>): Promise<string> {
  const t = await getTranslations("courses.element");
  const missing = Array.isArray(detail?.missing) ? detail.missing : [];
  return COMPLETION_ELEMENTS.filter((element) => missing.includes(element))
    .map((element) => t(element))
    .join(", ");
}
