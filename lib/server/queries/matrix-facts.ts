import { CLAIM_KINDS } from "#lib/claims/claim.ts";
import type { ConflictCase } from "#lib/claims/conflict.ts";
import type { MatrixAxis, MatrixFacts } from "#lib/claims/matrix/axis.ts";
import { chooseFacts, type ChosenFacts, type MatrixFilter } from "#lib/claims/matrix/choose.ts";
import { retellClaims } from "#lib/claims/matrix/retell.ts";
import type { InGroup } from "../database.ts";
import { knownCases } from "../known-cases.ts";
import { lastEventNumber } from "./events.ts";
import { differingValues } from "./matrix-conflicts.ts";
import { readClaims, readMembers, tiesByPlaces, type ClaimsRow } from "./matrix-reading.ts";
import { claimsTouchedSince } from "./touched-claims.ts";

/** What the group knows, with the ids of the members by their places. */
export interface KnownFacts {
  readonly facts: MatrixFacts;
  readonly ids: Readonly<Record<MatrixAxis, readonly string[]>>;
  /** Dates and figures that cannot all be so, decided or not. */
  readonly cases: readonly ConflictCase[];
}

/** Facts as they were after an event of the group. */
interface Kept {
  readonly number: number;
  readonly known: KnownFacts;
  /** Numbers of the claims, in their order. */
  readonly numbers: readonly number[];
}

/**
 * A screen asks for its matrix piece by piece while it is scrolled. The facts stay as they are until the next event of the group; of what
 * happened to single claims only these are read anew. Each person has their own, since mentions are shown by row-level security. A few are
 * kept: at 10,000 claims one takes about 10 MB.
 */
const MOST_KEPT = 6;
const kept = new Map<string, Kept>();

export async function matrixFacts(group: InGroup): Promise<KnownFacts> {
  const key = `${group.actor.groupId} ${group.actor.userId}`;
  const number = await lastEventNumber(group);
  const before = kept.get(key);
  const now = before === undefined ? await readFacts(group, number) : await factsAfter(group, before, number);
  kept.delete(key);
  kept.set(key, now);
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  return now.known;
}

async function factsAfter(group: InGroup, before: Kept, number: number): Promise<Kept> {
  if (before.number === number) return before;
  const touched = await claimsTouchedSince(group, before.number, number);
  if (touched === null) return readFacts(group, number);
  if (touched.size === 0) return { ...before, number, known: await withDiffering(group, before.known) };
  return (await retold(group, before, { number, touched })) ?? readFacts(group, number);
}

async function readFacts(group: InGroup, number: number): Promise<Kept> {
  const { documents, reforms, works } = await readMembers(group);
  const read = await readClaims(group, null);
  const numbers = read.claims.map(([, own]) => own);
  const ids = {
    claim: read.claims.map(([id]) => id),
    document: documents.map(([id]) => id),
    ...{ reform: reforms, source: works, kind: CLAIM_KINDS },
  };
  const facts: MatrixFacts = {
    claims: read.claims.map(claimOf),
    documents: documents.map(([, language, year]) => ({ language, year })),
    ...{ reformCount: reforms.length, sourceCount: works.length },
    ...tiesByPlaces(read, placesOf(numbers), ids),
    differing: [],
  };
  return { number, numbers, known: await withDiffering(group, { facts, ids }) };
}

interface Touched {
  readonly number: number;
  readonly touched: ReadonlySet<string>;
}

/** Null where more than the claims themselves has changed: one is gone or came back, a work is cited first or last. */
async function retold(group: InGroup, before: Kept, { number, touched }: Touched): Promise<Kept | null> {
  const read = await readClaims(group, [...touched]);
  const { facts, ids } = before.known;
  const newer = read.claims.filter(([id]) => !ids.claim.includes(id));
  const last = before.numbers.at(-1) ?? 0;
  const isKnown = (id: string) => read.claims.some(([there]) => there === id) || !ids.claim.includes(id);
  if (![...touched].every(isKnown) || newer.some(([, own]) => own <= last)) return null;
  if (Object.keys(read.sources).some((id) => !ids.source.includes(id))) return null;
  const numbers = [...before.numbers, ...newer.map(([, own]) => own)];
  const places = placesOf(numbers);
  const claims = new Map(
    read.claims.flatMap((row) => {
      const place = places.get(row[1]);
      return place === undefined ? [] : [[place, claimOf(row)] as const];
    }),
  );
  const now = retellClaims(facts, { claims, ...tiesByPlaces(read, places, ids) });
  if (lostMembers(facts, now, claims)) return null;
  const known = { facts: now, ids: { ...ids, claim: [...ids.claim, ...newer.map(([id]) => id)] } };
  return { number, numbers, known: await withDiffering(group, known) };
}

/** A work that no claim rests on any more has no place among the works. */
function lostMembers(before: MatrixFacts, now: MatrixFacts, told: ReadonlyMap<number, unknown>): boolean {
  const was = new Set(before.sources.flatMap(([claim, work]) => (told.has(claim) ? [work] : [])));
  if (was.size === 0) return false;
  for (const [, work] of now.sources) was.delete(work);
  return was.size > 0;
}

async function withDiffering(group: InGroup, { facts, ids }: Omit<KnownFacts, "cases">): Promise<KnownFacts> {
  const compared = await knownCases(group);
  const differing = await differingValues(group, compared, ids);
  return { ids, cases: compared.cases, facts: { ...facts, differing } };
}

/** The columns are enums of these very lists (tests/prisma/closed-lists.test.ts). */
function claimOf([, , kind, state]: ClaimsRow["claims"][number]): MatrixFacts["claims"][number] {
  return { kind, state } as MatrixFacts["claims"][number];
}

function placesOf<Value>(list: readonly Value[]): ReadonlyMap<Value, number> {
  return new Map(list.map((value, place) => [value, place]));
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
