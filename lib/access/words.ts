export const STAFF_ROLES = [
  "owner",
  "manager",
  "clinical-lead",
  "therapist",
  "trainee",
  "reception",
  "accountant",
] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

export const ACCESS_RELATIONS = ["self", "parent", "carer"] as const;

/** What an account may do for a client; "self" is given all of them. */
export const ACCESS_GRANTS = ["book", "see-course", "see-record", "answer-screening"] as const;
export type AccessGrant = (typeof ACCESS_GRANTS)[number];

/** Every kind of caller that the role and deed matrix walks through. */
export const MATRIX_ROLES = [...STAFF_ROLES, "client", "carer", "visitor", "link", "job"] as const;
export type MatrixRole = (typeof MATRIX_ROLES)[number];
