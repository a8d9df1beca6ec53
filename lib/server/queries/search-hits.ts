import { blockLanguageOf, type Language } from "#lib/languages/language-tag.ts";
import type { SearchHit } from "#lib/operations/search.ts";
import { findWording } from "#lib/reforms/reform.ts";
import { keysOfGroup } from "#lib/search/entry-words.ts";
import { findWords } from "#lib/search/find-words.ts";
import { matchesIn, type MatchedEntry } from "#lib/search/match.ts";
import { snippetOf } from "#lib/search/snippet.ts";
import type { Sought } from "#lib/search/sought.ts";
import { wordingsOf } from "../records/claim.ts";
import { labelsOf } from "../records/reform.ts";
import { KEEP_PLAN } from "../database/kept-plans.ts";
import type { InIndex } from "../search/read-texts.ts";
import { peopleById, personOf } from "./people.ts";

interface Shown {
  readonly text: string;
  readonly language: string | null;
}

/** What hits are headed by, by id: titles of documents and works, wordings of claims, labels of the register. */
interface Headings {
  readonly documents: ReadonlyMap<string, Shown>;
  readonly claims: ReadonlyMap<string, Shown>;
  readonly references: ReadonlyMap<string, Shown>;
  readonly reforms: ReadonlyMap<string, Shown>;
  readonly sections: ReadonlyMap<string, string>;
}

interface Asked {
  /** The words that were typed, without fields and marks. */
  readonly words: string;
  readonly sought: Sought;
  readonly interfaceLocale: Language;
}

/** Hits as they are shown: headed, with the stretch that shows why, the words marked. */
export async function hitsOf(
  index: InIndex,
  matched: readonly MatchedEntry[],
  { words, sought, interfaceLocale }: Asked,
): Promise<SearchHit[]> {
  const headings = await headingsOf(index, matched, interfaceLocale);
  const memberIds = matched.flatMap(({ entry }) => memberOf(entry.authors) ?? []);
  const people = await peopleById(index.db, memberIds);
  return matched.map(({ entry, best, matches }) => {
    const { noun, nounId, documentId, annotationId, claimId, referenceId, blockKey, kind, state, year } =
      entry;
    const heading = headingOf(entry, headings);
    // What heads a block or a remark is not what was found; everything else is headed by a text of its own.
    const isOwn = entry.texts.some(({ text }) => text === heading.text);
    const language = best.text === heading.text ? best.language : null;
    const spans = isOwn
      ? snippetOf(
          heading.text,
          matchesIn(sought, { text: heading.text, language }, keysOfGroup(index.groupId)),
          Infinity,
        ).spans
      : [];
    const member = memberOf(entry.authors);
    return {
      ...{ noun, nounId, documentId, annotationId, claimId, referenceId, blockKey, kind, state, year },
      section: headings.sections.get(nounId) ?? null,
      authors: member === null ? [...entry.authors] : [],
      author: member === null ? null : personOf(people, member),
      title: { ...heading, spans: spans.map(([start, end]): [number, number] => [start, end]) },
      ...shownText(entry, {
        words,
        snippet: best.text === heading.text ? null : shownSnippet(best, matches),
      }),
    };
  });
}

/** A text is opened at what was found in it; what is found by its title alone is opened as it is. */
function shownText(
  { noun }: MatchedEntry["entry"],
  { words, snippet }: { readonly words: string; readonly snippet: SearchHit["snippet"] },
): Pick<SearchHit, "snippet" | "find"> {
  const isText = noun === "block" || noun === "document";
  if (!isText || snippet === null || words === "") return { snippet, find: null };
  const language = blockLanguageOf(snippet.language ?? "");
  return { snippet, find: findWords(words, { ...snippet, language }) };
}

function shownSnippet(best: MatchedEntry["best"], matches: MatchedEntry["matches"]): SearchHit["snippet"] {
  const { text, spans, isCutBefore, isCutAfter } = snippetOf(best.text, matches);
  return {
    ...{ text, language: best.language, isCutBefore, isCutAfter },
    spans: spans.map(([start, end]): [number, number] => [start, end]),
  };
}

function memberOf(authors: readonly string[]): string | null {
  return authors[0]?.startsWith("@") === true ? authors[0].slice(1) : null;
}

function headingOf({ noun, nounId, ...entry }: MatchedEntry["entry"], headings: Headings): Shown {
  const of = (map: ReadonlyMap<string, Shown>, id: string | null) => (id === null ? undefined : map.get(id));
  const heading =
    (noun === "reform" ? headings.reforms.get(nounId) : undefined) ??
    of(headings.documents, entry.documentId) ??
    of(headings.references, entry.referenceId) ??
    of(headings.claims, entry.claimId);
  return heading ?? { text: "", language: null };
}

async function headingsOf(
  index: InIndex,
  matched: readonly MatchedEntry[],
  interfaceLocale: Language,
): Promise<Headings> {
  const { db, groupId } = index;
  const ids = (of: (entry: MatchedEntry["entry"]) => string | null) => ({
    in: [...new Set(matched.flatMap(({ entry }) => of(entry) ?? []))],
  });
  const [documentId, claimId, referenceId] = [
    ids((entry) => entry.documentId),
    ids((entry) => entry.claimId),
    ids((entry) => entry.referenceId),
  ];
  const reformId = ids(({ noun, nounId }) => (noun === "reform" ? nounId : null));
  const named = { id: true, title: true, language: true } as const;
  const documents = await some(
    documentId,
    ({ in: ids }) => db.$queryRaw<{ id: string; title: string; language: string }[]>`
      ${KEEP_PLAN} SELECT id::text, title, language FROM documents WHERE group_id = ${groupId}::uuid AND id = ANY(${ids}::uuid[])`,
  );
  const references = await some(referenceId, (id) =>
    db.reference.findMany({ where: { groupId, id }, select: named }),
  );
  const claims = await some(claimId, (id) => db.claim.findMany({ where: { groupId, id } }));
  const reforms = await some(reformId, (id) => db.reform.findMany({ where: { groupId, id } }));
  return {
    documents: new Map(documents.map(({ id, title: text, language }) => [id, { text, language }])),
    references: new Map(references.map(({ id, title: text, language }) => [id, { text, language }])),
    claims: new Map(claims.map((row) => [row.id, findWording(wordingsOf(row), interfaceLocale) ?? NOTHING])),
    reforms: new Map(reforms.map((row) => [row.id, findWording(labelsOf(row), interfaceLocale) ?? NOTHING])),
    sections: await sectionsOf(index, matched),
  };
}

const NOTHING: Shown = { text: "", language: null };

async function some<Row>(
  ids: { readonly in: string[] },
  find: (ids: { in: string[] }) => Promise<Row[]>,
): Promise<Row[]> {
  return ids.in.length === 0 ? [] : find(ids);
}

/** The heading above each block. */
async function sectionsOf(
  { db, groupId }: InIndex,
  matched: readonly MatchedEntry[],
): Promise<ReadonlyMap<string, string>> {
  const ids = matched.flatMap(({ entry }) =>
    entry.noun === "block" && entry.kind !== "heading" ? [entry.nounId] : [],
  );
  if (ids.length === 0) return new Map();
  const rows = await db.$queryRaw<{ id: string; heading: string }[]>`
    ${KEEP_PLAN} SELECT b.id::text AS id, h.text AS heading FROM blocks b
    CROSS JOIN LATERAL (
      SELECT o.text FROM blocks o WHERE o.revision_id = b.revision_id AND o.index < b.index AND o.type = 'heading' ORDER BY o.index DESC LIMIT 1
    ) h
    WHERE b.group_id = ${groupId}::uuid AND b.id = ANY(${ids}::uuid[])`;
  return new Map(rows.map(({ id, heading }) => [id, heading]));
}
