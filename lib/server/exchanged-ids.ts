import { createHash } from "node:crypto";

/**
 * The id that a row of a file gets here: UUID version 5 (RFC 9562, 5.5) in the namespace of the group, so that the same file brought twice
 * adds nothing. SHA-1 is the standard's choice, and guards nothing here.
 */
export function derivedId(groupId: string, name: string): string {
  const namespace = Buffer.from(groupId.replaceAll("-", ""), "hex");
  const hash = createHash("sha1").update(namespace).update(name.normalize("NFC")).digest().subarray(0, 16);
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = hash.toString("hex");
  return [
    [0, 8],
    [8, 12],
    [12, 16],
    [16, 20],
    [20, 32],
  ]
    .map(([from, to]) => hex.slice(from, to))
    .join("-");
}
