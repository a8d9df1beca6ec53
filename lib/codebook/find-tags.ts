import { LANGUAGES } from "#lib/languages/language-tag.ts";
import { searchWords } from "#lib/reforms/search-words.ts";
import type { TagContent } from "./tagset.ts";

type Findable = Pick<TagContent, "id" | "labels" | "aliases" | "code">;

/**
 * Tags whose label or other name in any language holds every word that was typed; those that begin with it first, then in their order. What
 * looks the same counts as the same (search-words.ts).
 */
export function findTags<Tag extends Findable>(tags: readonly Tag[], typed: string): Tag[] {
  const words = searchWords(typed);
  if (words.length === 0) return [...tags];
  return tags
    .map((tag, at) => ({ tag, at, rank: rankOf(tag, words) }))
    .filter((found): found is typeof found & { rank: number } => found.rank !== null)
    .sort((one, other) => one.rank - other.rank || one.at - other.at)
    .map(({ tag }) => tag);
}

function rankOf(tag: Findable, words: readonly string[]): number | null {
  const names = LANGUAGES.flatMap((language) => [
    ...(tag.labels[language] === undefined ? [] : [tag.labels[language]]),
    ...(tag.aliases[language] ?? []),
  ]);
  const ranks = [...names, tag.code].flatMap((name) => {
    const text = searchWords(name).join(" ");
    if (!words.every((word) => text.includes(word))) return [];
    const first = words[0] ?? "";
    return text.startsWith(first) ? 0 : text.includes(` ${first}`) ? 1 : 2;
  });
  return ranks.length === 0 ? null : Math.min(...ranks);
}

/** The tags of an annotation after it is given one more: of an exclusive tagset the new one takes the place of the other. */
export function withTag(
  tagIds: readonly string[],
  given: { readonly id: string; readonly tagsetId: string },
  tagsets: readonly {
    readonly id: string;
    readonly isExclusive: boolean;
    readonly tags: readonly { readonly id: string }[];
  }[],
): string[] {
  const tagset = tagsets.find(({ id }) => id === given.tagsetId);
  const gone = tagset?.isExclusive === true ? new Set(tagset.tags.map(({ id }) => id)) : new Set([given.id]);
  return [...tagIds.filter((id) => !gone.has(id)), given.id];
}
