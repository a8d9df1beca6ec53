/** Prisma's code for a value that a unique key has already (https://www.prisma.io/docs/orm/reference/error-reference, P2002). */
export function isUniqueViolation(failure: unknown): boolean {
  return typeof failure === "object" && failure !== null && "code" in failure && failure.code === "P2002";
}
