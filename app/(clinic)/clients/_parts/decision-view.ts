import type { ViewOf } from "#app/_server/view-of.ts";
import type { openDecision } from "#lib/intake/queries/open-decision.ts";

export type DecisionView = ViewOf<typeof openDecision>;
