import { NextResponse, type NextRequest } from "next/server";

/**
 * Puts a fresh nonce into the Content-Security-Policy of every page; Next reads it from the request header and
 * stamps it on its own scripts. Headers only: who may see what is decided where the data is read, never here.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = crypto.randomUUID().replaceAll("-", "");
  const policy = contentSecurityPolicy(nonce, PANE.test(request.nextUrl.pathname) ? "'self'" : "'none'");
  const headers = new Headers(request.headers);
  headers.set("Content-Security-Policy", policy);
  headers.set("X-Nonce", nonce); // For a script of our own (components/shell/early-acts.tsx).
  // Pages do not know their own address; whoever has to sign in first is brought back to it.
  headers.set("X-Address", request.nextUrl.pathname + request.nextUrl.search);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  if (isHttps(request)) response.headers.set("Strict-Transport-Security", "max-age=31536000");
  return response;
}

/** One side of two texts that are compared, shown in a frame of our own page. */
const PANE = /^\/groups\/[^/]+\/documents\/[^/]+\/pane$/u;

function contentSecurityPolicy(nonce: string, ancestors: "'self'" | "'none'"): string {
  // React needs eval for its error overlay while developing, never in a built app.
  const developing = process.env.NODE_ENV === "development" ? " 'unsafe-eval'" : "";
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${developing}`,
    // Style attributes place margin cards and menus; they come with the page and cannot carry a nonce.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${ancestors}`,
  ].join("; ");
}

function isHttps(request: NextRequest): boolean {
  return request.nextUrl.protocol === "https:" || request.headers.get("x-forwarded-proto") === "https";
}

export const config = {
  // /api is left out: Next would copy and cap the body of an upload for the proxy, and answers there are data.
  matcher: ["/((?!api/|_next/static|_next/image|favicon.ico).*)"],
};
