import type { CheckedWork } from "#lib/citations/integrity/checked.ts";
import { checkQuotation } from "#lib/citations/integrity/quotation.ts";
import { foldTexts, type FoldedTexts } from "#lib/citations/integrity/quotations.ts";
import { foldText } from "#lib/languages/normalise.ts";
import { placeIn } from "./checked-essay.ts";
import { essayFinding, type EssayFinding, type SourcePlace } from "./essay-finding.ts";
import type { EssayQuotation } from "./essay-quotations.ts";
import type { CheckedMaterial } from "./material.ts";

export interface ComparedQuotations {
  readonly findings: readonly EssayFinding[];
  readonly looked: number;
  readonly exact: number;
  /** Where quotations without a citation stand. */
  readonly sources: ReadonlyMap<EssayQuotation, SourcePlace>;
}

interface Sources {
  readonly works: readonly CheckedWork[];
  readonly materials: readonly CheckedMaterial[];
}

/**
 * Quotations beside the stored texts of the works that they cite, and beside the materials of the assignment: word for word, altered, in
 * another text than the cited one, or not found. Where one of the works has no stored text and no material has the words nothing can be said:
 * the quotation may stand in that work. A quotation without a citation is told among the claims without a source; here only whether a
 * material says it otherwise.
 */
export function compareQuotations(
  quotations: readonly EssayQuotation[],
  { works, materials }: Sources,
): ComparedQuotations {
  const known = new Map(works.map((work) => [work.id, work]));
  const textsOf = foldTexts();
  const sources = new Map<EssayQuotation, SourcePlace>();
  const findings: EssayFinding[] = [];
  let looked = 0;
  for (const quotation of quotations.filter((one) => !isTitle(one))) {
    const { citation, quote, entries } = quotation;
    const cited = entries.flatMap(({ referenceId }) => known.get(referenceId ?? "") ?? []);
    const read = cited.filter(({ texts }) => texts.length > 0);
    const isKnown = read.length > 0 && read.length === entries.length;
    const inWorks = lookIn(quote, read, "work", textsOf);
    const isAnswered = inWorks.as === "found" || (isKnown && inWorks.as === "changed");
    const inMaterials = isAnswered ? NOWHERE : lookIn(quote, materials, "material", textsOf);
    const found = isAnswered ? inWorks : inMaterials;
    if (citation === null && found.source === null) continue;
    looked++;
    if (citation === null && found.source !== null) sources.set(quotation, found.source);
    const code = codeOf(found, { isCited: citation !== null, isKnown, isAnswered });
    if (code !== null) findings.push(findingOf(quotation, code, found));
  }
  return { findings, looked, exact: looked - findings.length, sources };
}

/** The name of a work in quotation marks is none of its sentences. */
function isTitle({ quote, entries }: EssayQuotation): boolean {
  return entries.some(({ text }) => foldText(text).includes(foldText(quote)));
}

interface Found {
  readonly as: "found" | "changed" | "not_found";
  /** What stands there instead. */
  readonly there: string | null;
  readonly source: SourcePlace | null;
  readonly title: string;
}

const NOWHERE: Found = { as: "not_found", there: null, source: null, title: "" };

function lookIn(
  quote: string,
  sources: readonly (Pick<CheckedWork, "id" | "texts"> & { readonly title?: string })[],
  kind: SourcePlace["kind"],
  textsOf: FoldedTexts,
): Found {
  const all = sources.flatMap((one) => textsOf(one).map((text, at) => ({ text, at, ...one })));
  if (all.length === 0) return NOWHERE;
  const checked = checkQuotation(
    quote,
    all.map(({ text }) => text),
  );
  if (checked.as === "not_found") return NOWHERE;
  const there = checked.at === null ? undefined : all[checked.at.text];
  const source =
    there === undefined || checked.at === null
      ? null
      : { kind, id: there.id, text: there.at, start: checked.at.start };
  return {
    ...{ as: checked.as, source, title: there?.title ?? "" },
    there: checked.as === "changed" ? checked.there : null,
  };
}

interface Asked {
  readonly isCited: boolean;
  /** Every work that is cited has a stored text. */
  readonly isKnown: boolean;
  /** It was found in one of them. */
  readonly isAnswered: boolean;
}

type QuotationCode = `quotation_${"altered" | "elsewhere" | "lost" | "unchecked"}`;

function codeOf({ as }: Found, { isCited, isKnown, isAnswered }: Asked): QuotationCode | null {
  if (as === "not_found") return isKnown ? "quotation_lost" : "quotation_unchecked";
  if (isCited && isKnown && !isAnswered) return "quotation_elsewhere";
  return as === "changed" ? "quotation_altered" : null;
}

function findingOf(
  { block, span, quote, entries }: EssayQuotation,
  code: QuotationCode,
  { there, source, title }: Found,
): EssayFinding {
  return essayFinding("quotations", code, {
    places: [placeIn(block, span)],
    entries: entries.map(({ id }) => id),
    ...(code === "quotation_elsewhere" ? { values: { title } } : {}),
    altered: there === null ? null : { here: quote, there },
    source,
  });
}
