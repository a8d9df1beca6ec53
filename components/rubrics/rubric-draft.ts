import { LANGUAGES, type InLanguages, type Language } from "#lib/languages/language-tag.ts";
import { compare, parseDecimal, ZERO } from "#lib/reviews/fraction.ts";
import { rubric as rubricShape, rubricFaults, type Rubric, type RubricFault } from "#lib/reviews/rubric.ts";

export type Texts = Readonly<Record<Language, string>>;

export interface LevelDraft {
  readonly key: string;
  readonly points: string;
  readonly names: Texts;
  readonly descriptors: Texts;
}

export interface CriterionDraft {
  readonly key: string;
  readonly names: Texts;
  readonly descriptions: Texts;
  readonly weight: string;
  /** The most points of one that is marked without levels; with levels it is the best one's. */
  readonly most: string;
  readonly levels: readonly LevelDraft[];
}

/** A rubric as it is typed: any text in any field. */
export interface RubricDraft {
  readonly names: Texts;
  readonly descriptions: Texts;
  readonly criteria: readonly CriterionDraft[];
}

export const NO_TEXTS: Texts = { kk: "", ru: "", en: "" };

/** Keys are never shown: any that the rubric has not yet. */
export function freeKey(prefix: string, taken: readonly string[]): string {
  for (let number = 1; ; number += 1) {
    const key = `${prefix}${number}`;
    if (!taken.includes(key)) return key;
  }
}

export function emptyLevel(levels: readonly LevelDraft[], points = ""): LevelDraft {
  const key = freeKey(
    "l",
    levels.map((level) => level.key),
  );
  return { key, points, names: NO_TEXTS, descriptors: NO_TEXTS };
}

export function emptyCriterion(criteria: readonly CriterionDraft[], withLevels: boolean): CriterionDraft {
  const levels = withLevels
    ? ["1", "2", "3", "4"].reduce<LevelDraft[]>((all, points) => [...all, emptyLevel(all, points)], [])
    : [];
  const key = freeKey(
    "c",
    criteria.map((one) => one.key),
  );
  return { key, names: NO_TEXTS, descriptions: NO_TEXTS, weight: "1", most: "10", levels };
}

export function emptyRubric(): RubricDraft {
  return { names: NO_TEXTS, descriptions: NO_TEXTS, criteria: [emptyCriterion([], true)] };
}

export function draftOf(content: Rubric): RubricDraft {
  return {
    names: typed(content.names),
    descriptions: typed(content.descriptions),
    criteria: content.criteria.map((one) => ({
      ...{ key: one.key, weight: one.weight, most: one.most },
      names: typed(one.names),
      descriptions: typed(one.descriptions),
      levels: one.levels.map((level) => ({
        ...{ key: level.key, points: level.points },
        names: typed(level.names),
        descriptors: typed(level.descriptors),
      })),
    })),
  };
}

function typed(texts: InLanguages): Texts {
  return { ...NO_TEXTS, ...texts };
}

/** What is typed, as a rubric: texts without words are left out. It may still be none (`faultsOf` says why). */
export function contentOf(draft: RubricDraft): unknown {
  return {
    names: worded(draft.names),
    descriptions: worded(draft.descriptions),
    criteria: draft.criteria.map((one) => ({
      ...{ key: one.key, weight: one.weight, most: one.levels.length === 0 ? one.most : bestOf(one) },
      names: worded(one.names),
      descriptions: worded(one.descriptions),
      levels: one.levels.map((level) => ({
        ...{ key: level.key, points: level.points },
        names: worded(level.names),
        descriptors: worded(level.descriptors),
      })),
    })),
  };
}

function worded(texts: Texts): InLanguages {
  return Object.fromEntries(
    LANGUAGES.filter((language) => texts[language].trim() !== "").map((language) => [
      language,
      texts[language],
    ]),
  );
}

/** Points of the last level; levels stand from the least to the best. */
function bestOf({ levels }: CriterionDraft): string {
  return levels.at(-1)?.points ?? "";
}

/** The rubric that is typed; null while something is missing without which it cannot even be kept. */
export function rubricOf(draft: RubricDraft): Rubric | null {
  const read = rubricShape.safeParse(contentOf(draft));
  return read.success ? read.data : null;
}

export type DraftFaultCode = RubricFault["code"] | "name_missing" | "no_criteria" | "number_missing";

/** Something that is wrong, at its place. */
export interface DraftFault {
  readonly code: DraftFaultCode;
  /** Key of the criterion; null: the rubric itself. */
  readonly criterion: string | null;
  /** Key of the level; null: the criterion itself. */
  readonly level: string | null;
  /** Without it the rubric cannot be kept; of the others it can, and is not used to mark by. */
  readonly keeps: boolean;
}

/** Everything that is wrong with what is typed, from the top to the bottom. */
export function faultsOf(draft: RubricDraft): DraftFault[] {
  const own: DraftFault[] = [
    ...(isEmpty(draft.names) ? [fault("name_missing", null)] : []),
    ...(draft.criteria.length === 0 ? [fault("no_criteria", null)] : []),
    ...draft.criteria.flatMap(criterionFaults),
  ];
  const content = rubricOf(draft);
  if (content === null) return own;
  const kept = rubricFaults(content).map((one) => ({
    ...fault(one.code, "criterion" in one ? one.criterion : null),
    keeps: false,
  }));
  return [...own, ...kept];
}

function criterionFaults({ key, names, weight, most, levels }: CriterionDraft): DraftFault[] {
  const isNumber = (text: string): boolean => {
    const number = parseDecimal(text);
    return number !== null && compare(number, ZERO) >= 0;
  };
  return [
    ...(isEmpty(names) ? [fault("name_missing", key)] : []),
    ...(isNumber(weight) && (levels.length > 0 || isNumber(most)) ? [] : [fault("number_missing", key)]),
    ...levels
      .filter(({ points }) => !isNumber(points))
      .map((level) => ({ ...fault("number_missing", key), level: level.key })),
  ];
}

function fault(code: DraftFaultCode, criterion: string | null): DraftFault {
  return { code, criterion, level: null, keeps: true };
}

function isEmpty(texts: Texts): boolean {
  return LANGUAGES.every((language) => texts[language].trim() === "");
}

/** Levels from the least points to the best; what is no number stays behind its neighbour. */
export function sortedLevels(levels: readonly LevelDraft[]): LevelDraft[] {
  const points = (level: LevelDraft) => parseDecimal(level.points) ?? ZERO;
  return [...levels].sort((one, other) => compare(points(one), points(other)));
}

/** How many texts that are there in some language are missing in each. */
export function missingTexts(draft: RubricDraft): Readonly<Record<Language, number>> {
  const all = [
    ...[draft.names, draft.descriptions],
    ...draft.criteria.flatMap(({ names, descriptions, levels }) => [
      ...[names, descriptions],
      ...levels.flatMap((level) => [level.names, level.descriptors]),
    ]),
  ].filter((texts) => !isEmpty(texts));
  const missing = (language: Language) => all.filter((texts) => texts[language].trim() === "").length;
  return { kk: missing("kk"), ru: missing("ru"), en: missing("en") };
}

/** A list with one item moved by a place; as it was at its ends. */
export function moved<Item>(items: readonly Item[], at: number, by: -1 | 1): Item[] {
  const next = [...items];
  const [one, other] = [next[at], next[at + by]];
  if (one !== undefined && other !== undefined) [next[at], next[at + by]] = [other, one];
  return next;
}
