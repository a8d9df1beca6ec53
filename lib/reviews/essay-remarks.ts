import type { Node } from "prosemirror-model";
import { detectLanguage } from "#lib/languages/detect.ts";
import type { BlockLanguage } from "#lib/languages/language-tag.ts";
import { nameKey } from "#lib/languages/name-key.ts";
import { citationsOf, citedIds, countWords, titleOf } from "./essay.ts";

/** What may be mended of an essay. None of them keeps anybody from handing in. */
export const ESSAY_REMARK_CODES = [
  "title_missing",
  "too_few_words",
  "too_many_words",
  "nothing_cited",
  "work_missing",
  "locator_missing",
  "footnote_empty",
  "name_in_text",
  "other_language",
] as const;
export type EssayRemarkCode = (typeof ESSAY_REMARK_CODES)[number];

export interface EssayRemark {
  readonly code: EssayRemarkCode;
  readonly values: Readonly<Record<string, string | number>>;
}

export interface EssayDemands {
  readonly fewestWords: number | null;
  readonly mostWords: number | null;
  /** The assignment names a style: works are expected to be cited. */
  readonly isStyleGiven: boolean;
  readonly language: BlockLanguage;
  /** Works of the library that are there. */
  readonly knownWorks: ReadonlySet<string>;
  /** Names of the writers, where reviewers are not to learn them; else none. */
  readonly hiddenNames: readonly string[];
}

/** What a writer may want to look at, the graver first. */
export function remarksOnEssay(essay: Node, demands: EssayDemands): EssayRemark[] {
  const words = countWords(essay);
  const { fewestWords, mostWords } = demands;
  return [
    ...(titleOf(essay) === "" ? [remark("title_missing")] : []),
    ...(fewestWords !== null && words < fewestWords
      ? [remark("too_few_words", { words, fewest: fewestWords })]
      : []),
    ...(mostWords !== null && words > mostWords
      ? [remark("too_many_words", { words, most: mostWords })]
      : []),
    ...remarksOnCitations(essay, demands),
    ...(hasEmptyNote(essay) ? [remark("footnote_empty")] : []),
    ...namesIn(essay, demands.hiddenNames).map((name) => remark("name_in_text", { name })),
    ...remarksOnLanguage(essay, demands.language),
  ];
}

function remark(code: EssayRemarkCode, values: EssayRemark["values"] = {}): EssayRemark {
  return { code, values };
}

function remarksOnCitations(essay: Node, { isStyleGiven, knownWorks }: EssayDemands): EssayRemark[] {
  const cited = citationsOf(essay).flatMap(({ items }) => items);
  if (cited.length === 0) return isStyleGiven ? [remark("nothing_cited")] : [];
  const missing = citedIds(essay).filter((id) => !knownWorks.has(id)).length;
  const withoutPlace = cited.filter(({ locator }) => (locator ?? "") === "").length;
  return [
    ...(missing > 0 ? [remark("work_missing", { count: missing })] : []),
    ...(withoutPlace > 0 ? [remark("locator_missing", { count: withoutPlace })] : []),
  ];
}

function hasEmptyNote(essay: Node): boolean {
  let found = false;
  essay.descendants((node) => {
    if (node.type.name === "footnote" && node.childCount === 0) found = true;
    return !found;
  });
  return found;
}

/** Names of the writers that stand in the text: reviewers would learn whose it is. Only whole names count; "Айгерім" is anybody. */
function namesIn(essay: Node, names: readonly string[]): string[] {
  const text = keysOf(essay.textBetween(0, essay.content.size, " ", " "));
  return names.filter((name) => {
    const keys = keysOf(name).trim();
    return keys.includes(" ") && text.includes(` ${keys} `);
  });
}

function keysOf(text: string): string {
  const words = text.match(/[\p{L}\p{M}]+/gu) ?? [];
  return ` ${words.map((word) => nameKey(word)).join(" ")} `;
}

function remarksOnLanguage(essay: Node, wanted: BlockLanguage): EssayRemark[] {
  if (wanted === "mixed") return [];
  const { language } = detectLanguage(essay.textBetween(0, essay.content.size, "\n", " "));
  return language === null || language === "mixed" || language === wanted
    ? []
    : [remark("other_language", { language, wanted })];
}
