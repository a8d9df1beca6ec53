import type { z } from "zod";
import type { Language } from "#lib/languages/language-tag.ts";
import {
  findInGroup,
  HITS_AT_ONCE,
  MOST_COUNTED,
  MOST_HITS,
  type Facets,
  type SearchAnswer,
  type SearchHit,
} from "#lib/operations/search.ts";
import { maySearch } from "#lib/permissions/search.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import { keysOfGroup, type SearchKeys } from "#lib/search/entry-words.ts";
import { filterTerm } from "#lib/search/entry.ts";
import { plainWords } from "#lib/search/find-words.ts";
import { matchEntry, type MatchedEntry } from "#lib/search/match.ts";
import { SEARCH_NOUNS } from "#lib/search/noun.ts";
import { phrasesOf, tsqueryOf, type Sought } from "#lib/search/sought.ts";
import { mendedQuery } from "#lib/search/spelling.ts";
import type { InGroup } from "../database.ts";
import { reformLabelOf } from "../records/reform.ts";
import { isThere, lookUp, type Found } from "../search/found.ts";
import { readEntries } from "../search/read-entries.ts";
import type { InIndex } from "../search/read-texts.ts";
import { mendQuery } from "../search/mend.ts";
import { findSome } from "../search/some-words.ts";
import { understand, type Understood } from "../search/understand.ts";
import { peopleById, personOf } from "./people.ts";
import { hitsOf } from "./search-hits.ts";

type Query = z.infer<typeof findInGroup.query>;

interface Asking {
  readonly interfaceLocale: Language;
  /** Of catchUp: false where something is still to be indexed. */
  readonly isCaughtUp: boolean;
}

/** Hits whose texts are read to put them in order: the pages of one such stretch are ordered among themselves. */
const STRETCH = 100;
const NO_FACETS: Facets = { noun: [], language: [], year: [], kind: [], reform: [], author: [], state: [] };
const NONE = { hits: [], total: 0, isMore: false, facets: NO_FACETS, cursor: null, someOnly: 0 };

/** What holds of every entry: of one noun or another. */
function everything(keys: SearchKeys): string {
  return SEARCH_NOUNS.map((noun) => `'${keys.of(filterTerm("noun", noun))}'`).join(" | ");
}

/** What holds of none. */
function nothing(keys: SearchKeys): string {
  return `'${keys.of("/nothing")}'`;
}

function bothOf(one: readonly string[] | null, other: readonly string[] | null): readonly string[] | null {
  if (one === null || other === null) return one ?? other;
  return one.filter((id) => other.includes(id));
}

export async function searchGroup(
  { db, actor }: InGroup,
  query: Query,
  { interfaceLocale, isCaughtUp }: Asking,
): Promise<Result<SearchAnswer, "not_allowed">> {
  if (!maySearch(actor)) return refuse("not_allowed");
  const index = { db, groupId: actor.groupId };
  const asking = { interfaceLocale, isCaughtUp };
  const typed = await answerTo(index, query, { ...asking, fillsUp: query.verbatim === "true" });
  if (typed.total > 0 || query.verbatim === "true") return accept(typed);
  // Words that nothing has are slips: what was meant is searched at once, and said.
  const mended = typed.didYouMean;
  const asked = mended === null ? query : { ...query, q: mended };
  const answer = await answerTo(index, asked, { ...asking, fillsUp: true });
  return accept({ ...answer, mended, didYouMean: null });
}

/** `fillsUp`: a page that is not full gets hits which have some of the words. */
async function answerTo(
  index: InIndex,
  query: Query,
  { interfaceLocale, isCaughtUp, fillsUp }: Asking & { readonly fillsUp: boolean },
): Promise<SearchAnswer> {
  const { db, groupId } = index;
  const keys = keysOfGroup(groupId);
  const { noun, language, year, kind, author, state } = query;
  const filter = { noun, language, year, kind, author, state };
  const isAsTyped = query.names === "typed";
  const sought = await understand(index, query.q, { filter, isTyping: false, isAsTyped });
  const mend = () => mendQuery(index, { q: query.q, understood: sought, keys, filter });
  const said = { alsoAs: [...sought.alsoAs], notes: [...sought.notes], isBehind: !isCaughtUp, mended: null };
  const tsquery = tsqueryOf(sought, keys);
  const reformIds = bothOf(sought.reformIds, query.reform === undefined ? null : [query.reform]);
  // A word that nothing can be looked up by, with or without a reform beside it, finds nothing.
  const isNothing = tsquery === null && (sought.tree !== null || reformIds === null);
  if (isNothing && !fillsUp) return { ...said, ...NONE, didYouMean: await mend() };
  const from = Number(query.cursor ?? 0);
  const offset = from - (from % STRETCH);
  const documentId = query.document ?? null;
  const found = await lookUp(db, {
    tsquery: tsquery ?? (isNothing ? nothing(keys) : everything(keys)),
    documentId,
    reformIds,
    most: MOST_COUNTED + 1,
    ranked: MOST_HITS,
    ...{ offset, limit: STRETCH },
  });
  const matched = await inOrder(index, sought, found.top);
  const page = matched.slice(from - offset, from - offset + HITS_AT_ONCE);
  const next = nextPage({ from, offset, matched: matched.length, total: found.total });
  const room = (fillsUp || found.total > 0) && from === 0 ? HITS_AT_ONCE - page.length : 0;
  const without = new Set(matched.map(({ entry }) => entry.nounId));
  const some =
    room > 0 ? await findSome(index, sought, { keys, documentId, reformIds, without, most: room }) : [];
  return {
    hits: await hitsOf(index, [...page, ...some], { words: plainWords(query.q), sought, interfaceLocale }),
    someOnly: some.length,
    total: Math.min(found.total, MOST_COUNTED),
    isMore: found.total > MOST_COUNTED,
    facets: await facetsOf(index, found.facets),
    cursor: next === null ? null : String(next),
    ...said,
    didYouMean: found.total > 0 || fillsUp ? null : await mend(),
  };
}

/** The stretch by how well each answers the query; of two alike the one that the index named first. */
async function inOrder(index: InIndex, sought: Sought, top: Found["top"]): Promise<MatchedEntry[]> {
  const entries = await readEntries(index, top);
  const matched = entries.flatMap((entry) => matchEntry(sought, entry, keysOfGroup(index.groupId)) ?? []);
  return matched
    .map((one, place) => ({ one, place }))
    .sort((a, b) => b.one.score - a.one.score || a.place - b.place)
    .map(({ one }) => one);
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

/** What is offered while one types, and how many of each. */
const SUGGESTED = ["document", "claim", "reform", "reference"] as const;
const MOST_SUGGESTED = 8;
const MOST_WORDS = 4;
const SUGGESTION_STRETCH = 60;

/** Titles, claims, works and entries of the register in which the words stand, the last of them perhaps only begun. */
export async function suggestInGroup(
  { db, actor }: InGroup,
  q: string,
  interfaceLocale: Language,
): Promise<Result<{ hits: SearchHit[]; words: string[] }, "not_allowed">> {
  if (!maySearch(actor)) return refuse("not_allowed");
  const index = { db, groupId: actor.groupId };
  const keys = keysOfGroup(actor.groupId);
  const sought = await understand(index, q, { filter: {}, isTyping: true });
  if (sought.tree === null) return accept({ hits: [], words: [] });
  const narrowed = { ...sought, filters: [SUGGESTED.map((noun) => filterTerm("noun", noun))] };
  const tsquery = tsqueryOf(narrowed, keys);
  const top =
    tsquery === null
      ? []
      : await db.$queryRaw<{ noun: (typeof SUGGESTED)[number]; id: string; rank: number }[]>`
          SELECT noun::text AS noun, noun_id::text AS id, rank FROM search_found(${tsquery}::tsquery, ${SUGGESTION_STRETCH * 5}::int,
            ${SUGGESTION_STRETCH * 5}::int, NULL, NULL, true) ORDER BY rank DESC, place LIMIT ${SUGGESTION_STRETCH}::int`;
  const matched = (await inOrder(index, sought, top)).slice(0, MOST_SUGGESTED);
  return accept({
    hits: await hitsOf(index, matched, { words: plainWords(q), sought, interfaceLocale }),
    words: await wholeQueries(index, q, { sought, keys }),
  });
}

/** The query with its last word finished as the group's texts finish it, where that finds something for whoever asks. */
async function wholeQueries(index: InIndex, q: string, { sought, keys }: Typing): Promise<string[]> {
  const last = sought.words.at(-1);
  if (last?.isBegun !== true || last.form.length < 2) return [];
  const begun = phrasesOf(sought.tree).at(-1)?.places.at(-1) ?? [];
  const queries: string[] = [];
  // Forms of one word find the same: its most frequent one stands for it.
  const offered = new Set<string>();
  for (const { form, stems } of begun.slice(0, MOST_WORDS * 5)) {
    if (form === null || form === last.form || !form.startsWith(last.form)) continue;
    if (stems.some((stem) => offered.has(stem))) continue;
    for (const stem of stems) offered.add(stem);
    const whole = mendedQuery(q, [{ start: last.start, end: last.end, word: form }]);
    const tsquery = tsqueryOf(await understand(index, whole, { filter: {}, isTyping: false }), keys);
    if (tsquery !== null && (await isThere(index.db, tsquery))) queries.push(whole);
    if (queries.length === MOST_WORDS) break;
  }
  return queries;
}

interface Typing {
  readonly sought: Understood;
  readonly keys: SearchKeys;
}
