import { APPOINTMENT_STATES, type AppointmentState, OCCUPYING_STATES, TRANSITIONS } from "../words.ts";

export function canMove(from: AppointmentState, to: AppointmentState): boolean {
  return nextStates(from).includes(to);
}

export function nextStates(from: AppointmentState): readonly AppointmentState[] {
  return TRANSITIONS[from];
}

export function occupies(state: AppointmentState): boolean {
  return OCCUPYING_STATES.some((each) => each === state);
}

/** The whole table as `from > to`, for the guard in SQL. */
export function transitionPairs(): string[] {
  return APPOINTMENT_STATES.flatMap((from) => nextStates(from).map((to) => `${from} > ${to}`));
}
