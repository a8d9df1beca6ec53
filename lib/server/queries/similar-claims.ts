import type { z } from "zod";
import { claimFeatures, stemsIn, type ClaimFeatures } from "#lib/claims/claim-features.ts";
import type { Wordings } from "#lib/claims/claim.ts";
import { LEAST_OFFERED, mayBeSame, suggestClaims as suggest } from "#lib/claims/suggest.ts";
import { foldWord } from "#lib/languages/fold-word.ts";
import { LANGUAGES } from "#lib/languages/language-tag.ts";
import type {
  ClaimBrief,
  ClaimSuggestion,
  suggestClaims as operation,
} from "#lib/operations/claim-likeness.ts";
import { maySeeClaims } from "#lib/permissions/claims.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import { Prisma } from "#prisma/client.ts";
import type { InGroup } from "../database.ts";
import { languageOf, wordingsOf } from "../records/claim.ts";
import { literally } from "./typed-words.ts";

/** More than a person looks through beside a form. */
const MOST_OFFERED = 6;
/** Candidates that are looked at closely: those of which most is shared, however large the group is. */
const MOST_CANDIDATES = 200;
/** Words of a wording by which candidates are sought: the longest tell most. */
const MOST_WORDS = 8;

/**
 * Claims that may say what is being worded, the likeliest first, with what speaks for each. Beside a claim that is stored nobody waits for a
 * hint: what shares no more than its subject with it is left out, and what somebody has told apart from it.
 */
export async function findSimilarClaims(
  group: InGroup,
  { wordings, reformIds, referenceIds, claimId }: z.infer<typeof operation.body>,
): Promise<Result<{ suggestions: ClaimSuggestion[] }, "not_allowed" | "not_found">> {
  if (!maySeeClaims(group.actor)) return refuse("not_allowed");
  const [own] = claimId === null ? [null] : await readFeatured(group, [claimId]);
  if (own === undefined) return refuse("not_found");
  const asked = own?.features ?? claimFeatures({ wordings, reformIds, referenceIds });
  const ids = await candidates(group, { asked, wordings: own?.brief.wordings ?? wordings, without: claimId });
  const told = await toldApart(group, claimId);
  const featured = await readFeatured(
    group,
    ids.filter((id) => !told.has(id)),
  );
  const likely = own === null ? featured : featured.filter(({ features }) => mayBeSame(asked, features));
  const suggestions = suggest(asked, likely, { least: LEAST_OFFERED, most: MOST_OFFERED });
  return accept({
    suggestions: suggestions.map(({ claim, score, because }) => ({
      ...{ claim: claim.brief, score },
      because: [...because].map((one) => (one.kind === "words" ? { ...one, words: [...one.words] } : one)),
    })),
  });
}

interface Sought {
  readonly asked: ClaimFeatures;
  readonly wordings: Wordings;
  readonly without: string | null;
}

/** Ids of claims that share a reform, a date, a figure, a work or words with what is asked, those that share most first. */
async function candidates(
  { db, actor: { groupId } }: InGroup,
  { asked, wordings, without }: Sought,
): Promise<string[]> {
  const reformIds = [...asked.reformIds];
  const referenceIds = [...asked.referenceIds];
  const dates = [...asked.dates];
  const amounts = asked.figures.map(({ amount }) => amount);
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT hit.id::text FROM (
      SELECT claim_id AS id, 2 * count(*) AS weight FROM claim_reforms
        WHERE group_id = ${groupId}::uuid AND reform_id = ANY(${reformIds}::uuid[]) GROUP BY claim_id
      UNION ALL SELECT claim_id, 3 * count(*) FROM claim_values
        WHERE group_id = ${groupId}::uuid AND deleted_at IS NULL AND (date = ANY(${dates}::text[]) OR amount = ANY(${amounts}::numeric[]))
        GROUP BY claim_id
      UNION ALL SELECT claim_id, count(*) FROM sources
        WHERE group_id = ${groupId}::uuid AND deleted_at IS NULL AND reference_id = ANY(${referenceIds}::uuid[]) GROUP BY claim_id
      ${wordHits(groupId, wordings)}
    ) hit JOIN claims c ON c.group_id = ${groupId}::uuid AND c.id = hit.id AND c.deleted_at IS NULL
    WHERE hit.id IS DISTINCT FROM ${without}::uuid
    GROUP BY hit.id ORDER BY sum(hit.weight) DESC, hit.id DESC LIMIT ${MOST_CANDIDATES}`;
  return rows.map(({ id }) => id);
}

const COLUMN = {
  kk: Prisma.sql`wording_kk`,
  ru: Prisma.sql`wording_ru`,
  en: Prisma.sql`wording_en`,
} as const;

/** LIKE with its case, which is many times as fast as without it: the first letter, which may be a capital, is left out. */
function wordHits(groupId: string, wordings: Wordings): Prisma.Sql {
  const hits = LANGUAGES.flatMap((language) => {
    const text = wordings[language];
    const patterns = text === undefined ? [] : beginnings(stemsIn(text, language)).map(patternOf);
    if (patterns.length === 0) return [];
    const column = COLUMN[language];
    const count = Prisma.sql`(SELECT count(*) FROM unnest(${patterns}::text[]) AS one WHERE ${column} LIKE one)`;
    return [
      Prisma.sql`UNION ALL SELECT id, ${count} FROM claims
        WHERE group_id = ${groupId}::uuid AND deleted_at IS NULL AND ${column} IS NOT NULL`,
    ];
  });
  return hits.length === 0 ? Prisma.empty : Prisma.join(hits, " ");
}

function patternOf(beginning: string): string {
  return `%${literally(beginning.slice(1))}%`;
}

/** What a word and its stem have in common: a stem need not itself occur in a text. */
function beginnings(stems: readonly (readonly [stem: string, word: string])[]): string[] {
  const found = stems.map(([stem, printed]) => {
    const word = foldWord(printed);
    let length = 0;
    while (length < stem.length && stem[length] === word[length]) length++;
    return word.slice(0, Math.max(length, 4));
  });
  return [...new Set(found)].sort((one, other) => other.length - one.length).slice(0, MOST_WORDS);
}

/** By those words, or by a link that says something else of the two than that they say the same. */
async function toldApart(
  { db, actor: { groupId } }: InGroup,
  claimId: string | null,
): Promise<ReadonlySet<string>> {
  if (claimId === null) return new Set();
  const pairs = await db.claimDistinction.findMany({
    where: { groupId, OR: [{ oneId: claimId }, { otherId: claimId }] },
  });
  const links = await db.claimLink.findMany({
    where: { groupId, kind: { not: "restates" }, OR: [{ fromClaimId: claimId }, { toClaimId: claimId }] },
  });
  return new Set(
    [
      ...pairs.flatMap(({ oneId, otherId }) => [oneId, otherId]),
      ...links.flatMap(({ fromClaimId, toClaimId }) => [fromClaimId, toClaimId]),
    ].filter((id) => id !== claimId),
  );
}

export interface FeaturedClaim {
  readonly brief: ClaimBrief;
  readonly features: ClaimFeatures;
}

/** Claims as they are offered, with what they can be compared by, in the order of the ids. */
export async function readFeatured(
  { db, actor: { groupId } }: InGroup,
  ids: readonly string[],
): Promise<FeaturedClaim[]> {
  if (ids.length === 0) return [];
  const rows = await db.claim.findMany({
    where: { groupId, id: { in: [...ids] }, deletedAt: null },
    include: {
      reforms: { select: { reformId: true } },
      sources: { where: { deletedAt: null }, select: { referenceId: true } },
      values: {
        where: { deletedAt: null },
        select: { date: true, amount: true, unit: true, exact: true },
      },
      mentions: {
        where: { deletedAt: null, document: { deletedAt: null } },
        select: { documentId: true },
      },
    },
  });
  const place = new Map(ids.map((id, at) => [id, at]));
  return rows
    .sort((one, other) => (place.get(one.id) ?? 0) - (place.get(other.id) ?? 0))
    .map((row) => {
      const { id, number, kind, state, version, mentions } = row;
      const wordings = wordingsOf(row);
      const documentCount = new Set(mentions.map(({ documentId }) => documentId)).size;
      const about = { id, number, kind, state, version, language: languageOf(row.language) };
      return {
        brief: { ...about, wordings, mentionCount: mentions.length, documentCount },
        features: keptFeatures({
          wordings,
          reformIds: row.reforms.map(({ reformId }) => reformId),
          referenceIds: row.sources.map(({ referenceId }) => referenceId),
          values: row.values.map(({ amount, ...value }) => ({
            ...value,
            amount: amount === null ? null : Number(amount),
          })),
        }),
      };
    });
}

/** By all that they are made of, of which none is hidden from a member: a claim that stays as it is is read once. */
const features = new Map<string, ClaimFeatures>();
const MOST_FEATURES = 2_000;

function keptFeatures(described: Parameters<typeof claimFeatures>[0]): ClaimFeatures {
  const name = JSON.stringify(described);
  const read = features.get(name) ?? claimFeatures(described);
  features.delete(name);
  features.set(name, read);
  const [oldest] = features.keys();
  if (features.size > MOST_FEATURES && oldest !== undefined) features.delete(oldest);
  return read;
}
