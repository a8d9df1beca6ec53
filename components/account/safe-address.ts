/**
 * Where to go after signing in: an address inside this site, or null. "//elsewhere" and "/\elsewhere" lead out of it in
 * browsers, and a backslash or a control character may be read as either.
 */
export function safeAddress(address: string | null | undefined): string | null {
  if (typeof address !== "string" || !address.startsWith("/")) return null;
  return /^\/[/\\]|[\\\p{Cc}]/u.test(address) ? null : address;
}
