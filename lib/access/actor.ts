import type { AccessGrant, StaffRole } from "./words.ts";

declare const proven: unique symbol;
/** A clinic id that a sign-in, a link or the clinic's own address has proven. Minted in this file only. */
export type ClinicScope = string & { readonly [proven]: "clinic" };

export type StaffActor = {
  readonly kind: "staff";
  readonly clinic: ClinicScope;
  readonly accountId: string;
  readonly staffId: string;
  readonly name: string;
  readonly roles: readonly StaffRole[];
};

/** The client herself, a parent or a carer: what she may do for which client stands in `access`. */
export type ClientActor = {
  readonly kind: "client";
  readonly clinic: ClinicScope;
  readonly accountId: string;
  readonly name: string;
  readonly access: readonly {
    readonly clientId: string;
    readonly self: boolean;
    readonly grants: readonly AccessGrant[];
  }[];
};

/** Somebody who is not signed in; `key` tells visitors apart without naming them. */
export type VisitorActor = { readonly kind: "visitor"; readonly clinic: ClinicScope; readonly key: string };

export const LINK_PURPOSES = ["booking", "review", "staff-invitation", "client-invitation", "feed", "draft"] as const;
export type LinkPurpose = (typeof LINK_PURPOSES)[number];

/** Who holds a link that we signed: may do what the link is for, with the one thing it names. */
export type LinkActor = {
  readonly kind: "link";
  readonly clinic: ClinicScope;
  readonly purpose: LinkPurpose;
  readonly subjectId: string;
  /** Of the link, to be compared with the subject's: a raised version kills every older link. */
  readonly version: number;
};

export type JobActor = { readonly kind: "job"; readonly clinic: ClinicScope; readonly job: string };

export type Actor = StaffActor | ClientActor | VisitorActor | LinkActor | JobActor;

export function staffActor(member: Omit<StaffActor, "kind" | "clinic"> & { clinicId: string }): StaffActor {
  const { clinicId, ...rest } = member;
  return { kind: "staff", clinic: clinicId as ClinicScope, ...rest };
}

export function clientActor(person: Omit<ClientActor, "kind" | "clinic"> & { clinicId: string }): ClientActor {
  const { clinicId, ...rest } = person;
  return { kind: "client", clinic: clinicId as ClinicScope, ...rest };
}

export function visitorActor(clinicId: string, key: string): VisitorActor {
  return { kind: "visitor", clinic: clinicId as ClinicScope, key };
}

export function linkActor(link: {
  clinicId: string;
  purpose: LinkPurpose;
  subjectId: string;
  version: number;
}): LinkActor {
  const { clinicId, ...rest } = link;
  return { kind: "link", clinic: clinicId as ClinicScope, ...rest };
}

export function jobActor(clinicId: string, job: string): JobActor {
  return { kind: "job", clinic: clinicId as ClinicScope, job };
}

/** How the book of deeds names the actor. */
export function nameOf(actor: Actor): string {
  switch (actor.kind) {
    case "staff":
      return `staff:${actor.staffId}`;
    case "client":
      return `client-account:${actor.accountId}`;
    case "visitor":
      return "visitor";
    case "link":
      return `link:${actor.purpose}:${actor.subjectId}`;
    case "job":
      return `job:${actor.job}`;
  }
}

export function hasRole(actor: Actor, ...roles: readonly StaffRole[]): boolean {
  return actor.kind === "staff" && actor.roles.some((role) => roles.includes(role));
}

/** Every member of staff, whatever her role. */
export function isStaff(actor: Actor): actor is StaffActor {
  return actor.kind === "staff";
}

/** Roles that see health data and treat. */
export function treats(actor: Actor): actor is StaffActor {
  return hasRole(actor, "therapist", "trainee", "clinical-lead");
}

export function holdsLink(actor: Actor, purpose: LinkPurpose, subject: { id: string; version: number }): boolean {
  return (
    actor.kind === "link" &&
    actor.purpose === purpose &&
    actor.subjectId === subject.id &&
    actor.version === subject.version
  );
}

export function mayActFor(actor: Actor, clientId: string, grant: AccessGrant): boolean {
  return (
    actor.kind === "client" &&
    actor.access.some((one) => one.clientId === clientId && (one.self || one.grants.includes(grant)))
  );
}
