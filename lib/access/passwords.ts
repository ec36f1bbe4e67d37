import { type Algorithm, hash, verify } from "@node-rs/argon2";

// argon2id, 19 MiB, two passes, one lane (OWASP Password Storage Cheat Sheet).
const COST = { algorithm: 2 as Algorithm, memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const AT_ONCE = 4;
// A real hash of a password that nobody has: an unknown e-mail costs the same time as a known one.
const NOBODY = "$argon2id$v=19$m=19456,t=2,p=1$F9hCj+bhd5E3roLqshaP5Q$3oVQYsRLaAYI175AJfxFvuKgj4ferYQMPjwTQ57jr6M";

const queue: (() => void)[] = [];
const seats = { taken: 0 };

/** At most four hashes at once: a flood of sign-ins must not take the memory of the whole process. */
async function seated<Value>(work: () => Promise<Value>): Promise<Value> {
  if (seats.taken >= AT_ONCE) await new Promise<void>((enter) => queue.push(enter));
  else seats.taken += 1;
  try {
    return await work();
  } finally {
    const next = queue.shift();
    if (next) next();
    else seats.taken -= 1;
  }
}

export function hashPassword(password: string): Promise<string> {
  return seated(() => hash(password.normalize("NFKC"), COST));
}

/** false for a wrong password, and after the same work for an account that has none. */
export async function passwordFits(storedHash: string | null | undefined, password: string): Promise<boolean> {
  const fits = await seated(() => verify(storedHash ?? NOBODY, password.normalize("NFKC")));
  return storedHash ? fits : false;
}
