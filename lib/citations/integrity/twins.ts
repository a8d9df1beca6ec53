import { yearOf } from "#lib/citations/catalogue-line.ts";
import type { CslItem } from "#lib/citations/reference.ts";
import { nameOfEntry, type CheckedEntry } from "./checked.ts";
import { finding, type IntegrityFinding } from "./finding.ts";
import { pageRuns } from "./pages.ts";

/** `original_without_romanised`, `romanised_without_original` { entry }; nothing where there is only one list. */
export function unpaired(entries: readonly CheckedEntry[]): IntegrityFinding[] {
  if (new Set(entries.map(({ list }) => list)).size < 2) return [];
  return entries
    .filter(({ pairedWith }) => pairedWith === null)
    .map((entry) =>
      finding(entry.list === "original" ? "original_without_romanised" : "romanised_without_original", {
        entries: [entry.id],
        values: nameOfEntry(entry),
      }),
    );
}

/** What the twins must agree in, as names for the sentence's `field`. */
export const TWIN_FIELDS = ["year", "pages", "volume", "issue", "doi"] as const;
type TwinField = (typeof TWIN_FIELDS)[number];

/** How each is read for comparing; null where the entry does not say it, and then nothing disagrees. */
const READ: Readonly<Record<TwinField, (csl: CslItem) => string | null>> = {
  year: ({ issued }) => textOf(yearOf(issued)),
  pages: ({ page, "number-of-pages": count }) =>
    listOf(pageRuns(String(page ?? count ?? "")).map((run) => run.join("–"))),
  volume: ({ volume }) => listOf(figuresOf(volume).slice(0, 1)),
  issue: ({ issue }) => listOf(figuresOf(issue).slice(0, 1)),
  doi: ({ DOI }) => textOf(DOI?.toLowerCase()),
};

/** `twins_disagree` { entry, field, original, romanised }: one finding for each thing in which a pair differs. */
export function disagreements(entries: readonly CheckedEntry[]): IntegrityFinding[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return entries
    .filter(({ list }) => list === "original")
    .flatMap((entry) => {
      const twin = byId.get(entry.pairedWith ?? "");
      if (twin === undefined || entry.csl === null || twin.csl === null) return [];
      return differing(entry.csl, twin.csl).map((difference) =>
        finding("twins_disagree", {
          entries: [entry.id, twin.id],
          values: { ...nameOfEntry(entry), ...difference },
        }),
      );
    });
}

function differing(
  one: CslItem,
  other: CslItem,
): { field: TwinField; original: string; romanised: string }[] {
  return TWIN_FIELDS.flatMap((field) => {
    const [original, romanised] = [READ[field](one), READ[field](other)];
    return original === null || romanised === null || original === romanised
      ? []
      : [{ field, original, romanised }];
  });
}

function textOf(value: string | number | null | undefined): string | null {
  return value === null || value === undefined ? null : String(value);
}

function listOf(values: readonly string[]): string | null {
  return values.length === 0 ? null : values.join(", ");
}

/** Figures, Roman ones as Arabic ones: "Т. IV" and "Vol. 4" are one volume. */
function figuresOf(value: string | number | undefined): string[] {
  return (String(value ?? "").match(/\d+|(?<!\p{L})[IVXLC]{1,8}(?!\p{L})/gu) ?? []).map((figure) =>
    /\d/u.test(figure) ? String(Number(figure)) : String(fromRoman(figure)),
  );
}

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

function fromRoman(figure: string): number {
  const values = [...figure].map((letter) => ROMAN[letter] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}
