import "server-only";
import { headers } from "next/headers";

/** What tells one caller from another for limits and for the list of sign-ins. The last hop is the one our own proxy wrote. */
export async function caller(): Promise<{ address: string; device: string }> {
  const given = await headers();
  const address = given.get("x-forwarded-for")?.split(",").at(-1)?.trim() ?? "";
  return { address, device: given.get("user-agent") ?? "" };
}
