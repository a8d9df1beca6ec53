import { groupOf } from "#lib/citations/format/grouping.ts";
import { compareAlphabetically, HEADING_NAMES, scriptOf } from "#lib/citations/format/order.ts";
import type { CheckedEntry, Cited } from "./checked.ts";
import { finding, type IntegrityFinding } from "./finding.ts";

type Numbered = CheckedEntry & { readonly number: number };

function numbered(list: readonly CheckedEntry[]): Numbered[] {
  return list.filter((entry): entry is Numbered => entry.number !== null);
}

/** `gap_in_numbering` { before, after, list }: numbers that the list jumps over; `before` is 0 at its beginning. */
export function gaps(list: readonly CheckedEntry[]): IntegrityFinding[] {
  const entries = numbered(list).sort((a, b) => a.number - b.number);
  return entries.flatMap((entry, at) => {
    const before = entries[at - 1]?.number ?? 0;
    if (entry.number <= before + 1) return [];
    return [
      finding("gap_in_numbering", {
        entries: [entry.id],
        values: { before, after: entry.number, list: entry.list },
      }),
    ];
  });
}

/** `number_repeated` { number, list }: one finding for a number, with all the entries that bear it. */
export function repeatedNumbers(list: readonly CheckedEntry[]): IntegrityFinding[] {
  return [...Map.groupBy(numbered(list), ({ number }) => number)].flatMap(([number, entries]) =>
    entries.length < 2
      ? []
      : [
          finding("number_repeated", {
            entries: entries.map(({ id }) => id),
            values: { number, list: entries[0]?.list ?? "original" },
          }),
        ],
  );
}

/** `numbering_out_of_order` { how: "list", number, before, count: 1 }: a number that stands behind a larger one. */
export function printedOutOfOrder(list: readonly CheckedEntry[]): IntegrityFinding[] {
  return numbered(list).flatMap((entry, at, entries) => {
    const before = entries[at - 1];
    if (before === undefined || entry.number >= before.number) return [];
    return [
      finding("numbering_out_of_order", {
        entries: [before.id, entry.id],
        values: { how: "list", number: entry.number, before: before.number, count: 1 },
      }),
    ];
  });
}

/** Fewer numbered entries are in some order by chance. */
const LEAST_ENTRIES = 4;

/**
 * `numbering_out_of_order` { how: "cited", number, before, count }: the first of `count` entries that are cited before one of a lower
 * number. Lists stand by first citation or by the alphabet; only one that is neither is told.
 */
export function citedOutOfOrder(
  cited: readonly Cited[],
  listed: readonly CheckedEntry[],
): IntegrityFinding[] {
  const entries = numbered(listed);
  if (entries.length < LEAST_ENTRIES || isAlphabetical(entries)) return [];
  const early = citedEarly(cited, entries);
  const [first] = early;
  if (first === undefined) return [];
  return [
    finding("numbering_out_of_order", {
      citations: early.map((place) => place.cited.citation.key),
      entries: early.flatMap((place) => place.cited.entries.slice(0, 1).map(({ id }) => id)),
      values: { how: "cited", number: first.number, before: first.awaited, count: early.length },
    }),
  ];
}

interface Early {
  readonly cited: Cited;
  readonly number: number;
  /** The lowest number that should have been cited before, and is cited later. */
  readonly awaited: number;
}

function citedEarly(cited: readonly Cited[], entries: readonly Numbered[]): Early[] {
  const everCited = new Set(cited.map(({ key }) => key));
  const awaited = [...new Set(entries.map(({ number }) => number))]
    .filter((number) => everCited.has(number))
    .sort((a, b) => a - b);
  const known = new Set(awaited);
  const seen = new Set<number>();
  const early: Early[] = [];
  let next = 0;
  for (const one of cited) {
    if (typeof one.key !== "number" || seen.has(one.key) || !known.has(one.key)) continue;
    const lowest = awaited[next] ?? one.key;
    if (one.key > lowest) early.push({ cited: one, number: one.key, awaited: lowest });
    seen.add(one.key);
    while (next < awaited.length && seen.has(awaited[next] ?? 0)) next += 1;
  }
  return early;
}

/** One slip in so many entries does not make a list another one. */
const ENTRIES_PER_SLIP = 20;

/** By the alphabet within its parts: acts, Cyrillic letters, Latin ones, each part in one piece. */
function isAlphabetical(entries: readonly CheckedEntry[]): boolean {
  if (entries.filter(({ csl }) => csl !== null).length * 2 < entries.length) return false;
  let slips = 0;
  const parts: string[] = [];
  for (const [at, { csl }] of entries.entries()) {
    const before = entries[at - 1]?.csl ?? null;
    if (csl === null) continue;
    const part = groupOf(csl, "laws-first") === "acts" ? "acts" : scriptOf(csl);
    if (part !== parts.at(-1)) parts.push(part);
    else if (before !== null && part !== "acts" && compareHeadings(before, csl) > 0) slips += 1;
  }
  return parts.length === new Set(parts).size && slips <= Math.floor(entries.length / ENTRIES_PER_SLIP);
}

/** Authors' lists differ in whether a work of four authors stands by its title; either is in order. */
function compareHeadings(
  one: NonNullable<CheckedEntry["csl"]>,
  other: NonNullable<CheckedEntry["csl"]>,
): number {
  const byName = compareAlphabetically(one, other, HEADING_NAMES.csl);
  return byName <= 0 ? byName : compareAlphabetically(one, other, HEADING_NAMES.gost);
}
