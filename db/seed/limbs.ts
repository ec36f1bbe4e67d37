import type { Dice } from "./random.ts";

// Healthy legs from ankle to groin every 4 cm, and arms from wrist to armpit: invented, inside the limits of clinical reference 4.5.
const LEG_CM = [22.6, 23.7, 26.1, 29.7, 33.5, 36, 36.4, 35.5, 36.2, 38.9, 42.3, 45.8, 49, 51.9, 54.4];
const ARM_CM = [16.4, 18.1, 20.7, 23.2, 25, 25.9, 26.4, 27.5, 28.9, 30.2, 31.1];

export type Swelling = {
  readonly limb: "arm" | "leg";
  readonly side: "left" | "right";
  readonly build: number;
  /** Extra girth of the swollen limb at the start, and what is left of it at the end of a whole course. */
  readonly excess: number;
  readonly left: number;
};

export function swellingOf(dice: Dice): Swelling {
  return {
    limb: dice.chance(0.7) ? "leg" : "arm",
    side: dice.chance(0.5) ? "left" : "right",
    build: 0.92 + dice.next() * 0.2,
    excess: 0.04 + dice.next() * 0.07,
    left: 0.35 + dice.next() * 0.5,
  };
}

/** Girths of one limb after a share of the course: they tend to fall, with the noise of a tape. */
export function girthsOf(swelling: Swelling, side: "left" | "right", share: number, dice: Dice): number[] {
  const healthy = swelling.limb === "leg" ? LEG_CM : ARM_CM;
  const kept = 1 - (1 - swelling.left) * share;
  const more = side === swelling.side ? swelling.excess * kept : 0;
  return healthy.map((girth) => Math.round(girth * swelling.build * (1 + more) * 10 + dice.noise() * 0.8) / 10);
}
