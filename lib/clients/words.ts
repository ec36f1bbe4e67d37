/** Below this age a guardian's name and contact are needed, and a therapist looks at every booking. */
export const ADULT_AGE = 18;

/** Nobody alive was born before. */
export const EARLIEST_BIRTH = "1900-01-01";
