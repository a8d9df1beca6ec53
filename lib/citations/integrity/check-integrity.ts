import { indexCited } from "#lib/citations/cited-entry.ts";
import { malformedInEntry, malformedInWork, missingAccessDate } from "./addresses.ts";
import {
  citedKeys,
  citedList,
  listMarks,
  type CheckedEntry,
  type CheckedWork,
  type IntegrityInput,
  type KeptQuotation,
} from "./checked.ts";
import { ambiguousKeys, lostKeys, missingList, neverCited } from "./citing.ts";
import { duplicates, lackingFields, unreadable } from "./descriptions.ts";
import { findDuplicates, type ComparedWork } from "#lib/citations/duplicates.ts";
import { finding, inOrder, type IntegrityFinding } from "./finding.ts";
import { locatorsOutside } from "./locators.ts";
import { missingFields } from "./missing-fields.ts";
import { citedOutOfOrder, gaps, printedOutOfOrder, repeatedNumbers } from "./numbering.ts";
import { foldTexts, quotationsOfClaims, quotationsOfText } from "./quotations.ts";
import { disagreements, unpaired } from "./twins.ts";

/**
 * Everything that is wrong or doubtful between the marks of a text, its two lists and the works behind them: the gravest first, the same
 * input always in the same order. About the length of the input, but for quotations in long sources.
 */
export function checkIntegrity({
  citations,
  entries,
  works,
  kept,
  style,
}: IntegrityInput): IntegrityFinding[] {
  const marks = listMarks(citations);
  const listed = citedList(entries);
  const known = new Map(works.map((work) => [work.id, work]));
  const cited = citedKeys(marks, indexCited(listed));
  const textsOf = foldTexts();
  return inOrder([
    ...(listed.length === 0
      ? missingList(marks)
      : [...lostKeys(cited), ...ambiguousKeys(cited), ...neverCited(marks, cited, listed)]),
    ...listsOf(entries).flatMap((list) => [
      ...gaps(list),
      ...repeatedNumbers(list),
      ...printedOutOfOrder(list),
      ...duplicates(list),
    ]),
    ...citedOutOfOrder(cited, listed),
    ...locatorsOutside(cited, known),
    ...unpaired(entries),
    ...disagreements(entries),
    ...entries.flatMap(malformedInEntry),
    ...listed.flatMap((entry) => [
      ...missingAccessDate(entry),
      ...unreadable(entry),
      ...(style === null ? [] : lackingFields(entry, known, style)),
    ]),
    ...quotationsOfText(cited, known, textsOf),
    ...quotationsOfClaims(kept, known, textsOf),
  ]);
}

/** Ids of the works from which something is quoted: only their texts are worth fetching. */
export function quotedWorks({
  citations,
  entries,
  kept,
}: Pick<IntegrityInput, "citations" | "entries" | "kept">): string[] {
  const quoting = listMarks(citations).filter(({ quote }) => quote !== null);
  const cited = citedKeys(quoting, indexCited(citedList(entries)));
  const inText = cited.flatMap((one) => one.entries.flatMap(({ referenceId }) => referenceId ?? []));
  return [...new Set([...inText, ...kept.map(({ referenceId }) => referenceId)])];
}

function listsOf(entries: readonly CheckedEntry[]): (readonly CheckedEntry[])[] {
  return (["original", "romanised"] as const).map((name) => entries.filter(({ list }) => list === name));
}

export interface LibraryInput {
  readonly works: readonly (CheckedWork & ComparedWork)[];
  /** Pairs that somebody told apart. */
  readonly distinct: readonly (readonly [string, string])[];
  readonly kept: readonly KeptQuotation[];
  readonly style: string | null;
}

/** What is wrong with the works of a library by themselves, and with the quotations that claims have of them. */
export function checkLibrary({ works, distinct, kept, style }: LibraryInput): IntegrityFinding[] {
  const known = new Map(works.map((work) => [work.id, work]));
  return inOrder([
    ...works.flatMap(({ id, csl }) => malformedInWork(id, csl)),
    ...(style === null ? [] : works.flatMap((work) => fieldsOfWork(work, style))),
    ...sameTwice(works, distinct),
    ...quotationsOfClaims(kept, known, foldTexts()),
  ]);
}

function fieldsOfWork({ id, csl }: CheckedWork, style: string): IntegrityFinding[] {
  const fields = missingFields(csl, style);
  const values = { entry: csl.title ?? "", fields: fields.join(", ") };
  return fields.length === 0 ? [] : [finding("field_missing", { values, referenceId: id })];
}

/** `duplicate_entry` { entry, other }: titles of works that may be one; the finding stands at the second. */
function sameTwice(works: LibraryInput["works"], distinct: LibraryInput["distinct"]): IntegrityFinding[] {
  const titles = new Map(works.map(({ id, csl }) => [id, csl.title ?? ""]));
  return findDuplicates(works, distinct).flatMap(({ ids: [first = "", ...others] }) =>
    others.map((id) =>
      finding("duplicate_entry", {
        values: { entry: titles.get(first) ?? "", other: titles.get(id) ?? "" },
        referenceId: id,
      }),
    ),
  );
}
