import type {
  AdverseEvent,
  ChangeSinceLast,
  HomeAdvice,
  OrderReason,
  PreparationStep,
  Pressure,
  Response,
  TissueFinding,
} from "../words.ts";

export const OWN_PARTS = ["subjective", "objective", "assessment", "plan"] as const;
export type OwnPart = (typeof OWN_PARTS)[number];

/** What is gathered beside the clock: one JSON document with revisions. Null means "not asked yet". */
export type SessionDocument = {
  readonly preparation: readonly PreparationStep[];
  readonly breathsDone: boolean;
  readonly changeSinceLast: ChangeSinceLast | null;
  /** 0 very uncomfortable, 10 very comfortable, as the client says. */
  readonly comfort: number | null;
  /** Symptoms 0 to 10 before the session. */
  readonly symptoms: number | null;
  readonly compression: boolean;
  readonly pressure: Pressure;
  readonly findings: Readonly<Record<string, readonly TissueFinding[]>>;
  readonly orderReason: OrderReason | null;
  readonly response: Response | null;
  readonly adverseEvent: AdverseEvent | null;
  /** Own words, by part of the note; a routine session needs none. */
  readonly own: Readonly<Record<OwnPart, string>>;
  readonly homeAdvice: readonly HomeAdvice[];
};

export const EMPTY_DOCUMENT: SessionDocument = {
  preparation: [],
  breathsDone: false,
  changeSinceLast: null,
  comfort: null,
  symptoms: null,
  compression: false,
  pressure: "light",
  findings: {},
  orderReason: null,
  response: null,
  adverseEvent: null,
  own: { subjective: "", objective: "", assessment: "", plan: "" },
  homeAdvice: [],
};
