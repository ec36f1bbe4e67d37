import "server-only";
import { openVisitorDesk } from "#app/_server/desk.ts";
import { house } from "#app/_server/house.ts";
import { CONSENT_TEXTS, CONSENTS_FOR_BOOKING } from "#lib/intake/knowledge/consents.ts";
import type { FieldIssue } from "#lib/kernel/outcome.ts";
import { foldEmail, takeRate } from "#lib/operation/front-door.ts";
import { bookVisit } from "#lib/scheduling/commands/book-visit.ts";
import { holdSlot } from "#lib/scheduling/commands/hold-slot.ts";
import { releaseHold } from "#lib/scheduling/commands/release-hold.ts";
import { type BegunBooking, bookedPath, forgetDraft, keepStep, openBooking } from "./booking.ts";
import { answersIn, type HeldSlot, pathOf } from "./flow.ts";
import { noteProblems } from "./problems-in-draft.ts";
import { dateIn, type TypedForm, textOf } from "./typed-form.ts";

const PER_CONTACT = { allowed: 20, seconds: 3600 };

type Booked = Awaited<ReturnType<typeof bookVisit>>;

/** Books what the draft holds; answers with the page to look at. The details were kept before. */
export async function bookDraft(booking: BegunBooking, slot: HeldSlot, typed: TypedForm): Promise<string> {
  const contact = `${booking.clinic.slug}|${foldEmail(textOf(typed, "client.email"))}`;
  if ((await takeRate(house().pool, { purpose: "book-online", key: contact, ...PER_CONTACT })) > 0) {
    return backToDetails(booking, [{ path: "rate", code: "not-allowed" }]);
  }
  const attempt = booking.draft.facts.attempt ?? "1";
  const replay = { route: "web.book", key: `${booking.draftId}.${attempt}` };
  const desk = await openVisitorDesk(booking.slug, booking.draftId, replay);
  const wish = wishOf(booking, typed);
  let outcome = await bookVisit(desk, { hold: slot.hold, ...wish });
  // The minutes ran out while she typed. The time is still hers if nobody else has taken it.
  if (!outcome.ok && outcome.refusal === "hold-expired") {
    const { start, therapist } = slot;
    outcome = await bookVisit(desk, { service: booking.draft.facts.service, start, therapist, ...wish });
  }
  return outcome.ok ? afterYes(booking, slot, outcome.value) : afterNo(booking, slot, typed, outcome);
}

async function afterYes(
  booking: BegunBooking,
  slot: HeldSlot,
  value: Extract<Booked, { ok: true }>["value"],
): Promise<string> {
  if (value.status !== "stopped") {
    const bookedAs = { bookingId: value.bookingId, linkVersion: value.linkVersion };
    await forgetDraft(booking, bookedAs);
    return bookedPath(booking, bookedAs);
  }
  await releaseHold(booking.desk, { hold: slot.hold });
  // Kept replies answer the same key the same: after a change of answers the next press is another request.
  const attempt = String(Number(booking.draft.facts.attempt ?? "1") + 1);
  await keepStep(booking, "advice", { facts: { stopped: value.urgent, slot: null, attempt } });
  return pathOf(booking.slug, "advice");
}

const SLOT_REFUSALS: readonly string[] = ["slot-taken", "too-soon", "too-far", "outside-hours", "hold-expired"];

async function afterNo(
  booking: BegunBooking,
  slot: HeldSlot,
  typed: TypedForm,
  refused: Extract<Booked, { ok: false }>,
): Promise<string> {
  // Another press or another tab may have booked in the meantime.
  const now = await openBooking(booking.slug);
  if (now.draft.bookedAs) return bookedPath(now, now.draft.bookedAs);
  if (SLOT_REFUSALS.includes(refused.refusal)) return slotLost(booking, slot);

  const issues = refused.refusal === "invalid" ? issuesOf(refused.detail?.fields) : [];
  // A person who is asked to look again is told everything at once.
  if (textOf(typed, "consent") !== "yes") issues.push({ path: "consents", code: "not-accepted" });
  const shown = issues.filter(
    ({ path }) => path.startsWith("client.") || path.startsWith("consents") || path === "notes",
  );
  const held = await holdSlot(booking.desk, {
    service: booking.draft.facts.service,
    start: slot.start,
    therapist: slot.therapist,
  });
  if (!held.ok && held.refusal === "slot-taken") return slotLost(booking, slot);
  if (held.ok) await keepStep(booking, "details", { facts: { slot: JSON.stringify(held.value) } });
  return backToDetails(booking, shown.length > 0 ? shown : [{ path: "form", code: "not-allowed" }]);
}

async function slotLost(booking: BegunBooking, slot: HeldSlot): Promise<string> {
  await keepStep(booking, "time", { facts: { slot: null, taken: slot.start } });
  return `${pathOf(booking.slug, "time")}#problems`;
}

async function backToDetails(booking: BegunBooking, issues: readonly FieldIssue[]): Promise<string> {
  await keepStep(booking, "details", { facts: { problems: noteProblems(issues) } });
  return `${pathOf(booking.slug, "details")}#problems`;
}

function issuesOf(fields: unknown): FieldIssue[] {
  return Array.isArray(fields) ? [...(fields as FieldIssue[])] : [];
}

function wishOf(booking: BegunBooking, typed: TypedForm) {
  const [phone, note] = [textOf(typed, "client.phone"), textOf(typed, "notes")];
  const guardian = { name: textOf(typed, "client.guardian.name"), contact: textOf(typed, "client.guardian.contact") };
  return {
    client: {
      givenName: textOf(typed, "client.givenName"),
      familyName: textOf(typed, "client.familyName"),
      birthDate: dateIn(typed, "client.birthDate"),
      email: textOf(typed, "client.email"),
      locale: booking.locale,
      ...(phone && { phone }),
      ...((guardian.name || guardian.contact) && { guardian }),
    },
    screening: { answers: answersIn(booking.draft), ...(note && { notes: { anything_else: note } }) },
    consents:
      textOf(typed, "consent") === "yes"
        ? CONSENTS_FOR_BOOKING.map((kind) => ({ kind, version: CONSENT_TEXTS[kind].version }))
        : [],
  };
}
