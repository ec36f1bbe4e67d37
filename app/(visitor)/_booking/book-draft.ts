import "server-only";
import { openVisitorDesk } from "#app/_server/desk.ts";
import { house } from "#app/_server/house.ts";
import { CONSENT_TEXTS, CONSENTS_FOR_BOOKING } from "#lib/intake/knowledge/consents.ts";
import type { FieldIssue } from "#lib/kernel/outcome.ts";
import { foldEmail, returnRate, takeRate } from "#lib/operation/front-door.ts";
import { bookVisit } from "#lib/scheduling/commands/book-visit.ts";
import { holdSlot } from "#lib/scheduling/commands/hold-slot.ts";
import { releaseHold } from "#lib/scheduling/commands/release-hold.ts";
import { type BegunBooking, bookedPath, forgetDraft, keepStep, openBooking } from "./booking.ts";
import { answersIn, type HeldSlot, pathOf } from "./flow.ts";
import { noteOf } from "./note.ts";
import { noteProblems } from "./problems-in-draft.ts";
import { dateIn, type TypedForm, textOf } from "./typed-form.ts";

const PER_CONTACT = { purpose: "book-online", allowed: 20, seconds: 3600 };

type Booked = Awaited<ReturnType<typeof bookVisit>>;

/** Books what the draft holds; answers with the page to look at. The details were kept before. */
export async function bookDraft(booking: BegunBooking, slot: HeldSlot, typed: TypedForm): Promise<string> {
  const attempt = booking.draft.facts.attempt ?? "1";
  const key = `${booking.draftId}.${attempt}`;
  if (!(await isLetThrough(booking, `${key}.${slot.hold}`, textOf(typed, "client.email"))))
    return waitAtDetails(booking);
  const replay = { route: "web.book", key };
  const desk = await openVisitorDesk(booking.slug, booking.draftId, replay);
  const wish = wishOf(booking, typed, await noteOf(booking.draft, booking.locale, textOf(typed, "notes")));
  let outcome = await bookVisit(desk, { hold: slot.hold, ...wish });
  // The minutes ran out while she typed. The time is still hers if nobody else has taken it.
  if (!outcome.ok && outcome.refusal === "hold-expired") {
    const { start, therapist } = slot;
    outcome = await bookVisit(desk, { service: booking.draft.facts.service, start, therapist, ...wish });
  }
  return outcome.ok ? afterYes(booking, slot, outcome.value) : afterNo(booking, slot, typed, outcome);
}

/** The same time pressed again is the same booking and is answered the same, so only its first press counts. */
async function isLetThrough({ clinic }: BegunBooking, press: string, email: string): Promise<boolean> {
  const { pool } = house();
  const first = { purpose: "book-online-press", key: press, allowed: 1, seconds: PER_CONTACT.seconds };
  if ((await takeRate(pool, first)) > 0) return true;
  if ((await takeRate(pool, { ...PER_CONTACT, key: `${clinic.slug}|${foldEmail(email)}` })) === 0) return true;
  await returnRate(pool, first);
  return false;
}

function waitAtDetails(booking: BegunBooking): Promise<string> {
  return backToDetails(booking, [{ path: "rate", code: "not-allowed" }]);
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
  if (refused.refusal === "too-many-bookings") return waitAtDetails(booking);

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

function wishOf(booking: BegunBooking, typed: TypedForm, note: string) {
  const phone = textOf(typed, "client.phone");
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
