import { Prisma } from "#prisma/client.ts";
import type { InGroup } from "../database.ts";

/** How many passages have a tag, by its id: ids of the codebook and of reforms. */
export type Uses = ReadonlyMap<string, number>;

/**
 * The passages of each tag: those that were given it, and those that mention a claim of such a kind or about such a reform. One passage
 * counts once. What the one who asks may not see is not counted (row-level security).
 */
export async function countUses({ db, actor: { groupId } }: InGroup): Promise<Uses> {
  const rows = await db.$queryRaw<{ id: string; uses: bigint }[]>`
    WITH used AS (${usedTags(groupId)})
    SELECT used.id, count(DISTINCT used.annotation_id) AS uses FROM used GROUP BY used.id`;
  return new Map(rows.map(({ id, uses }) => [id, Number(uses)]));
}

/** Pairs of a tag (or reform) and a passage of a document that is there. */
export function usedTags(groupId: string): Prisma.Sql {
  return Prisma.sql`
    SELECT tagged.id, shown.id AS annotation_id, shown.document_id
    FROM annotations shown
    JOIN documents d ON d.id = shown.document_id AND d.deleted_at IS NULL
    LEFT JOIN claims c ON c.id = shown.claim_id
    CROSS JOIN LATERAL (
      SELECT coalesce(given.tag_id, given.reform_id) AS id FROM annotation_tags given WHERE given.annotation_id = shown.id
      UNION ALL
      SELECT about.reform_id FROM claim_reforms about WHERE about.claim_id = shown.claim_id
      UNION ALL
      SELECT kind.id FROM tags kind JOIN tagsets kinds ON kinds.id = kind.tagset_id
        WHERE kinds.source = 'claim_kinds' AND kinds.group_id = ${groupId}::uuid AND kind.code = c.kind::text
    ) tagged
    WHERE shown.group_id = ${groupId}::uuid AND shown.deleted_at IS NULL AND (c.id IS NULL OR c.deleted_at IS NULL)`;
}
