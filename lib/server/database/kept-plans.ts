import { Prisma } from "#prisma/client.ts";

const MARK = "/* kept */";

/**
 * Begins a statement that is asked often and always in the same words, whatever its values: a connection reads it and plans it once. Of a
 * small question under row-level security that is most of what it costs, and a plan made for one list of ids reads whole tables for fear of
 * many. Never for lists of values that are written out one by one: each length of them would be kept as a statement of its own.
 */
export const KEEP_PLAN = Prisma.raw(MARK);

const NAMES = new Map<string, string>();

/** The name under which a connection keeps the statement; "" for those that are not kept. */
export function planName({ sql }: { readonly sql: string }): string {
  if (!sql.trimStart().startsWith(MARK)) return "";
  const name = NAMES.get(sql) ?? `kept_${NAMES.size}`;
  NAMES.set(sql, name);
  return name;
}
