import { checkIntegrity } from "#lib/citations/integrity/check-integrity.ts";
import type { CheckedEntry, CheckedWork } from "#lib/citations/integrity/checked.ts";
import type { IntegrityCode, IntegrityFinding } from "#lib/citations/integrity/finding.ts";
import { OFFERED_STYLES, type StyleKind } from "#lib/citations/format/styles.ts";
import type { CheckedEssay, EssayCitation, EssayPlace } from "./checked-essay.ts";
import { essayFinding, type EssayFinding } from "./essay-finding.ts";

/** What is wrong between the marks of the text and its list; everything else is about the list itself. */
const OF_CITATIONS: ReadonlySet<IntegrityCode> = new Set([
  "references_missing",
  "citation_without_entry",
  "citation_ambiguous",
  "entry_never_cited",
  "locator_outside_pages",
]);

export interface ListTerms {
  readonly style: string | null;
  readonly works: readonly CheckedWork[];
  /** Entry that was typed by hand → the same as the style prints it. */
  readonly printed: ReadonlyMap<string, string>;
}

/** Marks against the list and the other way round, the list by itself, and both against the style that is asked for. */
export function checkList(
  essay: CheckedEssay,
  { style, works, printed }: ListTerms,
  placeOf: (citation: EssayCitation) => EssayPlace | null,
): EssayFinding[] {
  const { citations, entries } = essay;
  const found = checkIntegrity({
    // Quotations are compared elsewhere, each with its place (essay-quotations.ts).
    citations: citations.map((one) => ({ ...one, quote: null })),
    ...{ entries, works, kept: [], style },
  });
  const places = new Map(citations.map((one) => [one.key, placeOf(one)]));
  return [
    ...found.map((one) => ofIntegrity(one, places)),
    ...otherStyle(citations, style, placeOf),
    ...printedOtherwise(entries, printed),
  ];
}

function ofIntegrity(one: IntegrityFinding, places: ReadonlyMap<string, EssayPlace | null>): EssayFinding {
  const { code, values, entries } = one;
  const at = one.citations.flatMap((key) => places.get(key) ?? []);
  return essayFinding(OF_CITATIONS.has(code) ? "citations" : "list", code, { values, entries, places: at });
}

/** `citation_in_other_style` { wanted }: typed marks of another kind than the style's; those that were printed are of its kind. */
function otherStyle(
  citations: readonly EssayCitation[],
  style: string | null,
  placeOf: (citation: EssayCitation) => EssayPlace | null,
): EssayFinding[] {
  const wanted = OFFERED_STYLES.find(({ id }) => id === style)?.kind;
  if (wanted === undefined) return [];
  const others = citations.filter((one) => one.entryIds.length === 0 && !isOfKind(one, wanted));
  const places = others.flatMap((one) => placeOf(one) ?? []);
  return places.length === 0
    ? []
    : [essayFinding("list", "citation_in_other_style", { places, values: { wanted } })];
}

/** A footnote may hold a remark, so it is right in any style. */
function isOfKind({ kind, keys }: EssayCitation, wanted: StyleKind): boolean {
  if (kind === "footnote_mark") return true;
  if (wanted === "note") return false;
  const isNumbered = keys.every((key) => typeof key === "number");
  return wanted === "numeric" ? isNumbered : !isNumbered;
}

function printedOtherwise(
  entries: readonly CheckedEntry[],
  printed: ReadonlyMap<string, string>,
): EssayFinding[] {
  return entries.flatMap(({ id, text }) => {
    const there = printed.get(id);
    if (there === undefined || comparable(there) === comparable(text)) return [];
    const altered = { here: withoutNumber(text), there: withoutNumber(there) };
    return [essayFinding("list", "entry_printed_otherwise", { entries: [id], altered })];
  });
}

/** Blanks, kinds of dashes and quotation marks are nobody's style. */
function comparable(text: string): string {
  return withoutNumber(text)
    .normalize("NFC")
    .replace(/[‐‑–—−]/gu, "-")
    .replace(/[«»“”„"]/gu, '"')
    .replace(/\s+/gu, "");
}

function withoutNumber(text: string): string {
  return text.replace(/^\s*\[?\d{1,4}[\].)]\s*/u, "").trim();
}
