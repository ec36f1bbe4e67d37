import { expect, test } from "vitest";
import { type Actor, clientActor, jobActor, LINK_PURPOSES, linkActor, staffActor, visitorActor } from "./actor.ts";
import { MATRIX_ROLES, type MatrixRole, STAFF_ROLES, type StaffRole } from "./words.ts";

type Door = {
  readonly deed: string;
  readonly may: (actor: Actor, subject: unknown, input: unknown) => boolean;
  readonly discloses?: boolean | undefined;
};

const modules = import.meta.glob<Record<string, unknown>>(
  ["../*/commands/*.ts", "../*/queries/*.ts", "!**/*.test.ts"],
  { eager: true },
);

function isDoor(value: unknown): value is Door {
  return typeof value === "function" && "deed" in value && "may" in value;
}
const doors = Object.entries(modules).flatMap(([path, module]) =>
  Object.values(module)
    .filter(isDoor)
    .map((door) => ({
      ...door,
      deed: door.deed,
      may: door.may,
      discloses: door.discloses,
      writes: path.includes("/commands/"),
    })),
);

const CLINIC = "00000000-0000-7000-8000-000000000001";
const MINE = "00000000-0000-7000-8000-000000000002";
const THEIRS = "00000000-0000-7000-8000-000000000003";

/** Whatever a deed looks at: the actor's own thing, or somebody else's. Fields that a deed does not read do no harm. */
function subjectOf(id: string) {
  const thing = { id, clientId: id, version: 1 };
  return {
    ...thing,
    booking: thing,
    staffId: id,
    accountId: id,
    bookingId: id,
    taskId: id,
    sessionId: id,
    draftId: id,
    invitationId: id,
    version: 1,
    linkVersion: 1,
    kind: "staff",
    client: { clientId: id },
  };
}

/** Deeds whose subject is not a thing with an owner. */
const OWN_SUBJECTS: Readonly<Record<string, (id: string) => { subject: unknown; input?: unknown }>> = {
  "staff.invite": () => ({ subject: ["therapist"] satisfies StaffRole[] }),
};

function actorsOf(role: MatrixRole): Actor[] {
  if ((STAFF_ROLES as readonly string[]).includes(role)) {
    return [staffActor({ clinicId: CLINIC, accountId: MINE, staffId: MINE, name: "A", roles: [role as StaffRole] })];
  }
  switch (role) {
    case "client":
      return [
        clientActor({
          clinicId: CLINIC,
          accountId: MINE,
          name: "A",
          access: [{ clientId: MINE, self: true, grants: [] }],
        }),
      ];
    case "carer":
      return [
        clientActor({
          clinicId: CLINIC,
          accountId: MINE,
          name: "A",
          access: [{ clientId: MINE, self: false, grants: [] }],
        }),
      ];
    case "visitor":
      return [visitorActor(CLINIC, "key")];
    case "link":
      return LINK_PURPOSES.map((purpose) => linkActor({ clinicId: CLINIC, purpose, subjectId: MINE, version: 1 }));
    default:
      return [jobActor(CLINIC, "test")];
  }
}

function mayDo(door: Door, role: MatrixRole, id: string): boolean {
  // A visitor is nobody's client yet: what she brings names no record.
  const thing = role === "visitor" ? { ...subjectOf(id), clientId: undefined } : subjectOf(id);
  const { subject, input } = OWN_SUBJECTS[door.deed]?.(id) ?? { subject: thing };
  return actorsOf(role).some((actor) => door.may(actor, subject, input ?? thing));
}

function word(door: Door, role: MatrixRole): "yes" | "own" | "–" {
  if (mayDo(door, role, THEIRS)) return "yes";
  return mayDo(door, role, MINE) ? "own" : "–";
}

test("every deed was found", () => {
  expect(doors.filter((door) => door.writes).length).toBeGreaterThan(25);
  expect(new Set(doors.map((door) => door.deed)).size).toBe(doors.length);
});

test("who may do what is exactly what docs/roles.md says", async () => {
  const rows = [...doors]
    .sort((a, b) => (a.deed < b.deed ? -1 : 1))
    .map(
      (door) =>
        `| ${door.deed}${door.discloses ? " *" : ""} | ${MATRIX_ROLES.map((role) => word(door, role)).join(" | ")} |`,
    );
  const table = [
    "# Who may do what",
    "",
    "Made from the policies by `lib/access/matrix.test.ts`. `own`: only one's own (the client herself, the holder of the link, the therapist",
    "of the session). A star: the view discloses client data and each look is written into the book of deeds. A carer without grants is shown.",
    "",
    `| deed | ${MATRIX_ROLES.join(" | ")} |`,
    `|---|${MATRIX_ROLES.map(() => "---").join("|")}|`,
    ...rows,
    "",
  ].join("\n");
  await expect(table).toMatchFileSnapshot("../../docs/roles.md");
});

test("a deed of writing that anybody may do is one of the few meant so", () => {
  const open = doors
    .filter((door) => door.writes && word(door, "visitor") === "yes")
    .map((door) => door.deed)
    .sort();
  expect(open).toEqual(["screening.submit", "slot.hold", "slot.release", "visit.book"]);
});

test("a carer without a grant may sign in and look for a time, and that is all", () => {
  const deeds = doors
    .filter((door) => door.writes && word(door, "carer") !== "–")
    .map((door) => door.deed)
    .sort();
  expect(deeds).toEqual(["sign-in.start", "slot.hold", "slot.release"]);
});

test("only the worker does the worker's deeds", () => {
  const workers = doors
    .filter((door) => word(door, "job") === "yes" && word(door, "owner") === "–")
    .map((door) => door.deed)
    .sort();
  expect(workers).toEqual(["message.prepare", "message.settle", "review.expire"]);
  const everybody = MATRIX_ROLES.filter((role) => role !== "job");
  for (const door of doors.filter((one) => workers.includes(one.deed))) {
    expect(
      everybody.filter((role) => word(door, role) !== "–"),
      door.deed,
    ).toEqual([]);
  }
});

test("the accountant and the desk are never shown health data", () => {
  const HEALTH = [
    "decision.open",
    "intake.open",
    "measurement.list-volumes",
    "session.list",
    "session.open",
    "session.open-note",
    "session.open-start",
    "task.list",
  ];
  expect(HEALTH.filter((deed) => !doors.some((door) => door.deed === deed))).toEqual([]);
  const shown = doors.filter(
    (door) => HEALTH.includes(door.deed) && (word(door, "reception") !== "–" || word(door, "accountant") !== "–"),
  );
  expect(shown.map((door) => door.deed)).toEqual([]);
});
