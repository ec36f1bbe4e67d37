import { createHash } from "node:crypto";
import type { Pool } from "#db/client.ts";
import { appointments, bookings } from "#db/schema/appointments.ts";
import { courseFreezes, coursePlans, courses, dischargeNotes } from "#db/schema/courses.ts";
import { occupancies } from "#db/schema/occupancies.ts";
import { courseTemplate } from "#lib/courses/knowledge/templates.ts";
import type { Clock } from "#lib/kernel/clock.ts";
import { newId } from "#lib/kernel/id.ts";
import { addDays, type LocalDate } from "#lib/kernel/local-date.ts";
import { instantOf, localDateOf } from "#lib/kernel/zone.ts";
import { limbVolume } from "#lib/measurements/rules/volume.ts";
import type { Room } from "#lib/operation/transaction.ts";
import { asSeed, type BuiltTherapist, type House } from "./build-house.ts";
import { bulkInsert } from "./bulk-insert.ts";
import { Diary, type Slot } from "./diary.ts";
import { addVisit, emptyHistory, type History, type SeededVisit } from "./history.ts";
import { girthsOf, type Swelling, swellingOf } from "./limbs.ts";
import { addIntake, addSession, emptyPast, type PastSessions, writePast } from "./past-sessions.ts";
import type { Dice } from "./random.ts";
import type { SeededClient } from "./register-people.ts";
import { STORY_COUNTS, type Story, type StoryKind, tellStory, type Wish } from "./stories.ts";

export type Told = {
  readonly client: SeededClient;
  readonly kind: StoryKind | "single";
  readonly courseId: string | null;
  readonly therapist: BuiltTherapist;
  readonly visits: readonly SeededVisit[];
};

type Telling = {
  readonly house: House;
  readonly diary: Diary;
  readonly history: History;
  readonly past: PastSessions;
  readonly now: Date;
};

/** A year of courses and single visits. The first client is on pace, with an account of her own. */
export async function tellHistory(
  pool: Pool,
  clock: Clock,
  house: House,
  people: readonly SeededClient[],
  dice: Dice,
): Promise<Told[]> {
  const telling: Telling = {
    house,
    diary: new Diary(house.zone, house.therapists),
    history: emptyHistory(),
    past: emptyPast(),
    now: clock.now(),
  };
  const kinds = kindsFor(people.length, dice.fork("kinds"));
  const told = people.map((client, index) => {
    const own = dice.fork(`client ${index}`);
    const kind = index === 0 ? "on-pace" : (kinds[index] ?? "single");
    const therapist = house.therapists[index % house.therapists.length];
    if (!therapist) throw new Error("A clinic needs a therapist.");
    return kind === "single"
      ? tellSingle(telling, client, therapist, own)
      : tellCourse(telling, { client, therapist, kind, dice: own });
  });
  await asSeed(pool, house.clinicId, clock, (room) => write(room, telling));
  return told;
}

/** One "on-pace" less in the shuffle: the first client has it. */
function kindsFor(count: number, dice: Dice): (StoryKind | "single")[] {
  const kinds: (StoryKind | "single")[] = STORY_COUNTS.flatMap(([kind, many]) =>
    Array.from({ length: many }, () => kind),
  );
  kinds.splice(kinds.indexOf("on-pace"), 1);
  while (kinds.length < count - 1) kinds.push("single");
  const shuffled = kinds.map((kind) => [dice.next(), kind] as const).toSorted(([a], [b]) => a - b);
  return ["on-pace", ...shuffled.map(([, kind]) => kind)];
}

type Cast = {
  readonly client: SeededClient;
  readonly therapist: BuiltTherapist;
  readonly kind: StoryKind;
  readonly dice: Dice;
};

function tellCourse(telling: Telling, { client, therapist, kind, dice }: Cast): Told {
  const { house, history, past } = telling;
  const story = tellStory(kind, house.todayOn, dice);
  const courseId = newId(telling.now);
  const placed = placeWishes(telling, story, therapist, dice);
  const visits = placed.map(({ slot, wish }) =>
    addVisit(history, house, { client, courseId, service: "mld-90", slot, outcome: wish.outcome }, dice),
  );
  const startedOn = visits[0]?.slot.on ?? story.plan.startedOn;
  const beforeFirst = new Date((visits[0]?.slot.startsAt ?? telling.now).getTime() - 5 * 86_400_000);
  const madeAt = beforeFirst < telling.now ? beforeFirst : new Date(telling.now.getTime() - 3_600_000);
  addCourseRows(telling, { story, client, therapist, courseId, startedOn, madeAt, visits });
  addIntake(past, house, client, madeAt, dayOf(house, madeAt));
  addCourseSessions(telling, { story, therapist, courseId, visits, dice });
  return { client, kind, courseId, therapist, visits };
}

function tellSingle(telling: Telling, client: SeededClient, therapist: BuiltTherapist, dice: Dice): Told {
  const { house, history, past, diary } = telling;
  const on = addDays(house.todayOn, dice.between(-240, 12));
  const ahead = on >= house.todayOn;
  const slot = diary.take(
    therapist,
    ahead ? addDays(house.todayOn, 1) : on,
    dice.between(0, 4),
    ahead ? null : addDays(house.todayOn, -1),
  );
  if (!slot) return { client, kind: "single", courseId: null, therapist, visits: [] };
  const outcome = ahead ? "booked" : "done";
  const visit = addVisit(history, house, { client, courseId: null, service: "mld-90", slot, outcome }, dice);
  const before = new Date(Math.min(slot.startsAt.getTime(), telling.now.getTime()) - 2 * 86_400_000);
  addIntake(past, house, client, before, dayOf(house, before));
  if (outcome === "done") {
    addSession(
      past,
      house,
      { visit, course: null, measured: false, nextSession: null, place: placeOf(house, slot) },
      dice,
    );
  }
  return { client, kind: "single", courseId: null, therapist, visits: [visit] };
}

/** Past wishes stay in the past, coming ones in the future, and no two visits of a client fall on one day. */
function placeWishes({ diary, house }: Telling, story: Story, therapist: BuiltTherapist, dice: Dice) {
  const placed: { slot: Slot; wish: Wish }[] = [];
  const hour = dice.between(0, 4);
  let free: LocalDate = story.plan.startedOn;
  for (const wish of story.wishes) {
    const wanted = wish.on < free ? free : wish.on;
    const slot = diary.take(therapist, wanted, hour, wish.outcome === "booked" ? null : addDays(house.todayOn, -1));
    if (!slot) continue;
    placed.push({ slot, wish });
    free = addDays(slot.on, 2);
  }
  return placed;
}

type CourseParts = {
  readonly story: Story;
  readonly client: SeededClient;
  readonly therapist: BuiltTherapist;
  readonly courseId: string;
  readonly startedOn: LocalDate;
  readonly madeAt: Date;
  readonly visits: readonly SeededVisit[];
};

const GOALS = [
  "Abends leichtere Beine",
  "Schuhe, die wieder passen",
  "Weniger Spannung im Arm",
  "Weiter gehen ohne Schwere",
  "",
];

function addCourseRows({ house, history, now }: Telling, parts: CourseParts): void {
  const { story, client, therapist, courseId, startedOn, madeAt, visits } = parts;
  const { clinicId } = house;
  const lastOn = visits.findLast((visit) => visit.outcome === "done")?.slot.on ?? startedOn;
  const endedOn = story.end ? addDays(lastOn, story.end.afterDays) : null;
  history.courses.push({
    clinicId,
    id: courseId,
    clientId: client.id,
    staffId: therapist.actor.staffId,
    template: "course/seed",
    templateVersion: courseTemplate("course/seed")?.version ?? 1,
    protocol: "seed/classic",
    goal: GOALS[visits.length % GOALS.length] ?? "",
    startedOn,
    endKind: story.end?.kind ?? null,
    endedOn: endedOn !== null && endedOn > house.todayOn ? house.todayOn : endedOn,
    endReason: story.end?.reason ?? null,
    createdAt: madeAt,
    version: 1,
  });
  const { startedOn: _startedOn, freezes: _freezes, ...figures } = story.plan;
  history.coursePlans.push({
    clinicId,
    id: newId(madeAt),
    courseId,
    version: 1,
    ...figures,
    reason: "",
    createdAt: madeAt,
  });
  if (story.freeze) {
    history.courseFreezes.push({
      clinicId,
      id: newId(now),
      courseId,
      ...story.freeze,
      note: "",
      createdAt: instantAt(house, lastOn),
    });
  }
  if (story.discharged)
    history.dischargeNotes.push(
      dischargeNote(house, therapist, courseId, lastOn, visits.filter((visit) => visit.outcome === "done").length),
    );
}

function dischargeNote(house: House, therapist: BuiltTherapist, courseId: string, lastOn: LocalDate, visits: number) {
  const signedAt = instantAt(house, addDays(lastOn, 1));
  const at = signedAt < instantAt(house, house.todayOn) ? signedAt : instantAt(house, lastOn);
  const id = newId(at);
  const signedBy = therapist.actor.staffId;
  const text = `Abschluss der Serie nach ${visits} Sitzungen. Verlauf der Umfänge siehe Messungen. Hinweise zur Selbstbehandlung und zur Kompression gegeben.`;
  const contentHash = createHash("sha256")
    .update(JSON.stringify([id, courseId, text, at.toISOString(), signedBy]))
    .digest("hex");
  return { clinicId: house.clinicId, id, courseId, text, signedAt: at, signedBy, contentHash };
}

type SessionParts = {
  readonly story: Story;
  readonly therapist: BuiltTherapist;
  readonly courseId: string;
  readonly visits: readonly SeededVisit[];
  readonly dice: Dice;
};

const MEASURED_EVERY = 4;

function addCourseSessions(telling: Telling, { story, courseId, visits, dice }: SessionParts): void {
  const { house, past } = telling;
  const swelling = swellingOf(dice);
  const attended = visits.filter((visit) => visit.outcome === "done");
  attended.forEach((visit, index) => {
    const number = index + 1;
    const closing = story.closingMeasurement && number === attended.length;
    const measured = closing || (number % MEASURED_EVERY === 1 && !(story.kind === "ready-to-close" && number > 9));
    const next = attended[index + 1] ?? visits.find((each) => each.outcome === "booked");
    const course = { number, planned: story.plan.plannedMinimum };
    const nextSession = next ? next.slot.on : null;
    const sessionId = addSession(
      past,
      house,
      { visit, course, measured, nextSession, place: placeOf(house, visit.slot) },
      dice,
    );
    if (measured) addSitting(telling, { visit, courseId, sessionId, swelling, share: Math.min(1, index / 14), dice });
  });
}

type Measured = {
  readonly visit: SeededVisit;
  readonly courseId: string;
  readonly sessionId: string;
  readonly swelling: Swelling;
  readonly share: number;
  readonly dice: Dice;
};

function addSitting(
  { house, history }: Telling,
  { visit, courseId, sessionId, swelling, share, dice }: Measured,
): void {
  const measuredAt = new Date(visit.slot.startsAt.getTime() + 60_000);
  const sittingId = newId(measuredAt);
  for (const side of ["left", "right"] as const) {
    const girthsCm = girthsOf(swelling, side, share, dice);
    history.measurements.push({
      clinicId: house.clinicId,
      id: newId(measuredAt),
      sittingId,
      clientId: visit.client.id,
      courseId,
      sessionId,
      limb: swelling.limb,
      side,
      startLandmark: swelling.limb === "arm" ? "wrist" : "ankle",
      intervalCm: 4,
      girthsCm,
      volumeMl: limbVolume({ intervalCm: 4, circumferencesCm: girthsCm }).volumeMl,
      position: "supine",
      measuredAt,
      examinerId: visit.slot.therapist.actor.staffId,
    });
  }
}

async function write(room: Room, { history, past }: Telling): Promise<void> {
  await bulkInsert(room, courses, history.courses);
  await bulkInsert(room, coursePlans, history.coursePlans);
  await bulkInsert(room, courseFreezes, history.courseFreezes);
  await bulkInsert(room, bookings, history.bookings);
  await bulkInsert(room, appointments, history.appointments);
  await bulkInsert(room, occupancies, history.occupancies);
  await writePast(room, past, history.measurements);
  await bulkInsert(room, dischargeNotes, history.dischargeNotes);
}

function placeOf(house: House, slot: Slot): string {
  return house.plan.sites[house.siteIds.indexOf(slot.therapist.siteId)]?.name ?? "";
}

function instantAt(house: House, on: LocalDate): Date {
  const noon = instantOf(on, "12:00", house.zone);
  return noon.ok ? noon.value.at : new Date(`${on}T12:00:00Z`);
}

function dayOf(house: House, at: Date): LocalDate {
  return localDateOf(at, house.zone);
}
