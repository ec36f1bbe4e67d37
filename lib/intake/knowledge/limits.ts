/** Hard limits for readings (clinical reference 4.5). Values outside are refused, never corrected. */
export const SYSTOLIC_MM_HG = { min: 50, max: 280 } as const;
export const DIASTOLIC_MM_HG = { min: 20, max: 180 } as const;
export const ANKLE_BRACHIAL_INDEX = { min: 0.1, max: 2.5 } as const;
export const PREGNANCY_WEEKS = { min: 0, max: 43 } as const;
