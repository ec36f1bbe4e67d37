import { createHmac, timingSafeEqual } from "node:crypto";
import { readEnv } from "#lib/kernel/env.ts";
import type { LinkPurpose } from "./actor.ts";

export type Link = {
  readonly clinicId: string;
  readonly purpose: LinkPurpose;
  readonly subjectId: string;
  readonly version: number;
};

// 16 bytes of id, 2 of version, 16 of the code that only we can make: 128 bits to guess.
const ID = 16;
const CODE = 16;

/** `{clinic}.{secret}`: the clinic stands first so that the context can be set before anything is looked up. Nothing is stored. */
export function writeLinkToken(link: Link): string {
  const version = Buffer.alloc(2);
  version.writeUInt16BE(link.version);
  const secret = Buffer.concat([bytesOf(link.subjectId), version, codeOf(link)]);
  return `${bytesOf(link.clinicId).toString("base64url")}.${secret.toString("base64url")}`;
}

/** undefined for every token that we did not write for this purpose. */
export function readLinkToken(token: string, purpose: LinkPurpose): Link | undefined {
  const [clinicPart = "", secretPart = "", ...rest] = token.split(".");
  const clinic = Buffer.from(clinicPart, "base64url");
  const secret = Buffer.from(secretPart, "base64url");
  if (rest.length > 0 || clinic.length !== ID || secret.length !== ID + 2 + CODE) return undefined;
  const link: Link = {
    clinicId: idOf(clinic),
    purpose,
    subjectId: idOf(secret.subarray(0, ID)),
    version: secret.readUInt16BE(ID),
  };
  if (!timingSafeEqual(codeOf(link), secret.subarray(ID + 2))) return undefined;
  // Base64 has several spellings for the same bytes; only our own is a token.
  return token === writeLinkToken(link) ? link : undefined;
}

const PATHS: Readonly<Record<LinkPurpose, (token: string) => string>> = {
  booking: (token) => `/b/${token}`,
  review: (token) => `/review/${token}`,
  "staff-invitation": (token) => `/invite/${token}`,
  "client-invitation": (token) => `/my/start/${token}`,
  feed: (token) => `/api/v1/feeds/${token}.ics`,
  draft: (token) => `/draft/${token}`,
};

/** The full address of a link, on the configured address of the app and never on the one of the request. */
export function addressOf(link: Link): string {
  return new URL(PATHS[link.purpose](writeLinkToken(link)), readEnv().APP_URL).href;
}

/** A keyed fingerprint: tells equal from unequal and nothing else. For rate buckets and visitors. */
export function fingerprint(purpose: string, text: string): string {
  return createHmac("sha256", readEnv().AUTH_SECRET).update(`${purpose}\n${text}`).digest("base64url");
}

function codeOf(link: Link): Buffer {
  return createHmac("sha256", readEnv().AUTH_SECRET)
    .update(["link", link.purpose, link.clinicId, link.subjectId, link.version].join("\n"))
    .digest()
    .subarray(0, CODE);
}

function bytesOf(id: string): Buffer {
  return Buffer.from(id.replaceAll("-", ""), "hex");
}

function idOf(bytes: Buffer): string {
  const hex = bytes.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
