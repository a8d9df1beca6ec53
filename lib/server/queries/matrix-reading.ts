import type { MatrixFacts, Tie } from "#lib/claims/matrix/axis.ts";
import type { SourceCheck } from "#lib/claims/source.ts";
import type { MentionStance, ReformStance } from "#lib/claims/stance.ts";
import { Prisma } from "#prisma/client.ts";
import type { InGroup } from "../database.ts";

/** Members of the axes by their ids, each in its order. */
export interface MembersRow {
  readonly documents: readonly (readonly [id: string, language: string, year: number | null])[];
  readonly reforms: readonly string[];
  readonly works: readonly string[];
}

/** Ties of one member of an axis: numbers of claims, with what is said. */
type Tied<Says> = Readonly<Record<string, readonly (readonly [number: number, says: Says])[]>>;

/** Claims by their numbers, and what they are tied to. */
export interface ClaimsRow {
  readonly claims: readonly (readonly [id: string, number: number, kind: string, state: string])[];
  readonly aboutReforms: Tied<ReformStance | null>;
  readonly mentions: Tied<MentionStance>;
  readonly sources: Tied<SourceCheck>;
  readonly contradictions: readonly (readonly [number, number])[];
}

export async function readMembers({ db, actor: { groupId } }: InGroup): Promise<MembersRow> {
  const rows = await db.$queryRaw<{ members: MembersRow }[]>`
    SELECT json_build_object(
      'documents', (SELECT coalesce(json_agg(json_build_array(id, language, year) ORDER BY year, authors, id), '[]')
        FROM documents WHERE group_id = ${groupId}::uuid AND deleted_at IS NULL AND kind = 'article'),
      'reforms', (SELECT coalesce(json_agg(id ORDER BY start_date NULLS LAST, slug), '[]')
        FROM reforms WHERE group_id = ${groupId}::uuid AND deleted_at IS NULL),
      'works', (SELECT coalesce(json_agg(w.id ORDER BY w.authors, w.year, w.id), '[]') FROM "references" w
        WHERE w.group_id = ${groupId}::uuid AND w.deleted_at IS NULL
          AND w.id IN (SELECT s.reference_id FROM sources s WHERE s.group_id = ${groupId}::uuid AND s.deleted_at IS NULL))
    ) AS members`;
  const read = rows[0]?.members;
  if (read === undefined) throw new Error("one row of members was asked for");
  return read;
}

/**
 * All claims, or those named. One row of lists: the driver would take longer over ten thousands of small rows than the database. Claims are
 * named by their numbers, and joined to nothing but ties of their own: a planner that knows nothing of a group that was just imported has
 * no bad plan to choose.
 */
export async function readClaims(
  { db, actor: { groupId } }: InGroup,
  only: readonly string[] | null,
): Promise<ClaimsRow> {
  const one = (column: string) =>
    only === null ? Prisma.empty : Prisma.sql`AND ${Prisma.raw(column)} = ANY(${[...only]}::uuid[])`;
  const eitherOf = (first: string, second: string) =>
    only === null
      ? Prisma.empty
      : Prisma.sql`AND (${Prisma.raw(first)} = ANY(${[...only]}::uuid[]) OR ${Prisma.raw(second)} = ANY(${[...only]}::uuid[]))`;
  const rows = await db.$queryRaw<{ facts: ClaimsRow }[]>`
    SELECT json_build_object(
      'claims', (SELECT coalesce(json_agg(json_build_array(id, number, kind, state) ORDER BY number), '[]')
        FROM claims WHERE group_id = ${groupId}::uuid AND deleted_at IS NULL ${one("id")}),
      'aboutReforms', (SELECT coalesce(json_object_agg(reform_id, ties), '{}') FROM (
        SELECT t.reform_id, json_agg(json_build_array(c.number, t.stance)) AS ties
        FROM claim_reforms t JOIN claims c ON c.id = t.claim_id
        WHERE t.group_id = ${groupId}::uuid ${one("t.claim_id")} GROUP BY t.reform_id) AS about),
      'mentions', (SELECT coalesce(json_object_agg(document_id, ties), '{}') FROM (
        SELECT a.document_id, json_agg(json_build_array(c.number, a.stance)) AS ties
        FROM annotations a JOIN claims c ON c.id = a.claim_id
        WHERE a.group_id = ${groupId}::uuid AND a.kind = 'claim_mention' AND a.deleted_at IS NULL ${one("a.claim_id")}
        GROUP BY a.document_id) AS mentioned),
      'sources', (SELECT coalesce(json_object_agg(reference_id, ties), '{}') FROM (
        SELECT s.reference_id, json_agg(json_build_array(c.number, s.check)) AS ties
        FROM sources s JOIN claims c ON c.id = s.claim_id
        WHERE s.group_id = ${groupId}::uuid AND s.deleted_at IS NULL ${one("s.claim_id")} GROUP BY s.reference_id) AS carried),
      'contradictions', (SELECT coalesce(json_agg(json_build_array(one.number, other.number)), '[]')
        FROM claim_links l JOIN claims one ON one.id = l.from_claim_id JOIN claims other ON other.id = l.to_claim_id
        WHERE l.group_id = ${groupId}::uuid AND l.kind = 'contradicts' ${eitherOf("l.from_claim_id", "l.to_claim_id")})
    ) AS facts`;
  const read = rows[0]?.facts;
  if (read === undefined) throw new Error("one row of claims was asked for");
  return read;
}

type Ties = Pick<MatrixFacts, "aboutReforms" | "mentions" | "sources" | "contradictions">;

/** Ties by places. To what is deleted, or no article, there is none: such members and claims are not in the lists. */
export function tiesByPlaces(
  read: ClaimsRow,
  placeOfNumber: ReadonlyMap<number, number>,
  members: Readonly<Record<"document" | "reform" | "source", readonly string[]>>,
): Ties {
  const tiesOf = <Says>(ids: readonly string[], tied: Tied<Says>): Tie<Says>[] => {
    const places = new Map(ids.map((id, place) => [id, place]));
    return Object.entries(tied).flatMap(([id, ties]) => {
      const member = places.get(id);
      if (member === undefined) return [];
      return ties.flatMap(([number, says]): Tie<Says>[] => {
        const claim = placeOfNumber.get(number);
        return claim === undefined ? [] : [[claim, member, says]];
      });
    });
  };
  return {
    aboutReforms: tiesOf(members.reform, read.aboutReforms),
    mentions: tiesOf(members.document, read.mentions),
    sources: tiesOf(members.source, read.sources),
    contradictions: read.contradictions.flatMap(([number, otherNumber]): [number, number][] => {
      const [one, other] = [placeOfNumber.get(number), placeOfNumber.get(otherNumber)];
      return one === undefined || other === undefined ? [] : [[one, other]];
    }),
  };
}
