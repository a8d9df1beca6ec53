/** Prisma's code for a value that a unique key has already (https://www.prisma.io/docs/orm/reference/error-reference, P2002). */
export function isUniqueViolation(failure: unknown): boolean {
  return typeof failure === "object" && failure !== null && "code" in failure && failure.code === "P2002";
}

/**
 * Whether two transactions stood in each other's way, and the one that lost would go another way when it starts again: a key that
 * the other has just taken (P2002, 23505), a deadlock (40P01, P2034), a failed serialisation (40001).
 */
export function isCollision(failure: unknown): boolean {
  return codesOf(failure).some((code) => COLLISION.has(code));
}

const COLLISION = new Set(["P2002", "23505", "P2034", "40P01", "40001"]);

/** A statement or a transaction that took longer than it may (database.ts). */
export function isTimeout(failure: unknown): boolean {
  return codesOf(failure).some((code) => code === "57014" || code === "P2028");
}

/**
 * SQLSTATE class 22, and Prisma's words for it: the database cannot keep or read a value that was sent, be it no UUID, a number
 * beyond the column, or text with NUL.
 */
export function isUnfitValue(failure: unknown): boolean {
  return codesOf(failure).some((code) =>
    /^(?:22[0-9A-Z]{3}|P2007|P2020|P2000|P2023|ValueOutOfRange|InvalidInputValue)$/.test(code),
  );
}

/** Codes found along the chain of causes; Prisma's driver adapters keep PostgreSQL's own in `originalCode`. */
export function codesOf(failure: unknown): string[] {
  const codes: string[] = [];
  let at: unknown = failure;
  for (let depth = 0; depth < 6 && typeof at === "object" && at !== null; depth += 1) {
    const link = at as Record<string, unknown>;
    for (const key of ["code", "originalCode", "errorCode", "kind"]) {
      if (typeof link[key] === "string") codes.push(link[key]);
    }
    const meta = link["meta"] as Record<string, unknown> | undefined;
    at = link["cause"] ?? meta?.["driverAdapterError"] ?? null;
  }
  return codes;
}
