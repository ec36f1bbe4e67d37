/** Names of the ticks under which notes are acknowledged. */
export const CAUTION_FIELD = "caution.";
