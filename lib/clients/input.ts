import { z } from "zod";
import { isLocalDate } from "#lib/kernel/local-date.ts";
import { LOCALES } from "#lib/kernel/locale.ts";
import { EARLIEST_BIRTH } from "./words.ts";

const name = z.string().trim().min(1).max(80);
const birthDate = z.string().refine((text) => isLocalDate(text) && text >= EARLIEST_BIRTH, {
  params: { code: "bad-format" },
});
const phone = z
  .string()
  .trim()
  .max(40)
  .regex(/^\+?[\d\s()/.-]{5,}$/);

export const RegisterClientInput = z.strictObject({
  givenName: name,
  familyName: name,
  birthDate,
  email: z.email().max(254).optional(),
  phone: phone.optional(),
  locale: z.enum(LOCALES).optional(),
  guardian: z.strictObject({ name, contact: z.string().trim().min(5).max(254) }).optional(),
});

export const SearchClientsInput = z.strictObject({
  text: z.string().trim().max(100),
  cursor: z.string().max(400).optional(),
});

export const OpenClientInput = z.strictObject({ clientId: z.uuid() });
