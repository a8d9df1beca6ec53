import { refuse, accept, type Result } from "#lib/result.ts";

/** Longest name of a person or a group, in UTF-16 units: a line on every screen, not a limit anybody meets. */
export const LONGEST_NAME = 120;

/** RFC 5321, 4.5.3.1.3: 256 octets of path, two of which are angle brackets. */
const LONGEST_EMAIL = 254;

/**
 * One spelling of an address: NFKC, lower case, no space around. Full-width and mixed-case spellings of an address belong to
 * one person. The shape is checked only roughly; whether the address is alive shows when something is sent to it.
 */
export function foldEmail(typed: string): Result<string, "email_malformed"> {
  const email = typed.normalize("NFKC").trim().toLowerCase();
  const at = email.lastIndexOf("@");
  const domain = email.slice(at + 1);
  const looksRight = at > 0 && at < LONGEST_EMAIL && domain.includes(".") && !/^[.-]|[.-]$|\.\./.test(domain);
  if (
    !looksRight ||
    email.length > LONGEST_EMAIL ||
    /[\s\p{Cc}<>(),;:"]/u.test(email) ||
    email.indexOf("@") !== at
  ) {
    return refuse("email_malformed");
  }
  return accept(email);
}

/** A name as it is kept: NFC, single spaces, no control or direction characters; null when nothing is left to see. */
export function tidyName(typed: string): string | null {
  const name = typed
    .normalize("NFC")
    .replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
  return /[^\p{C}\p{Z}\p{M}]/u.test(name) && name.length <= LONGEST_NAME ? name : null;
}
