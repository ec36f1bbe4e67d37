/** Stored with every decision. A change of any rule, topic, limit or question makes a new version. */
export const RULE_SET_VERSION = "2026-11-22.2";
