import { findDuplicates } from "#lib/citations/duplicates.ts";
import { mayBeSameWork } from "#lib/citations/same-work.ts";
import { nameOfEntry, type CheckedEntry, type CheckedWork } from "./checked.ts";
import { finding, type IntegrityFinding } from "./finding.ts";
import { missingFields } from "./missing-fields.ts";

/** `entry_unreadable` { entry }: nothing could be read of it, so the other checks pass it by. */
export function unreadable(entry: CheckedEntry): IntegrityFinding[] {
  return entry.csl === null
    ? [finding("entry_unreadable", { entries: [entry.id], values: nameOfEntry(entry) })]
    : [];
}

/** `field_missing` { entry, fields }: variables of CSL, parted by ", ". The work in the library counts where the entry is tied to one. */
export function lackingFields(
  entry: CheckedEntry,
  works: ReadonlyMap<string, CheckedWork>,
  style: string,
): IntegrityFinding[] {
  const csl = (entry.referenceId === null ? undefined : works.get(entry.referenceId)?.csl) ?? entry.csl;
  const fields = csl === null ? [] : missingFields(csl, style);
  if (fields.length === 0) return [];
  const values = { ...nameOfEntry(entry), fields: fields.join(", ") };
  return [finding("field_missing", { entries: [entry.id], values, referenceId: entry.referenceId })];
}

/**
 * `duplicate_entry` { entry, other }: two entries of one list for one work, also in different scripts. Different volumes, pages or
 * addresses are different works even under one title.
 */
export function duplicates(list: readonly CheckedEntry[]): IntegrityFinding[] {
  const byId = new Map(list.map((entry) => [entry.id, entry]));
  const compared = list.flatMap(({ id, csl }) =>
    csl === null ? [] : [{ id, csl, romanised: null, translated: {} }],
  );
  const looksAlike = findDuplicates(compared).flatMap(({ ids }) =>
    pairsOf(ids.flatMap((id) => byId.get(id) ?? [])),
  );
  const alike = looksAlike.filter(
    ([one, other]) => one.csl === null || other.csl === null || !differ(one.csl, other.csl),
  );
  const tied = [...Map.groupBy(list, ({ id, referenceId }) => referenceId ?? id).values()].flatMap(pairsOf);
  const pairs = new Map([...tied, ...alike].map((pair) => [pair.map(({ id }) => id).join(" "), pair]));
  const places = new Map(list.map(({ id }, at) => [id, at]));
  return [...pairs.values()]
    .sort(([, a], [, b]) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0))
    .map(([one, other]) =>
      finding("duplicate_entry", {
        entries: [one.id, other.id],
        values: { ...nameOfEntry(one), other: nameOfEntry(other).entry },
        referenceId: one.referenceId,
      }),
    );
}

type EntryPair = readonly [CheckedEntry, CheckedEntry];

/** The first of a set with each of the others: three alike are two findings, not three. */
function pairsOf(alike: readonly CheckedEntry[]): EntryPair[] {
  const [first, ...others] = alike;
  return first === undefined ? [] : others.map((other) => [first, other] as const);
}

const TELLING = ["volume", "issue", "page", "number", "archive_location"] as const;

function differ(one: NonNullable<CheckedEntry["csl"]>, other: NonNullable<CheckedEntry["csl"]>): boolean {
  const sameDoi = one.DOI !== undefined && mayBeSameWork(one, other);
  return (
    !sameDoi &&
    TELLING.some((part) => {
      const [a, b] = [figuresOf(one[part]), figuresOf(other[part])];
      return a !== "" && b !== "" && a !== b;
    })
  );
}

/** Scripts write words differently, figures alike. */
function figuresOf(value: string | number | undefined): string {
  return (String(value ?? "").match(/\d+/gu) ?? []).join(" ");
}
