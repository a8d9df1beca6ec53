import type { InIndex } from "./read-texts.ts";

/** Documents of one statement: each may have thousands of passages, and no statement has longer than a quarter of a minute. */
const AT_ONCE = 20;

/**
 * Writes beside a document and its blocks which reforms they are about: those of the claims stated there, and those that passages were tagged
 * with where the whole group sees it. Only rows that say something else are written.
 */
export async function keepReforms(index: InIndex, documentIds: readonly string[]): Promise<void> {
  for (let from = 0; from < documentIds.length; from += AT_ONCE)
    await keepReformsOf(index, documentIds.slice(from, from + AT_ONCE));
}

async function keepReformsOf({ db, groupId }: InIndex, documentIds: readonly string[]): Promise<void> {
  await db.$executeRaw`
    WITH passage AS (
      SELECT a.document_id, a.revision_id, a.start_code_point, a.end_code_point, r.reform_id
      FROM annotations a
      CROSS JOIN LATERAL (
        SELECT t.reform_id FROM annotation_tags t WHERE t.annotation_id = a.id AND t.reform_id IS NOT NULL
        UNION SELECT c.reform_id FROM claim_reforms c JOIN claims l ON l.id = c.claim_id AND l.deleted_at IS NULL WHERE c.claim_id = a.claim_id
      ) r
      WHERE a.group_id = ${groupId}::uuid AND a.document_id = ANY(${[...documentIds]}::uuid[])
        AND a.deleted_at IS NULL AND a.layer_id IS NULL AND NOT a.is_private
    ), said AS (
      SELECT e.noun, e.noun_id, coalesce(array_agg(DISTINCT p.reform_id ORDER BY p.reform_id) FILTER (WHERE p.reform_id IS NOT NULL), '{}') AS ids
      FROM search_entries e
      LEFT JOIN blocks b ON e.noun = 'block' AND b.group_id = e.group_id AND b.id = e.noun_id
      LEFT JOIN passage p ON p.document_id = e.document_id AND (e.noun = 'document'
        OR (p.revision_id = b.revision_id AND p.start_code_point < b.end_code_point AND p.end_code_point > b.start_code_point))
      WHERE e.group_id = ${groupId}::uuid AND e.document_id = ANY(${[...documentIds]}::uuid[]) AND e.noun IN ('document', 'block')
      GROUP BY e.noun, e.noun_id
    )
    UPDATE search_entries e SET reform_ids = said.ids,
      words = ts_delete(e.words, ARRAY(SELECT chr(65 + e.drawer) || '/' || id FROM unnest(e.reform_ids) AS id))
        || array_to_tsvector(ARRAY(SELECT chr(65 + e.drawer) || '/' || id FROM unnest(said.ids) AS id))
    FROM said
    WHERE e.group_id = ${groupId}::uuid AND e.noun = said.noun AND e.noun_id = said.noun_id AND e.reform_ids <> said.ids`;
}
