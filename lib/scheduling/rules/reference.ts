// No 0/O, 1/I/L or U/V pairs to mishear or misread, and no vowels that could spell a word.
const LETTERS = "23456789BCDFGHJKMNPQRSTVWXYZ";
const LENGTH = 8;
const CANONICAL = new RegExp(`^[${LETTERS}]{${LENGTH}}$`);

/** A reference to read out on the telephone, `K7QM-3XVP`, from at least eight random bytes. */
export function bookingReference(random: Uint8Array): string {
  if (random.length < LENGTH) throw new RangeError("A booking reference needs at least eight random bytes.");
  let rest = random.reduce((number, byte) => number * 256n + BigInt(byte), 0n);
  let text = "";
  for (let place = 0; place < LENGTH; place++) {
    text += LETTERS.charAt(Number(rest % BigInt(LETTERS.length)));
    rest /= BigInt(LETTERS.length);
  }
  return withDash(text);
}

/** What somebody typed or read out, in the one way it is stored; undefined where it cannot be a reference. */
export function readReference(text: string): string | undefined {
  const bare = text.toUpperCase().replaceAll(/[\s-]/g, "");
  return CANONICAL.test(bare) ? withDash(bare) : undefined;
}

function withDash(text: string): string {
  return `${text.slice(0, LENGTH / 2)}-${text.slice(LENGTH / 2)}`;
}
