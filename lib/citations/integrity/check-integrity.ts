import { indexCited } from "#lib/citations/cited-entry.ts";
import { malformedInEntry, malformedInWork, missingAccessDate } from "./addresses.ts";
import {
  citedKeys,
  citedList,
  listMarks,
  type CheckedEntry,
  type CheckedWork,
  type IntegrityInput,
} from "./checked.ts";
import { ambiguousKeys, lostKeys, missingList, neverCited } from "./citing.ts";
import { duplicates, lackingFields, unreadable } from "./descriptions.ts";
import { finding, inOrder, type IntegrityFinding } from "./finding.ts";
import { locatorsOutside } from "./locators.ts";
import { missingFields } from "./missing-fields.ts";
import { citedOutOfOrder, gaps, printedOutOfOrder, repeatedNumbers } from "./numbering.ts";
import { foldTexts, quotationsOfClaims, quotationsOfText, type KeptQuotation } from "./quotations.ts";
import { disagreements, unpaired } from "./twins.ts";

/**
 * Everything that is wrong or doubtful between the marks of a text, its two lists and the works behind them: the gravest first, the same
 * input always in the same order. About the length of the input, but for quotations in long sources.
 */
export function checkIntegrity({ citations, entries, works, style }: IntegrityInput): IntegrityFinding[] {
  const marks = listMarks(citations);
  const listed = citedList(entries);
  const known = new Map(works.map((work) => [work.id, work]));
  const cited = citedKeys(marks, indexCited(listed));
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
    ...quotationsOfText(cited, known, foldTexts()),
  ]);
}

function listsOf(entries: readonly CheckedEntry[]): (readonly CheckedEntry[])[] {
  return (["original", "romanised"] as const).map((name) => entries.filter(({ list }) => list === name));
}

/** What is wrong with the works of a library by themselves, and with the quotations that claims have of them. */
export function checkWorks(
  works: readonly CheckedWork[],
  kept: readonly KeptQuotation[],
  style: string | null,
): IntegrityFinding[] {
  const known = new Map(works.map((work) => [work.id, work]));
  return inOrder([
    ...works.flatMap(({ id, csl }) => malformedInWork(id, csl)),
    ...(style === null ? [] : works.flatMap((work) => fieldsOfWork(work, style))),
    ...quotationsOfClaims(kept, known, foldTexts()),
  ]);
}

function fieldsOfWork({ id, csl }: CheckedWork, style: string): IntegrityFinding[] {
  const fields = missingFields(csl, style);
  const values = { entry: csl.title ?? "", fields: fields.join(", ") };
  return fields.length === 0 ? [] : [finding("field_missing", { values, referenceId: id })];
}
