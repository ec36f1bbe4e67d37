import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { Failure } from "./failure.mjs";

const random = (bytes) => randomBytes(bytes).toString("hex");

/** Hex only: these words are put into SQL and addresses as they are. */
export const newPasswords = () => ({ superuser: random(24), owner: random(24), app: random(24) });

function read(file) {
  if (!existsSync(file)) return {};
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    throw new Failure(`${file} cannot be read`, {
      cure: "Delete that file and start again; everybody signed in will have to sign in anew.",
    });
  }
}

/** Reads the kept secrets and makes the missing ones. `fresh` tells that the passwords were made just now. */
export function keepSecrets(file) {
  const kept = read(file);
  const secrets = { authSecret: kept.authSecret ?? random(32), postgres: kept.postgres ?? newPasswords() };
  if (kept.authSecret === undefined || kept.postgres === undefined) {
    writeFileSync(`${file}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }
  return { ...secrets, fresh: kept.postgres === undefined };
}
