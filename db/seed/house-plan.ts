import type { StaffRole } from "#lib/access/words.ts";
import type { LocalizedText } from "#lib/kernel/locale.ts";

// What the two demo clinics are, as data.

export type PlannedShift = {
  readonly days: readonly number[];
  readonly from: string;
  readonly to: string;
  readonly site: number;
};

export type PlannedStaff = {
  readonly givenName: string;
  readonly familyName: string;
  readonly roles: readonly StaffRole[];
  readonly email?: string;
  readonly shifts?: readonly PlannedShift[];
};

export type PlannedService = {
  readonly slug: string;
  readonly name: LocalizedText;
  readonly summary: LocalizedText;
  readonly minutes: number;
  readonly priceMinor: number;
  readonly course: boolean;
};

export type HousePlan = {
  readonly slug: string;
  readonly name: string;
  readonly locale: string;
  readonly currency: string;
  readonly zone: string;
  readonly phone: string;
  readonly email: string;
  readonly sites: readonly { readonly name: string; readonly address: string; readonly rooms: readonly string[] }[];
  readonly services: readonly PlannedService[];
  readonly staff: readonly PlannedStaff[];
};

const LONG: PlannedService = {
  slug: "mld-90",
  name: { en: "Manual lymphatic drainage, 90 minutes", de: "Manuelle Lymphdrainage, 90 Minuten" },
  summary: {
    en: "A full session of gentle, slow hand movements, usually part of a course of 15 to 18 sessions.",
    de: "Eine ganze Sitzung mit sanften, langsamen Griffen, meist Teil einer Serie von 15 bis 18 Sitzungen.",
  },
  minutes: 90,
  priceMinor: 9800,
  course: true,
};

const SHORT: PlannedService = {
  slug: "mld-60",
  name: { en: "Manual lymphatic drainage, 60 minutes", de: "Manuelle Lymphdrainage, 60 Minuten" },
  summary: {
    en: "A single, shorter session.",
    de: "Eine einzelne, kürzere Sitzung.",
  },
  minutes: 60,
  priceMinor: 6900,
  course: false,
};

const WEEK = [1, 2, 3, 4, 5];

export const STILL_WATER: HousePlan = {
  slug: "still-water",
  name: "Still Water",
  locale: "de",
  currency: "EUR",
  zone: "Europe/Berlin",
  phone: "+49 30 5550100",
  email: "desk@still-water.example.test",
  sites: [
    { name: "Landwehrkanal", address: "Uferweg 12, 10999 Berlin", rooms: ["Reed", "Pebble"] },
    { name: "Panke", address: "Schilfstraße 3, 13357 Berlin", rooms: ["Willow", "Heron"] },
    { name: "Müggelsee", address: "Am Steg 8, 12587 Berlin", rooms: ["Pike", "Lily"] },
  ],
  services: [LONG, SHORT],
  staff: [
    { givenName: "Olga", familyName: "Winterstein", roles: ["owner"], email: "owner@demo.test" },
    { givenName: "Mina", familyName: "Sandhagen", roles: ["manager"], email: "manager@demo.test" },
    { givenName: "Rita", familyName: "Feldkamp", roles: ["reception"], email: "reception@demo.test" },
    {
      givenName: "Mara",
      familyName: "Lindqvist",
      roles: ["therapist"],
      email: "mara@demo.test",
      shifts: [{ days: [1, 2, 3, 4, 5, 6, 7], from: "08:00", to: "18:30", site: 0 }],
    },
    {
      givenName: "Jonas",
      familyName: "Achterberg",
      roles: ["therapist"],
      email: "jonas@demo.test",
      shifts: [{ days: [1, 2, 3, 4, 5, 6, 7], from: "09:00", to: "19:30", site: 0 }],
    },
    {
      givenName: "Şirin",
      familyName: "Aydoğan",
      roles: ["therapist"],
      shifts: [{ days: WEEK, from: "08:00", to: "18:00", site: 1 }],
    },
    {
      givenName: "Tomasz",
      familyName: "Wrzesień",
      roles: ["therapist"],
      shifts: [{ days: WEEK, from: "09:00", to: "19:00", site: 1 }],
    },
    {
      givenName: "Ifeoma",
      familyName: "Nwosu",
      roles: ["therapist"],
      shifts: [{ days: [1, 2, 4, 5, 6], from: "08:30", to: "18:30", site: 2 }],
    },
  ],
};

export const MONSOON: HousePlan = {
  slug: "monsoon",
  name: "Monsoon",
  locale: "en",
  currency: "INR",
  zone: "Asia/Kolkata",
  phone: "+91 33 5550 1000",
  email: "desk@monsoon.example.test",
  sites: [{ name: "Lake Gardens", address: "7 Lotus Lane, Kolkata 700045", rooms: ["Lotus", "Banyan"] }],
  services: [
    { ...LONG, priceMinor: 350_000 },
    { ...SHORT, priceMinor: 240_000 },
  ],
  staff: [
    { givenName: "Ipsita", familyName: "Roychowdhury", roles: ["owner"], email: "owner@monsoon.test" },
    {
      givenName: "Debjani",
      familyName: "Ghoshal",
      roles: ["therapist"],
      email: "therapist@monsoon.test",
      shifts: [{ days: [1, 2, 3, 4, 5, 6], from: "09:00", to: "18:00", site: 0 }],
    },
    { givenName: "Sourav", familyName: "Mitra", roles: ["reception"], email: "reception@monsoon.test" },
  ],
};
