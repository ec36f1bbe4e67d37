export type Dice = {
  /** 0 <= x < 1 */
  readonly next: () => number;
  /** Whole number, both ends included. */
  readonly between: (low: number, high: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <Value>(values: readonly Value[]) => Value;
  /** About normal, mean 0, deviation 1. */
  readonly noise: () => number;
  /** Dice of its own for one part of the story, so that a change in one part leaves the others as they were. */
  readonly fork: (label: string) => Dice;
};

/** Repeatable dice (mulberry32): the same seed always tells the same story. */
export function diceOf(seed: string): Dice {
  let state = hashOf(seed);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    next,
    between: (low, high) => low + Math.floor(next() * (high - low + 1)),
    chance: (probability) => next() < probability,
    pick: (values) => {
      const value = values[Math.floor(next() * values.length)];
      if (value === undefined) throw new RangeError("Nothing to pick from.");
      return value;
    },
    noise: () => next() + next() + next() + next() + next() + next() - 3,
    fork: (label) => diceOf(`${seed}/${label}`),
  };
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}
