import { isLanguage, type BlockLanguage, type Language } from "#lib/languages/language-tag.ts";
import { readValues, type ReadValue } from "./read-values.ts";
import { type ClaimValue, valueKey } from "./value.ts";

/** Words in which a claim may assert a value: one of its wordings, or a passage that mentions it. */
export interface ValueText {
  readonly text: string;
  readonly language: BlockLanguage;
  /** The mention; null: a wording. */
  readonly annotationId: string | null;
  /** Year in which the document was written: "last year" is read by it. */
  readonly year?: number | null;
}

export interface Proposal {
  readonly key: string;
  readonly value: ClaimValue;
  /** Null where the words stand in a passage in several languages. */
  readonly language: Language | null;
  readonly isFormer: boolean;
}

interface Settled {
  /** What the claim asserts already. */
  readonly accepted: readonly { readonly key: string; readonly annotationId: string | null }[];
  /** Keys of what a person put aside. */
  readonly declined: ReadonlySet<string>;
}

/**
 * Dates and figures in the words of a claim and of its passages that nobody has accepted or put aside, in the order of the texts. Passages
 * go before wordings: a value is proposed from a wording only where no passage has it. A figure that counts nothing is no value.
 */
export function proposeValues(texts: readonly ValueText[], { accepted, declined }: Settled): Proposal[] {
  const taken = new Set(accepted.map(({ key, annotationId }) => placed(key, annotationId)));
  const known = new Set(accepted.map(({ key }) => key));
  const proposals: Proposal[] = [];
  for (const { text, language, annotationId, year } of inOrder(texts)) {
    for (const read of readValues(text, language, year == null ? {} : { year })) {
      const value = valueOf(read, annotationId);
      if (value === null) continue;
      const key = valueKey(value);
      const isKnown = annotationId === null ? known.has(key) : taken.has(placed(key, annotationId));
      if (isKnown || declined.has(key)) continue;
      taken.add(placed(key, annotationId));
      known.add(key);
      proposals.push({
        key,
        value,
        language: isLanguage(language) ? language : null,
        isFormer: read.isFormer,
      });
    }
  }
  return proposals;
}

function inOrder(texts: readonly ValueText[]): ValueText[] {
  return [...texts.filter(isPassage), ...texts.filter((text) => !isPassage(text))];
}

function isPassage({ annotationId }: ValueText): boolean {
  return annotationId !== null;
}

function placed(key: string, annotationId: string | null): string {
  return `${annotationId ?? ""} ${key}`;
}

/** As a person would give it; null: a number without anything that it counts. */
function valueOf(read: ReadValue, annotationId: string | null): ClaimValue | null {
  const about = { exact: read.exact, annotationId, measure: read.measure, reformId: null };
  if (read.date !== null) return { kind: "date", date: read.date, ...about };
  const unit = read.unit ?? read.measure;
  if (read.amount === null || unit === "") return null;
  const upper = read.relation === "between" ? read.upper : null;
  const relation = read.relation === "between" && upper === null ? "about" : read.relation;
  const former = read.isFormer ? { isFormer: true } : {};
  return { kind: "figure", relation, amount: read.amount, upper, unit, ...former, ...about };
}
