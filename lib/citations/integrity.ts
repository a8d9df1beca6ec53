import { nameSkeleton, skeletonSimilarity } from "./romanise/skeleton.ts";
import type { CslItem } from "./reference.ts";
import { mayBeSameWork } from "./same-work.ts";

/** What can be wrong between the marks of a text and its reference lists. messages/ has one sentence for each code. */
export const INTEGRITY_CODES = [
  "references_missing",
  "citation_without_entry",
  "entry_never_cited",
  "gap_in_numbering",
  "number_repeated",
  "duplicate_entry",
  "access_date_missing",
  "original_without_romanised",
  "romanised_without_original",
] as const;
export type IntegrityCode = (typeof INTEGRITY_CODES)[number];

export interface IntegrityFinding {
  readonly code: IntegrityCode;
  /** Places of `CheckedCitation`s in the list that was given. */
  readonly citations: readonly number[];
  readonly entryIds: readonly string[];
  readonly values: Readonly<Record<string, string | number>>;
}

export interface CheckedCitation {
  readonly keys: readonly (number | string)[];
  readonly kind: "bracket" | "footnote_mark" | "author_date";
}

export interface CheckedEntry {
  readonly id: string;
  readonly list: "original" | "romanised";
  readonly number: number | null;
  readonly text: string;
  readonly csl: CslItem | null;
  readonly pairedWith: string | null;
}

/** Footnote marks lead to footnotes and are no business of the lists. Findings come in the order of the codes. */
export function checkIntegrity(
  citations: readonly CheckedCitation[],
  entries: readonly CheckedEntry[],
): IntegrityFinding[] {
  const marks = citations
    .map((citation, at) => ({ ...citation, at }))
    .filter(({ kind }) => kind !== "footnote_mark");
  const originals = entries.filter(({ list }) => list === "original");
  const romanised = entries.filter(({ list }) => list === "romanised");
  const listed = originals.length > 0 ? originals : romanised;
  const findings = [
    ...(listed.length === 0
      ? missingList(marks)
      : [...lostKeys(marks, listed), ...neverCited(marks, listed)]),
    ...[originals, romanised].flatMap((list) => [...numberingOf(list), ...duplicatesIn(list)]),
    ...listed.flatMap(missingAccessDate),
    ...(originals.length > 0 && romanised.length > 0 ? unpaired(entries) : []),
  ];
  return findings.sort((a, b) => INTEGRITY_CODES.indexOf(a.code) - INTEGRITY_CODES.indexOf(b.code));
}

type Mark = CheckedCitation & { readonly at: number };

function finding(code: IntegrityCode, details: Partial<Omit<IntegrityFinding, "code">>): IntegrityFinding {
  return {
    code,
    citations: details.citations ?? [],
    entryIds: details.entryIds ?? [],
    values: details.values ?? {},
  };
}

function missingList(marks: readonly Mark[]): IntegrityFinding[] {
  if (marks.length === 0) return [];
  const keys = new Set(marks.flatMap(({ keys: named }) => named));
  return [
    finding("references_missing", {
      citations: marks.map(({ at }) => at),
      values: { citations: marks.length, keys: keys.size },
    }),
  ];
}

/** One finding for a key, with all the marks that name it. */
function lostKeys(marks: readonly Mark[], entries: readonly CheckedEntry[]): IntegrityFinding[] {
  const byKey = new Map<number | string, number[]>();
  for (const { keys, at } of marks) {
    for (const key of keys) {
      if (findCitedEntries(key, entries).length === 0) byKey.set(key, [...(byKey.get(key) ?? []), at]);
    }
  }
  return [...byKey].map(([key, citations]) =>
    finding("citation_without_entry", { citations, values: { key } }),
  );
}

function neverCited(marks: readonly Mark[], entries: readonly CheckedEntry[]): IntegrityFinding[] {
  if (marks.length === 0) return [];
  const cited = new Set(
    marks.flatMap(({ keys }) => keys.flatMap((key) => findCitedEntries(key, entries))).map(({ id }) => id),
  );
  return entries
    .filter(({ id }) => !cited.has(id))
    .map(({ id, number, text }) =>
      finding("entry_never_cited", { entryIds: [id], values: number === null ? { text } : { number } }),
    );
}

/** The entries to which a number, or a "Family Year" of an author–date mark, leads. Scripts need not agree. */
export function findCitedEntries<Entry extends Pick<CheckedEntry, "number" | "csl">>(
  key: number | string,
  entries: readonly Entry[],
): Entry[] {
  if (typeof key === "number") return entries.filter(({ number }) => number === key);
  const [, family = key, year] = /^(.+?)\s((?:1[5-9]|20)\d{2})[a-zа-в]?$/u.exec(key) ?? [];
  return entries.filter(
    ({ csl }) => isOfFamily(csl, family) && (year === undefined || yearOf(csl) === Number(year)),
  );
}

function isOfFamily(csl: CslItem | null, family: string): boolean {
  const first = csl?.author?.[0];
  const name = first?.family ?? first?.literal ?? csl?.title ?? "";
  if (name.toLowerCase() === family.toLowerCase()) return true;
  const skeleton = nameSkeleton(family);
  return skeleton.length > 1 && skeleton === nameSkeleton(name);
}

function yearOf(csl: CslItem | null): number | null {
  const date = csl?.issued;
  return date !== undefined && "date-parts" in date ? (date["date-parts"][0]?.[0] ?? null) : null;
}

function numberingOf(entries: readonly CheckedEntry[]): IntegrityFinding[] {
  const findings: IntegrityFinding[] = [];
  const numbered = entries.flatMap(({ id, number }) => (number === null ? [] : [{ id, number }]));
  const seen = new Map<number, string>();
  for (const [at, { id, number }] of numbered.entries()) {
    const before = numbered[at - 1]?.number ?? 0;
    const twin = seen.get(number);
    if (twin !== undefined)
      findings.push(finding("number_repeated", { entryIds: [twin, id], values: { number } }));
    else if (number > before + 1)
      findings.push(finding("gap_in_numbering", { entryIds: [id], values: { before, after: number } }));
    seen.set(number, id);
  }
  return findings;
}

/** Two entries that read alike to this degree are one, whatever was parsed from them (Dice of consonant pairs, 0–1). */
const SAME_TEXT = 0.93;

function duplicatesIn(entries: readonly CheckedEntry[]): IntegrityFinding[] {
  const skeletons = entries.map(({ text }) => nameSkeleton(text));
  return entries.flatMap((entry, at) => {
    const twinAt = entries
      .slice(0, at)
      .findIndex((other, before) => isSame(entry, other, skeletons[at] ?? "", skeletons[before] ?? ""));
    const twin = entries[twinAt];
    return twin === undefined ? [] : [finding("duplicate_entry", { entryIds: [twin.id, entry.id] })];
  });
}

/** Different volumes, pages or addresses are different works even under one title. */
function isSame(a: CheckedEntry, b: CheckedEntry, one: string, other: string): boolean {
  if (a.csl !== null && b.csl !== null) {
    const [first, second] = [a.csl, b.csl];
    const differs = (["volume", "issue", "page", "number", "URL", "archive_location"] as const).some(
      (part) => first[part] !== undefined && second[part] !== undefined && first[part] !== second[part],
    );
    return !differs && mayBeSameWork(first, second);
  }
  return skeletonSimilarity(one, other) >= SAME_TEXT && figuresOf(a.text) === figuresOf(b.text);
}

function figuresOf(text: string): string {
  return (text.replace(/^\s*\[?\d{1,3}[.)\]]/u, "").match(/\d+/gu) ?? []).join(" ");
}

/** GOST R 7.0.5-2008, section 10: a resource on the web is described with the day on which it was seen. */
function missingAccessDate({ id, csl, number, text }: CheckedEntry): IntegrityFinding[] {
  if (csl?.URL === undefined || csl.accessed !== undefined || csl.DOI !== undefined) return [];
  return [
    finding("access_date_missing", { entryIds: [id], values: number === null ? { text } : { number } }),
  ];
}

function unpaired(entries: readonly CheckedEntry[]): IntegrityFinding[] {
  return entries
    .filter(({ pairedWith }) => pairedWith === null)
    .map(({ id, list, text, number }) =>
      finding(list === "original" ? "original_without_romanised" : "romanised_without_original", {
        entryIds: [id],
        values: number === null ? { text } : { number },
      }),
    );
}
