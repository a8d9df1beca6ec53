import { foldText } from "#lib/languages/normalise.ts";
import type { ImportedReference, ImportNote } from "./article.ts";
import { note, shorten } from "./note.ts";
import type { ReadPart } from "./remarks.ts";

/** What is odd about the citations and the lists of one article. */
export function referenceRemarks({ references, citations, footnotes, part }: ReadPart): ImportNote[] {
  const originals = references.filter(({ list }) => list === "original");
  const romanised = references.filter(({ list }) => list === "romanised");
  const brackets = citations.filter(({ kind }) => kind !== "footnote_mark");
  const lone = footnotes.filter(({ markRange }) => markRange === null);
  return [
    ...(references.length === 0 && brackets.length > 0
      ? [note("references_missing", { values: { count: brackets.length } })]
      : []),
    ...(references.length > 0 ? citationRemarks(brackets, originals.length > 0 ? originals : romanised) : []),
    ...outOfOrder(brackets),
    ...numberGaps(originals),
    ...repeatedEntries(originals),
    ...repeatedEntries(romanised),
    ...references.flatMap(entryRemarks),
    ...(originals.length > 0 && romanised.length > 0 ? pairRemarks(references) : []),
    ...lone.map(({ mark, sourceRange }) => note("footnote_without_mark", { values: { mark }, sourceRange })),
  ].slice(0, Math.max(200, part.blocks.length));
}

function citationRemarks(
  citations: ReadPart["citations"],
  listed: readonly ImportedReference[],
): ImportNote[] {
  const cited = new Set(citations.flatMap(({ entries }) => entries));
  const numbers = new Set(listed.map(({ number }) => number));
  const isNumbered = listed.some(({ number }) => number !== null);
  const without = citations.flatMap(({ keys, entries, sourceRange }) => {
    const lost = keys.filter((key) =>
      typeof key === "number"
        ? entries.length < keys.length && (isNumbered || entries.length === 0) && !numbers.has(key)
        : entries.length === 0,
    );
    return lost.map((key) => note("citation_without_entry", { values: { key }, sourceRange }));
  });
  const never = citations.length === 0 ? [] : listed.filter(({ id }) => !cited.has(id));
  return [
    ...without,
    ...never.map(({ number, sourceRange, text }) =>
      note("entry_never_cited", { values: { number: number ?? shorten(text) }, sourceRange }),
    ),
  ];
}

function numberGaps(references: readonly ImportedReference[]): ImportNote[] {
  return references.flatMap(({ number, sourceRange }, at) => {
    const before = references[at - 1]?.number ?? null;
    if (number === null || before === null || number === before + 1) return [];
    return [note("gap_in_numbering", { values: { before, after: number }, sourceRange })];
  });
}

/** Below this a parse is shown as doubtful. */
const SURE_ENTRY = 0.5;

function entryRemarks({ csl, confidence, text, sourceRange }: ImportedReference): ImportNote[] {
  const details = { values: { entry: shorten(text) }, sourceRange };
  if (csl === null) return [note("entry_not_parsed", details)];
  return confidence < SURE_ENTRY ? [note("entry_parsed_unsurely", details)] : [];
}

function pairRemarks(references: readonly ImportedReference[]): ImportNote[] {
  return references
    .filter(({ pairedWith }) => pairedWith === null)
    .map(({ list, text, sourceRange }) =>
      note(list === "original" ? "original_without_romanised" : "romanised_without_original", {
        values: { entry: shorten(text) },
        sourceRange,
      }),
    );
}

/** Citations that must name a new entry before their order counts as the order of the list. */
const LEAST_FIRST = 6;
const IN_ORDER = 0.8;
const MOST_OUT_OF_ORDER = 10;

/** Where entries are numbered as they are first cited, a number that skips some. Lists by the alphabet have no such order. */
function outOfOrder(citations: ReadPart["citations"]): ImportNote[] {
  let most = 0;
  let first = 0;
  let next = 0;
  const skips: ImportNote[] = [];
  for (const { keys, sourceRange } of citations) {
    for (const key of keys) {
      if (typeof key !== "number" || key <= most) continue;
      first += 1;
      if (key === most + 1) next += 1;
      else skips.push(note("citation_out_of_order", { values: { key, expected: most + 1 }, sourceRange }));
      most = key;
    }
  }
  return first >= LEAST_FIRST && next >= first * IN_ORDER ? skips.slice(0, MOST_OUT_OF_ORDER) : [];
}

/** So many entries that stand twice are a list that stands twice. */
const LIST_AGAIN = 3;
const MOST_REPEATED = 20;

function repeatedEntries(listed: readonly ImportedReference[]): ImportNote[] {
  const seen = new Map<string, ImportedReference>();
  const again: { one: ImportedReference; before: ImportedReference }[] = [];
  for (const one of listed) {
    const key = foldText(one.text)
      .replace(/^\[?[0-9]{1,3}[\].)]?\s/u, "")
      .replace(/[^\p{L}\p{N}]/gu, "");
    const before = seen.get(key);
    if (key.length < 20) continue;
    if (before === undefined) seen.set(key, one);
    else again.push({ one, before });
  }
  const [first] = again;
  if (first !== undefined && again.length >= LIST_AGAIN && again.length >= seen.size * 0.6)
    return [note("list_repeated", { values: { count: again.length }, sourceRange: first.one.sourceRange })];
  return again.slice(0, MOST_REPEATED).map(({ one, before }) =>
    note("entry_repeated", {
      values: { entry: shorten(one.text), before: before.number ?? shorten(before.text) },
      sourceRange: one.sourceRange,
    }),
  );
}
