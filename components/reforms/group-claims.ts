import { documentsOf } from "#components/claims/claim-mentions.ts";
import { BLOCK_LANGUAGES, isLanguage, type BlockLanguage } from "#lib/languages/language-tag.ts";
import type { ClaimView } from "#lib/operations/view.ts";

export const GROUPINGS = ["article", "language"] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface ClaimGroup {
  /** Of the article, or the language itself; "none" for claims that no article states yet. */
  readonly key: string;
  /** Null where the group is of a language, or of no article. */
  readonly title: string | null;
  readonly language: BlockLanguage | null;
  readonly claims: readonly ClaimView[];
}

/** A claim stands under every article that states it; articles in the order of their titles, claims by number. */
export function groupByArticle(
  claims: readonly ClaimView[],
  compareTitles: (one: string, other: string) => number,
): ClaimGroup[] {
  const groups = new Map<string, { title: string; language: BlockLanguage; claims: ClaimView[] }>();
  for (const claim of byNumber(claims)) {
    for (const { documentId, title, language } of documentsOf(claim.mentions)) {
      const group = groups.get(documentId) ?? { title, language, claims: [] };
      group.claims.push(claim);
      groups.set(documentId, group);
    }
  }
  const articles = [...groups].map(([key, group]) => ({ key, ...group }));
  articles.sort((one, other) => compareTitles(one.title, other.title));
  return [...articles, ...groupOfNone(claims)];
}

/** A claim stands under every language in which an article states it. */
export function groupByLanguage(claims: readonly ClaimView[]): ClaimGroup[] {
  const groups = BLOCK_LANGUAGES.map((language) => ({
    key: language,
    title: null,
    language,
    claims: byNumber(claims).filter(({ mentions }) =>
      mentions.some(({ documentLanguage }) => languageOf(documentLanguage) === language),
    ),
  }));
  return [...groups.filter((group) => group.claims.length > 0), ...groupOfNone(claims)];
}

function groupOfNone(claims: readonly ClaimView[]): ClaimGroup[] {
  const unstated = byNumber(claims).filter(({ mentions }) => mentions.length === 0);
  return unstated.length === 0 ? [] : [{ key: "none", title: null, language: null, claims: unstated }];
}

function byNumber(claims: readonly ClaimView[]): ClaimView[] {
  return [...claims].sort((one, other) => one.number - other.number);
}

function languageOf(tag: string): BlockLanguage {
  return isLanguage(tag) ? tag : "mixed";
}
