import { maySeeReferences } from "#lib/permissions/references.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "../database.ts";

/** Tags in use by name, with the number of works that carry each. */
export async function listTags({
  db,
  actor,
}: InGroup): Promise<Result<{ tags: { tag: string; works: number }[] }, "not_allowed">> {
  if (!maySeeReferences(actor)) return refuse("not_allowed");
  const tags = await db.$queryRaw<{ tag: string; works: number }[]>`
    SELECT tag, count(*)::int AS works FROM "references", unnest(tags) AS tag
    WHERE group_id = ${actor.groupId}::uuid AND deleted_at IS NULL GROUP BY tag`;
  return accept({ tags: tags.toSorted((one, other) => byName.compare(one.tag, other.tag)) });
}

const byName = new Intl.Collator(["kk", "ru", "en"], { sensitivity: "variant", numeric: true });
