export type LimbGirths = { readonly intervalCm: number; readonly circumferencesCm: readonly number[] };
export type LimbVolume = { readonly volumeMl: number; readonly segmentsMl: readonly number[] };

/** Truncated cone between two girths: h / 12 pi * (C1^2 + C1 C2 + C2^2), in cm and ml, unrounded. */
export function frustumMl(lowerCm: number, upperCm: number, heightCm: number): number {
  return (heightCm / (12 * Math.PI)) * (lowerCm ** 2 + lowerCm * upperCm + upperCm ** 2);
}

/** The limb is the sum of its segments; hand and foot are not part of it. Round for display only. */
export function limbVolume({ intervalCm, circumferencesCm }: LimbGirths): LimbVolume {
  const segmentsMl = circumferencesCm.slice(1).map((upper, index) => {
    return frustumMl(circumferencesCm[index] ?? 0, upper, intervalCm);
  });
  return { volumeMl: segmentsMl.reduce((sum, segment) => sum + segment, 0), segmentsMl };
}
