import type { Span } from "#lib/documents/block.ts";
import { sentencesOf } from "#lib/languages/sentences.ts";
import { citationSpans, placeIn, without, type CheckedEssay, type EssayBlock } from "./checked-essay.ts";
import { essayFinding, type EssayFinding, type SourcePlace } from "./essay-finding.ts";
import type { EssayQuotation } from "./essay-quotations.ts";
import { statementIn, turnsAway } from "./stating-words.ts";

export interface StatedClaims {
  readonly findings: readonly EssayFinding[];
  /** Sentences that state something to be looked up, and quotations. */
  readonly looked: number;
  /** With a source near them. */
  readonly sourced: number;
}

/**
 * Claims without a source near them. Near is the same sentence, and the next one of the paragraph, unless it turns to something else
 * ("Алайда …"): a source that closes two sentences of one thought is usual. Quotations are claims that somebody else made; `sources`: where
 * uncited ones were found.
 */
export function claimsWithoutSource(
  essay: CheckedEssay,
  quotations: readonly EssayQuotation[],
  sources: ReadonlyMap<EssayQuotation, SourcePlace>,
): StatedClaims {
  const findings: EssayFinding[] = [];
  let looked = 0;
  for (const block of essay.blocks.filter(isClaiming)) {
    const quoted = quotations.filter((one) => one.block === block);
    looked += quoted.length;
    for (const one of quoted.filter(({ citation }) => citation === null)) {
      const details = { places: [placeIn(block, one.span)], source: sources.get(one) ?? null };
      findings.push(essayFinding("sources", "quotation_uncited", details));
    }
    if (block.type === "quotation") continue;
    const marks = citationSpans(block, essay.citations);
    const words = without(block.text, marks);
    const sentences = sentencesOf(block.text, block.language);
    sentences.forEach((sentence, at) => {
      if (quoted.some(({ span }) => meet(span, sentence))) return;
      const statement = statementIn(words.slice(...sentence));
      if (statement === null) return;
      looked++;
      const next = sentences[at + 1];
      const isNear = (one: Span | undefined) => one !== undefined && marks.some((mark) => meet(mark, one));
      const isNextNear = isNear(next) && next !== undefined && !turnsAway(block.text.slice(...next));
      if (isNear(sentence) || isNextNear) return;
      findings.push(essayFinding("sources", statement, { places: [placeIn(block, sentence)] }));
    });
  }
  return { findings, looked, sourced: looked - findings.length };
}

function isClaiming({ type }: EssayBlock): boolean {
  return type === "paragraph" || type === "quotation" || type === "list_item";
}

function meet([start, end]: Span, [from, to]: Span): boolean {
  return start < to && end > from;
}
