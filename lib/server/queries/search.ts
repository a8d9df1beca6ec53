import type { z } from "zod";
import type { Language } from "#lib/languages/language-tag.ts";
import {
  findInGroup,
  HITS_AT_ONCE,
  MOST_HITS,
  type Facets,
  type SearchAnswer,
  type SearchHit,
} from "#lib/operations/search.ts";
import { maySearch } from "#lib/permissions/search.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import { keysOfGroup, type SearchKeys } from "#lib/search/entry-words.ts";
import { filterTerm, NAMED_DRAWERS } from "#lib/search/entry.ts";
import { plainWords } from "#lib/search/find-words.ts";
import type { MatchedEntry } from "#lib/search/match.ts";
import { SEARCH_NOUNS } from "#lib/search/noun.ts";
import {
  conditionsOf,
  lookedFor,
  NO_KEY,
  phrasesOf,
  withReforms,
  type Sought,
  type SoughtPhrase,
  type SoughtTree,
} from "#lib/search/sought.ts";
import { mendedQuery } from "#lib/search/spelling.ts";
import type { InGroup } from "../database.ts";
import { reformLabelOf } from "../records/reform.ts";
import { lookUp, rankingOf, whichAreThere, type Found } from "../search/found.ts";
import { inOrder } from "../search/in-order.ts";
import type { InIndex } from "../search/read-texts.ts";
import { findSome } from "../search/some-words.ts";
import { mendedBy, understand, type Understood } from "../search/understand.ts";
import { peopleById, personOf } from "./people.ts";
import { hitsOf } from "./search-hits.ts";

type Query = z.infer<typeof findInGroup.query>;

interface Asking {
  readonly interfaceLocale: Language;
  /** Of catchUp: false where something is still to be indexed. */
  readonly isCaughtUp: boolean;
}

/** Hits whose texts are read to put them in order: the pages of one such stretch are ordered among themselves. */
const STRETCH = 40;
/** Hits that are ranked by the index, which of them are read first. */
const MOST_RANKED = 500;
/** Rows that are asked for the order of their words. */
const MOST_PHRASES = 2_500;

export async function searchGroup(
  { db, actor }: InGroup,
  query: Query,
  { interfaceLocale, isCaughtUp }: Asking,
): Promise<Result<SearchAnswer, "not_allowed">> {
  if (!maySearch(actor)) return refuse("not_allowed");
  const index = { db, groupId: actor.groupId };
  const keys = keysOfGroup(actor.groupId);
  const { noun, language, year, kind, author, state, document } = query;
  const filter = { noun, language, year, kind, author, state, document };
  const ways = { isTyping: false, isVerbatim: query.verbatim === "true", isAsTyped: query.names === "typed" };
  const understood = await understand(index, query.q, { keys, filter, ...ways });
  const sought = soughtBy(understood, query.reform, keys);
  const from = Number(query.cursor ?? 0);
  const offset = from - (from % STRETCH);
  const found = await findAll(index, sought, { keys, offset });
  const matched = (await inOrder(index, { sought, keys }, found.top)).filter(({ meetsAll }) => meetsAll);
  // The index knows stems; an exact form is sifted among the hits that are read.
  const isWhole = offset === 0 && !found.isCut && found.total <= STRETCH;
  const page = matched.slice(from - offset, from - offset + HITS_AT_ONCE);
  const next = nextPage({ from, offset, matched: matched.length, total: found.total });
  const most = from === 0 ? HITS_AT_ONCE - page.length : 0;
  const without = new Set(matched.map(({ entry }) => entry.nounId));
  const some =
    most > 0 ? await findSome(index, sought, { keys, blocks: understood.blocks, without, most }) : [];
  const hits = [...page, ...some];
  return accept({
    hits: await hitsOf(index, hits, { words: plainWords(query.q), sought, interfaceLocale }),
    someOnly: some.length,
    total: isWhole ? matched.length : found.total,
    isMore: found.isCut,
    isAtMost: !isWhole && !found.isCut && matched.length < found.top.length,
    facets: await facetsOf(index, found.facets),
    cursor: next === null ? null : String(next),
    ...{ alsoAs: [...understood.alsoAs], notes: [...understood.notes], isBehind: !isCaughtUp },
    mended: hits.length === 0 ? null : mendedBy(query.q, understood.slips, standsIn(hits)),
  });
}

/** Conditions that some hit meets as they were typed. */
function standsIn(hits: readonly MatchedEntry[]): ReadonlySet<number> {
  return new Set(hits.flatMap(({ asTyped }) => [...asTyped]));
}

/** Narrowed to reforms that were typed or chosen, or both; what holds of every entry where nothing is asked by words. */
function soughtBy(understood: Understood, chosen: string | undefined, keys: SearchKeys): Sought {
  const { tree, barred, reformIds } = understood;
  const sought = withReforms(understood, [reformIds, chosen === undefined ? null : [chosen]]);
  // A field that is empty finds nothing, but for what it bars everything.
  if (tree !== null || sought.filters.length > 0) return sought;
  return { tree, barred, filters: [barred.length === 0 ? [NO_KEY] : everything(keys)] };
}

/** Of one noun or another. */
function everything(keys: SearchKeys): string[] {
  return SEARCH_NOUNS.map((noun) => keys.filter(filterTerm("noun", noun)));
}

const NOTHING_FOUND: Found = {
  total: 0,
  isCut: false,
  top: [],
  facets: { noun: [], language: [], year: [], kind: [], reform: [], author: [], state: [] },
};

async function findAll(
  { db }: InIndex,
  sought: Sought,
  { keys, offset }: { readonly keys: SearchKeys; readonly offset: number },
): Promise<Found> {
  const looked = lookedFor(sought, keys);
  if (looked === null) return NOTHING_FOUND;
  return lookUp(db, {
    looked,
    ranking: rankingOf(conditionsOf(sought.tree), keys),
    most: looked.exact === null ? MOST_HITS : MOST_PHRASES,
    ranked: MOST_RANKED,
    ...{ offset, limit: STRETCH },
    hasFacets: true,
  });
}

interface Paged {
  readonly from: number;
  readonly offset: number;
  readonly matched: number;
  readonly total: number;
}

/** Where the next page begins: within the stretch, at the next one, or nowhere. */
function nextPage({ from, offset, matched, total }: Paged): number | null {
  const next = from + HITS_AT_ONCE;
  if (next - offset < matched) return next;
  const beyond = offset + STRETCH;
  return beyond < Math.min(total, MOST_HITS) ? beyond : null;
}

async function facetsOf({ db, groupId }: InIndex, facets: Found["facets"]): Promise<Facets> {
  const people = await peopleById(
    db,
    facets.author.flatMap(({ value }) => (value.startsWith("@") ? [value.slice(1)] : [])),
  );
  const reformIds = facets.reform.map(({ value }) => value);
  const reforms =
    reformIds.length === 0
      ? []
      : await db.reform.findMany({ where: { groupId, id: { in: reformIds }, deletedAt: null } });
  const labels = new Map(reforms.map((row) => [row.id, reformLabelOf(row)]));
  return {
    ...mapValues(facets),
    author: facets.author.map(({ value, count }) =>
      value.startsWith("@") ? { value, count, person: personOf(people, value.slice(1)) } : { value, count },
    ),
    reform: facets.reform.flatMap(({ value, count }) => {
      const reform = labels.get(value);
      return reform === undefined ? [] : [{ value, count, reform }];
    }),
  };
}

function mapValues({ noun, language, year, kind, reform, author, state }: Found["facets"]): Facets {
  return {
    ...{ noun: [...noun], language: [...language], year: [...year], kind: [...kind] },
    ...{ reform: [...reform], author: [...author], state: [...state] },
  };
}

/** What is offered while one types: hits, and whole queries. */
const MOST_SUGGESTED = 8;
const MOST_WORDS = 4;
/** Rows that are looked at for it, and hits whose texts are read. */
const SUGGESTED = { most: 400, read: 24 } as const;

/** Titles, claims, works and entries of the register in which the words stand, the last of them perhaps only begun. */
export async function suggestInGroup(
  { db, actor }: InGroup,
  q: string,
  interfaceLocale: Language,
): Promise<Result<{ hits: SearchHit[]; words: string[] }, "not_allowed">> {
  if (!maySearch(actor)) return refuse("not_allowed");
  const index = { db, groupId: actor.groupId };
  const keys = keysOfGroup(actor.groupId);
  const sought = await understand(index, q, { keys, filter: {}, isTyping: true });
  const looked = sought.tree === null ? null : lookedFor(sought, keys);
  if (looked === null) return accept({ hits: [], words: [] });
  const { top } = await lookUp(db, {
    looked,
    ranking: rankingOf(conditionsOf(sought.tree), keys),
    drawers: NAMED_DRAWERS,
    ...{ most: SUGGESTED.most, ranked: SUGGESTED.most, offset: 0, limit: SUGGESTED.read },
    hasFacets: false,
  });
  const matched = await inOrder(index, { sought, keys }, top);
  return accept({
    hits: await hitsOf(index, matched.slice(0, MOST_SUGGESTED), {
      words: plainWords(q),
      sought,
      interfaceLocale,
    }),
    words: await wholeQueries(index, q, { sought, keys }),
  });
}

/** The query with its last word finished as the group's texts finish it, where that finds something for whoever asks. */
async function wholeQueries(index: InIndex, q: string, { sought, keys }: Typing): Promise<string[]> {
  const last = sought.words.at(-1);
  const lastPhrase = phrasesOf(sought.tree).at(-1);
  if (last?.isBegun !== true || last.form.length < 2 || lastPhrase === undefined) return [];
  const finished = sought.begun
    .filter(({ word }) => word !== last.form && word.startsWith(last.form))
    .slice(0, MOST_WORDS * 2)
    .map(({ word, stems }) => {
      const places = [...lastPhrase.places.slice(0, -1), [{ stems, form: word, nearness: 1 }]];
      const tree = replaced(sought.tree, { ...lastPhrase, places });
      const looked = lookedFor({ ...sought, tree }, keys);
      return { word, query: looked === null ? null : (looked.exact ?? looked.wanted) };
    });
  const there = await whichAreThere(
    index.db,
    finished.flatMap(({ query }) => query ?? []),
  );
  return finished
    .filter(({ query }) => query !== null && there.has(query))
    .slice(0, MOST_WORDS)
    .map(({ word }) => mendedQuery(q, [{ start: last.start, end: last.end, word }]));
}

/** The tree with another phrase in the place of the one for the same condition. */
function replaced(tree: SoughtTree | null, phrase: SoughtPhrase): SoughtTree | null {
  if (tree === null || tree.kind === "not") return tree;
  if (tree.kind === "phrase") return tree.at === phrase.at ? phrase : tree;
  return { ...tree, parts: tree.parts.map((part) => replaced(part, phrase) ?? part) };
}

interface Typing {
  readonly sought: Understood;
  readonly keys: SearchKeys;
}
