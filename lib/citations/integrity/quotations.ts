import { foldText } from "#lib/languages/normalise.ts";
import type { CheckedWork, Cited, KeptQuotation } from "./checked.ts";
import { finding, type IntegrityFinding } from "./finding.ts";
import { checkQuotation, foldQuoted, type QuotedText } from "./quotation.ts";

/** The texts of works, folded once for all the quotations from them. */
export type FoldedTexts = (work: Pick<CheckedWork, "id" | "texts">) => readonly QuotedText[];

export function foldTexts(): FoldedTexts {
  const folded = new Map<string, readonly QuotedText[]>();
  return (work) => {
    const known = folded.get(work.id) ?? work.texts.map(foldQuoted);
    folded.set(work.id, known);
    return known;
  };
}

/**
 * `quotation_not_found` { quote }, `quotation_changed` { quote, there }: what stands in quotation marks before a mark, looked for in the
 * stored texts of the works that the mark cites. Works without a text say nothing.
 */
export function quotationsOfText(
  cited: readonly Cited[],
  works: ReadonlyMap<string, CheckedWork>,
  textsOf: FoldedTexts,
): IntegrityFinding[] {
  return [...Map.groupBy(cited, ({ citation }) => citation)].flatMap(([citation, places]) => {
    const { quote } = citation;
    const entries = [...new Set(places.flatMap((place) => place.entries))];
    const quoted = entries.flatMap(({ referenceId }) => works.get(referenceId ?? "") ?? []);
    const known = quoted.filter(({ texts }) => texts.length > 0);
    // Of several works one may have no text here, and then the quotation may stand in that one.
    if (
      quote === null ||
      known.length === 0 ||
      known.length < quoted.length ||
      quoted.length < entries.length
    )
      return [];
    if (entries.some(({ text }) => foldText(text).includes(foldText(quote)))) return [];
    return quotationFinding(quote, known.flatMap(textsOf), {
      citations: [citation.key],
      entries: entries.map(({ id }) => id),
      referenceId: known[0]?.id ?? null,
    });
  });
}

/** The same findings { claim, … } for the quotations that sources of claims hold. */
export function quotationsOfClaims(
  kept: readonly KeptQuotation[],
  works: ReadonlyMap<string, CheckedWork>,
  textsOf: FoldedTexts,
): IntegrityFinding[] {
  return kept.flatMap(({ quote, referenceId, claim }) => {
    const work = works.get(referenceId);
    if (work === undefined || work.texts.length === 0) return [];
    return quotationFinding(quote, textsOf(work), { referenceId, values: { claim } });
  });
}

function quotationFinding(
  quote: string,
  texts: readonly QuotedText[],
  details: Partial<Omit<IntegrityFinding, "code">>,
): IntegrityFinding[] {
  const checked = checkQuotation(quote, texts);
  if (checked.as === "found") return [];
  const values = { claim: 0, ...details.values, quote: shorten(quote) };
  return checked.as === "not_found"
    ? [finding("quotation_not_found", { ...details, values })]
    : [finding("quotation_changed", { ...details, values: { ...values, there: shorten(checked.there) } })];
}

const LONGEST_SHOWN = 300;

function shorten(quote: string): string {
  const points = [...quote];
  return points.length <= LONGEST_SHOWN ? quote : `${points.slice(0, LONGEST_SHOWN).join("").trimEnd()}…`;
}
