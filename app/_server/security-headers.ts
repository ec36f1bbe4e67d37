type Surroundings = { readonly nonce: string; readonly secure: boolean; readonly development: boolean };

/**
 * One policy for every answer. Style attributes stay allowed (they place appointments in the day grid and cannot run
 * anything); style elements and scripts need the nonce. In development React needs eval and the bundler needs sockets.
 */
export function contentPolicy({ nonce, secure, development }: Surroundings): string {
  const directives = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${development ? " ws:" : ""}`,
    "worker-src 'self'",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(secure ? ["upgrade-insecure-requests"] : []),
  ];
  return directives.join("; ");
}

/** Two years: the floor for preload lists is one. Sent where the clinic's address is https. */
export const STRICT_TRANSPORT = "max-age=63072000; includeSubDomains";

const READING = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * True for a write that another site made this browser send. Callers that are not browsers send neither header and hold
 * no cookies that they were not given, so they pass.
 */
export function isForeignWrite(method: string, headers: Headers): boolean {
  if (READING.has(method)) return false;
  const origin = headers.get("origin");
  if (origin !== null && hostOf(origin) !== hostAsked(headers)) return true;
  const site = headers.get("sec-fetch-site");
  return site !== null && site !== "same-origin" && site !== "none";
}

function hostAsked(headers: Headers): string | undefined {
  return headers.get("x-forwarded-host") ?? headers.get("host") ?? undefined;
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
