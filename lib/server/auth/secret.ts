import { createHash, randomBytes } from "node:crypto";

/** 256 random bits as base64url, after a prefix that tells what the secret is for. Shown once; only its hash is stored. */
export function newSecret(prefix = ""): string {
  return prefix + randomBytes(32).toString("base64url");
}

/** SHA-256 in hexadecimal. Enough for secrets of full entropy; passwords go through argon2id. */
export function hashSecret(secret: string): string {
  return createHash("sha256").update(secret, "utf8").digest("hex");
}
