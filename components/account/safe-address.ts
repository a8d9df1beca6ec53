const HERE = "http://here.invalid";

/**
 * Where to go after signing in: an address inside this site, or null. "//elsewhere" and "/\elsewhere" lead out of it in
 * browsers, and a backslash or a control character may be read as either.
 */
export function safeAddress(address: string | null | undefined): string | null {
  if (typeof address !== "string" || !address.startsWith("/")) return null;
  if (/[\\\p{Cc}]/u.test(address) || !URL.canParse(address, HERE)) return null;
  // Dots are resolved first: "/.//elsewhere" becomes "//elsewhere" on its way.
  const { origin, pathname } = new URL(address, HERE);
  return origin !== HERE || pathname.startsWith("//") ? null : address;
}
