import { CLAIM_KINDS } from "#lib/claims/claim.ts";
import type { MatrixAxis, MatrixFacts, Tie } from "#lib/claims/matrix/axis.ts";
import { chooseFacts, type ChosenFacts, type MatrixFilter } from "#lib/claims/matrix/choose.ts";
import type { SourceCheck } from "#lib/claims/source.ts";
import type { MentionStance, ReformStance } from "#lib/claims/stance.ts";
import type { ConflictCase } from "#lib/claims/conflict.ts";
import { differingOf } from "#lib/claims/matrix/differing.ts";
import { casesOf, loadConflictRows } from "../conflict-cases.ts";
import { loadDecisions } from "../conflict-decisions.ts";
import type { InGroup } from "../database.ts";
import { lastEventNumber } from "./events.ts";

/** What the group knows, with the ids of the members by their places. */
export interface KnownFacts {
  readonly facts: MatrixFacts;
  readonly ids: Readonly<Record<MatrixAxis, readonly string[]>>;
}

/**
 * A screen asks for its matrix piece by piece while it is scrolled. The facts stay as they are until the next event of the group, so the
 * pieces are cut from one reading; each person has their own, since mentions are shown by row-level security. A few are kept: at
 * 10,000 claims one takes about 10 MB.
 */
const MOST_KEPT = 6;
const kept = new Map<string, KnownFacts>();

export async function matrixFacts(group: InGroup): Promise<KnownFacts> {
  const { groupId, userId } = group.actor;
  const key = `${groupId} ${userId} ${await lastEventNumber(group)}`;
  const known = kept.get(key) ?? (await readFacts(group));
  kept.delete(key);
  kept.set(key, known);
  for (const other of kept.keys()) {
    if (kept.size <= MOST_KEPT && (other === key || !other.startsWith(`${groupId} ${userId} `))) continue;
    if (other !== key) kept.delete(other);
  }
  return known;
}

/** Ties of one member of an axis: numbers of claims, with what is said. */
type Tied<Says> = readonly (readonly [number: number, says: Says])[];

interface FactsRow {
  readonly claims: readonly (readonly [id: string, number: number, kind: string, state: string])[];
  readonly documents: readonly (readonly [id: string, language: string, year: number | null])[];
  readonly reforms: readonly string[];
  readonly works: readonly string[];
  readonly aboutReforms: Readonly<Record<string, Tied<ReformStance | null>>>;
  readonly mentions: Readonly<Record<string, Tied<MentionStance>>>;
  readonly sources: Readonly<Record<string, Tied<SourceCheck>>>;
  readonly contradictions: readonly (readonly [number, number])[];
}

/**
 * One row of lists: the driver would take longer over ten thousands of small rows than the database. Claims are named by their numbers, and
 * joined to nothing but ties of their own: a planner that knows nothing of a group that was just imported has no bad plan to choose.
 */
async function readFacts(group: InGroup): Promise<KnownFacts> {
  const { db } = group;
  const { groupId } = group.actor;
  const rows = await db.$queryRaw<{ facts: FactsRow }[]>`
    SELECT json_build_object(
      'claims', (SELECT coalesce(json_agg(json_build_array(id, number, kind, state) ORDER BY number), '[]')
        FROM claims WHERE group_id = ${groupId}::uuid AND deleted_at IS NULL),
      'documents', (SELECT coalesce(json_agg(json_build_array(id, language, year) ORDER BY year, authors, id), '[]')
        FROM documents WHERE group_id = ${groupId}::uuid AND deleted_at IS NULL AND kind = 'article'),
      'reforms', (SELECT coalesce(json_agg(id ORDER BY start_date NULLS LAST, slug), '[]')
        FROM reforms WHERE group_id = ${groupId}::uuid AND deleted_at IS NULL),
      'works', (SELECT coalesce(json_agg(w.id ORDER BY w.authors, w.year, w.id), '[]') FROM "references" w
        WHERE w.group_id = ${groupId}::uuid AND w.deleted_at IS NULL
          AND w.id IN (SELECT s.reference_id FROM sources s WHERE s.group_id = ${groupId}::uuid AND s.deleted_at IS NULL)),
      'aboutReforms', (SELECT coalesce(json_object_agg(reform_id, ties), '{}') FROM (
        SELECT t.reform_id, json_agg(json_build_array(c.number, t.stance)) AS ties
        FROM claim_reforms t JOIN claims c ON c.id = t.claim_id
        WHERE t.group_id = ${groupId}::uuid GROUP BY t.reform_id) AS about),
      'mentions', (SELECT coalesce(json_object_agg(document_id, ties), '{}') FROM (
        SELECT a.document_id, json_agg(json_build_array(c.number, a.stance)) AS ties
        FROM annotations a JOIN claims c ON c.id = a.claim_id
        WHERE a.group_id = ${groupId}::uuid AND a.kind = 'claim_mention' AND a.deleted_at IS NULL GROUP BY a.document_id) AS mentioned),
      'sources', (SELECT coalesce(json_object_agg(reference_id, ties), '{}') FROM (
        SELECT s.reference_id, json_agg(json_build_array(c.number, s.check)) AS ties
        FROM sources s JOIN claims c ON c.id = s.claim_id
        WHERE s.group_id = ${groupId}::uuid AND s.deleted_at IS NULL GROUP BY s.reference_id) AS carried),
      'contradictions', (SELECT coalesce(json_agg(json_build_array(one.number, other.number)), '[]')
        FROM claim_links l JOIN claims one ON one.id = l.from_claim_id JOIN claims other ON other.id = l.to_claim_id
        WHERE l.group_id = ${groupId}::uuid AND l.kind = 'contradicts')
    ) AS facts`;
  const read = rows[0]?.facts;
  if (read === undefined) throw new Error("one row of facts was asked for");
  const known = knownFacts(read);
  return { ...known, facts: { ...known.facts, differing: await readDiffering(group, known) } };
}

/**
 * Comparing the values of a large group takes longer than all the rest, and few of its changes touch them: what was found is kept as long
 * as nothing changed of what it was found in.
 */
const keptDiffering = new Map<string, { readonly seen: string; readonly cases: readonly ConflictCase[] }>();
const MOST_GROUPS = 20;

/** Values of the cases that nobody has decided yet (lib/claims/conflict.ts). */
async function readDiffering(group: InGroup, { ids }: KnownFacts): Promise<MatrixFacts["differing"]> {
  const { groupId, userId } = group.actor;
  const [key, seen] = [`${groupId} ${userId}`, await whatIsCompared(group)];
  const before = keptDiffering.get(key);
  const cases = before?.seen === seen ? before.cases : casesOf(await loadConflictRows(group));
  keptDiffering.delete(key);
  keptDiffering.set(key, { seen, cases });
  const [oldest] = keptDiffering.keys();
  if (keptDiffering.size > MOST_GROUPS && oldest !== undefined) keptDiffering.delete(oldest);
  if (cases.length === 0) return [];
  const decisions = await loadDecisions(group);
  const open = cases.filter(
    ({ kind, key: of, fingerprint }) => decisions.stateOf(kind, of, fingerprint).state !== "decided",
  );
  const places = (list: readonly string[]) => new Map(list.map((id, place) => [id, place]));
  return differingOf(open, {
    ...{ claims: places(ids.claim), reforms: places(ids.reform), documents: places(ids.document) },
  });
}

/** Changes whenever a value, or a claim, mention, tie, link or reform that values are compared by, does. */
async function whatIsCompared({ db, actor: { groupId } }: InGroup): Promise<string> {
  const rows = await db.$queryRaw<{ seen: string }[]>`
    WITH v AS MATERIALIZED (SELECT DISTINCT claim_id FROM claim_values WHERE group_id = ${groupId}::uuid AND deleted_at IS NULL)
    SELECT concat_ws(' ',
      (SELECT concat(count(*), ' ', sum(version), ' ', max(updated_at)) FROM claim_values WHERE group_id = ${groupId}::uuid AND deleted_at IS NULL),
      (SELECT concat(count(*), ' ', sum(c.version), ' ', max(c.updated_at)) FROM v JOIN claims c ON c.id = v.claim_id WHERE c.deleted_at IS NULL),
      (SELECT concat(count(*), ' ', sum(a.version), ' ', max(a.updated_at)) FROM v JOIN annotations a ON a.claim_id = v.claim_id
        WHERE a.group_id = ${groupId}::uuid AND a.deleted_at IS NULL),
      (SELECT concat(count(*), ' ', md5(string_agg(t.reform_id::text, ',' ORDER BY t.claim_id, t.reform_id))) FROM v JOIN claim_reforms t ON t.claim_id = v.claim_id),
      (SELECT concat(count(*), ' ', max(created_at)) FROM claim_links WHERE group_id = ${groupId}::uuid),
      (SELECT concat(count(*), ' ', sum(version), ' ', max(updated_at)) FROM reforms WHERE group_id = ${groupId}::uuid AND deleted_at IS NULL),
      (SELECT count(*) FROM documents WHERE group_id = ${groupId}::uuid AND deleted_at IS NULL)
    ) AS seen`;
  return rows[0]?.seen ?? "";
}

/** Ties to what is deleted, or no article, fall away here: their members are not in the lists. */
function knownFacts({ claims, documents, reforms, works, ...ties }: FactsRow): KnownFacts {
  const placeOf = new Map(claims.map(([, number], place) => [number, place]));
  const documentIds = documents.map(([id]) => id);
  const tiesOf = <Says>(
    members: readonly string[],
    tied: Readonly<Record<string, Tied<Says>>>,
  ): Tie<Says>[] =>
    members.flatMap((id, member) =>
      (tied[id] ?? []).flatMap(([number, says]): Tie<Says>[] => {
        const claim = placeOf.get(number);
        return claim === undefined ? [] : [[claim, member, says]];
      }),
    );
  return {
    facts: {
      // The columns are enums of these very lists (tests/prisma/closed-lists.test.ts).
      claims: claims.map(([, , kind, state]) => ({ kind, state }) as MatrixFacts["claims"][number]),
      documents: documents.map(([, language, year]) => ({ language, year })),
      ...{ reformCount: reforms.length, sourceCount: works.length },
      aboutReforms: tiesOf(reforms, ties.aboutReforms),
      mentions: tiesOf(documentIds, ties.mentions),
      sources: tiesOf(works, ties.sources),
      contradictions: ties.contradictions.flatMap(([number, otherNumber]): [number, number][] => {
        const [one, other] = [placeOf.get(number), placeOf.get(otherNumber)];
        return one === undefined || other === undefined ? [] : [[one, other]];
      }),
      differing: [],
    },
    ids: {
      claim: claims.map(([id]) => id),
      ...{ document: documentIds, reform: reforms, source: works, kind: CLAIM_KINDS },
    },
  };
}

/** A filter as an address has it: members by their ids. What is not there any more is left aside; a filter of nothing else shows nothing. */
export type FilterById = Omit<MatrixFilter, "reforms" | "documents"> & {
  readonly reforms: readonly string[];
  readonly documents: readonly string[];
};

export function chooseById(
  { facts, ids }: KnownFacts,
  { reforms, documents, ...rest }: FilterById,
): ChosenFacts {
  return chooseFacts(facts, {
    ...rest,
    reforms: reforms.map((id) => ids.reform.indexOf(id)),
    documents: documents.map((id) => ids.document.indexOf(id)),
  });
}
