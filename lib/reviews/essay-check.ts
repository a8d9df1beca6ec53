import type { CheckedWork } from "#lib/citations/integrity/checked.ts";
import {
  citationSpans,
  isRunning,
  placeIn,
  type CheckedEssay,
  type EssayCitation,
  type EssayPlace,
} from "./checked-essay.ts";
import {
  ESSAY_CHECKS,
  essayFinding,
  type EssayCheck,
  type EssayCheckCount,
  type EssayFinding,
} from "./essay-finding.ts";
import { checkLanguage, countLanguage } from "./essay-language-check.ts";
import { checkList } from "./essay-list-check.ts";
import { compareQuotations } from "./compare-quotations.ts";
import { quotationsIn } from "./essay-quotations.ts";
import { claimsWithoutSource } from "./essay-sources.ts";
import { passagesOfMaterials, type CheckedMaterial } from "./material.ts";

/** What the assignment asks for, and what the library knows of what is cited. */
export interface EssayTerms {
  readonly words: number;
  readonly fewestWords: number | null;
  readonly mostWords: number | null;
  readonly style: string | null;
  /** Works to which the entries are tied; texts of those that are quoted. */
  readonly works: readonly CheckedWork[];
  /** What its writer was given to read, and the words of the task in each of its languages. */
  readonly materials: readonly CheckedMaterial[];
  readonly task: readonly string[];
  /** Entry that was typed by hand → the same as the style prints it. */
  readonly printed: ReadonlyMap<string, string>;
}

export interface EssayReport {
  readonly counts: readonly EssayCheckCount[];
  /** By check, those of one check in the order of the text. */
  readonly findings: readonly EssayFinding[];
}

/**
 * Everything about an essay that its writer or its reviewer may want to look at, by its own text and the sources that it names. It says
 * where to look and gives no verdict. The same essay always has the same report. About linear, but for quotations in long sources.
 */
export function checkEssay(essay: CheckedEssay, terms: EssayTerms): EssayReport {
  const quotations = quotationsIn(essay);
  const quoted = compareQuotations(quotations, terms);
  const stated = claimsWithoutSource(essay, quotations, quoted.sources);
  const shared = passagesOfMaterials(essay, terms.materials, terms.task);
  const findings = [
    ...nothingCited(essay, terms),
    ...checkList(essay, terms, placesOf(essay)),
    ...stated.findings,
    ...quoted.findings,
    ...shared.findings,
    ...checkLength(terms),
    ...checkLanguage(essay),
  ].sort((one, other) => ESSAY_CHECKS.indexOf(one.check) - ESSAY_CHECKS.indexOf(other.check));
  const of = Map.groupBy(findings, ({ check }) => check);
  const looked: Readonly<Record<EssayCheck, readonly [looked: number, fine: number]>> = {
    citations: [essay.citations.length, fineCitations(essay, of.get("citations") ?? [])],
    sources: [stated.looked, stated.sourced],
    quotations: [quoted.looked, quoted.exact],
    materials: [shared.looked, shared.apart],
    list: [essay.entries.length, fineEntries(essay, of.get("list") ?? [])],
    length: [terms.words, terms.words],
    language: countLanguage(essay, of.get("language") ?? []),
  };
  return {
    counts: ESSAY_CHECKS.map((check) => ({
      ...{ check, looked: looked[check][0], fine: looked[check][1] },
      findings: of.get(check)?.length ?? 0,
    })),
    findings,
  };
}

/** `nothing_cited`: a style is asked for, so works are expected to be cited. */
function nothingCited({ citations, blocks }: CheckedEssay, { style }: EssayTerms): EssayFinding[] {
  const isWritten = blocks.some(({ type, text }) => isRunning(type) && text.trim() !== "");
  return style !== null && isWritten && citations.length === 0
    ? [essayFinding("citations", "nothing_cited")]
    : [];
}

/** `too_few_words` { words, fewest }, `too_many_words` { words, most }. */
function checkLength({ words, fewestWords, mostWords }: EssayTerms): EssayFinding[] {
  if (fewestWords !== null && words < fewestWords)
    return [essayFinding("length", "too_few_words", { values: { words, fewest: fewestWords } })];
  if (mostWords !== null && words > mostWords)
    return [essayFinding("length", "too_many_words", { values: { words, most: mostWords } })];
  return [];
}

function placesOf({ blocks, citations }: CheckedEssay): (citation: EssayCitation) => EssayPlace | null {
  const places = new Map<string, EssayPlace>();
  for (const block of blocks) {
    const own = citations.filter(({ blockKey }) => blockKey === block.key);
    citationSpans(block, own).forEach((span, at) => {
      const key = own[at]?.key;
      if (key !== undefined) places.set(key, placeIn(block, span));
    });
  }
  return ({ key }) => places.get(key) ?? null;
}

function fineCitations({ citations }: CheckedEssay, findings: readonly EssayFinding[]): number {
  const doubtful = new Set(findings.flatMap(({ places }) => places.map(({ start }) => start)));
  return citations.filter(({ start }) => !doubtful.has(start)).length;
}

function fineEntries({ entries }: CheckedEssay, findings: readonly EssayFinding[]): number {
  const doubtful = new Set(findings.flatMap((one) => one.entries));
  return entries.filter(({ id }) => !doubtful.has(id)).length;
}
