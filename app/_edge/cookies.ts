import { environment } from "#lib/server/environment.ts";

/** Whether the visitor's side of the connection is encrypted, also behind a proxy that ends TLS. */
export function isEncrypted(request: Request): boolean {
  const { publicUrl } = environment();
  if (publicUrl !== null) return publicUrl.protocol === "https:";
  return request.headers.get("x-forwarded-proto") === "https" || new URL(request.url).protocol === "https:";
}

/** `__Host-` binds the cookie to this host and to TLS (RFC 6265bis, 4.1.3.2); a laboratory's plain-http server goes without. */
export function sessionCookieName(request: Request): string {
  return isEncrypted(request) ? "__Host-silteme-session" : "silteme-session";
}

export function readCookie(request: Request, name: string): string | null {
  for (const pair of (request.headers.get("cookie") ?? "").split(";")) {
    const at = pair.indexOf("=");
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return null;
}

export function sessionCookie(request: Request, token: string, expiresAt: Date): string {
  const secure = isEncrypted(request) ? "; Secure" : "";
  return `${sessionCookieName(request)}=${token}; Path=/; HttpOnly; SameSite=Lax; Expires=${expiresAt.toUTCString()}${secure}`;
}

export function endedSessionCookie(request: Request): string {
  return sessionCookie(request, "", new Date(0));
}

/** A cookie that only the screens read: language, theme. */
export function preferenceCookie(
  request: Request,
  name: string,
  value: string,
  maxAgeSeconds: number,
): string {
  const secure = isEncrypted(request) ? "; Secure" : "";
  return `${name}=${encodeURIComponent(value)}; Path=/; SameSite=Lax; Max-Age=${maxAgeSeconds}${secure}`;
}
