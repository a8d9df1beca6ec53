import { z } from "zod";
import { ANNOTATION_KINDS } from "#lib/annotations/body.ts";
import { CLAIM_KINDS } from "#lib/claims/claim.ts";
import { LANGUAGES } from "#lib/languages/language-tag.ts";
import { maySeeAnnotations } from "#lib/permissions/annotations.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "../database.ts";

/** What painting, colours and filters need of every annotation; `start` and `end` count code points, times milliseconds since 1970. */
const outline = z.object({
  id: z.string(),
  kind: z.enum(ANNOTATION_KINDS),
  layerId: z.string().nullable(),
  isPrivate: z.boolean(),
  start: z.number(),
  end: z.number(),
  claimId: z.string().nullable(),
  isResolved: z.boolean(),
  isImported: z.boolean(),
  authorId: z.string(),
  createdAt: z.number(),
  version: z.number(),
});
export type OutlineRow = z.infer<typeof outline> & { readonly tagIds: readonly string[] };

const claimOutline = z.object({
  id: z.string(),
  number: z.number(),
  kind: z.enum(CLAIM_KINDS),
  language: z.enum(LANGUAGES),
  reformIds: z.array(z.string()),
});
export type ClaimOutlineRow = z.infer<typeof claimOutline>;

export interface Outlines {
  readonly annotations: readonly OutlineRow[];
  readonly claims: readonly ClaimOutlineRow[];
}

/**
 * Every placed annotation of a revision in the order of the text, and the claims they mention, without a word of theirs: ten thousand are
 * read in about the time that forty whole ones take. Plain SQL, because building rows of a model is most of that time.
 */
export async function readOutlines(
  { db, actor }: InGroup,
  revisionId: string,
): Promise<Result<Outlines, "not_allowed">> {
  if (!maySeeAnnotations(actor)) return refuse("not_allowed");
  const annotations = await db.$queryRaw<unknown[]>`
    SELECT a.id, a.kind::text, a.layer_id AS "layerId", a.is_private AS "isPrivate", a.start_code_point AS start, a.end_code_point AS "end",
      a.claim_id AS "claimId", a.resolved_at IS NOT NULL AS "isResolved", a.attributed_to IS NOT NULL AS "isImported",
      a.created_by_id AS "authorId", (extract(epoch FROM a.created_at) * 1000)::float8 AS "createdAt", a.version
    FROM annotations a LEFT JOIN claims c ON c.group_id = a.group_id AND c.id = a.claim_id
    WHERE a.group_id = ${actor.groupId}::uuid AND a.revision_id = ${revisionId}::uuid AND a.deleted_at IS NULL
      AND a.lost_because IS NULL AND (a.claim_id IS NULL OR c.deleted_at IS NULL)
    ORDER BY a.start_code_point, a.end_code_point DESC, a.created_at`;
  const tags = await db.$queryRaw<{ annotationId: string; tagIds: string[] }[]>`
    SELECT t.annotation_id AS "annotationId", array_agg(coalesce(t.tag_id, t.reform_id)::text ORDER BY t.created_at, t.id) AS "tagIds"
    FROM annotation_tags t JOIN annotations a ON a.group_id = t.group_id AND a.id = t.annotation_id
    WHERE t.group_id = ${actor.groupId}::uuid AND a.revision_id = ${revisionId}::uuid AND a.deleted_at IS NULL
    GROUP BY t.annotation_id`;
  const claims = await db.$queryRaw<unknown[]>`
    SELECT c.id, c.number, c.kind::text, c.language, coalesce((
      SELECT array_agg(cr.reform_id::text) FROM claim_reforms cr JOIN reforms r ON r.group_id = cr.group_id AND r.id = cr.reform_id
      WHERE cr.group_id = c.group_id AND cr.claim_id = c.id AND r.deleted_at IS NULL), '{}') AS "reformIds"
    FROM claims c WHERE c.group_id = ${actor.groupId}::uuid AND c.deleted_at IS NULL AND c.id IN (
      SELECT a.claim_id FROM annotations a
      WHERE a.group_id = ${actor.groupId}::uuid AND a.revision_id = ${revisionId}::uuid AND a.deleted_at IS NULL)`;
  const tagsOf = new Map(tags.map(({ annotationId, tagIds }) => [annotationId, tagIds]));
  return accept({
    annotations: annotations.map((row) => {
      const read = outline.parse(row);
      return { ...read, tagIds: tagsOf.get(read.id) ?? [] };
    }),
    claims: claims.map((row) => claimOutline.parse(row)),
  });
}
