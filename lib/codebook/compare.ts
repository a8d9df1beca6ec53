import { LANGUAGES } from "#lib/languages/language-tag.ts";
import type { TagContent, TagsetContent } from "./tagset.ts";

/** What can differ in a tag. */
export const TAG_FIELDS = [
  "labels",
  "aliases",
  "definitions",
  "examples",
  "colour",
  "shortcut",
  "code",
  "isRetired",
] as const;
export type TagField = (typeof TAG_FIELDS)[number];

export interface ChangedTag {
  readonly before: TagContent;
  readonly after: TagContent;
  readonly fields: readonly TagField[];
}

/** What happened to a tagset between two states of it. A tag may be both changed and moved. */
export interface TagsetDifference {
  readonly added: readonly TagContent[];
  readonly removed: readonly TagContent[];
  readonly changed: readonly ChangedTag[];
  /** They have another parent, or another place among the tags that are in both states under the same one. */
  readonly moved: readonly { readonly before: TagContent; readonly after: TagContent }[];
  /** The tagset itself. */
  readonly set: readonly ("labels" | "definitions" | "isExclusive")[];
}

/** Compares two states of one tagset, tag by tag. Tags are the same by their ids, whatever they are called. */
export function compareTagsets(before: TagsetContent, after: TagsetContent): TagsetDifference {
  const [old, now] = [byId(before.tags), byId(after.tags)];
  const both = after.tags.flatMap((tag) => {
    const was = old.get(tag.id);
    return was === undefined ? [] : [{ before: was, after: tag }];
  });
  const shuffled = outOfOrder(before.tags, after.tags);
  return {
    added: after.tags.filter(({ id }) => !old.has(id)),
    removed: before.tags.filter(({ id }) => !now.has(id)),
    changed: both
      .map((pair) => ({ ...pair, fields: changedFields(pair.before, pair.after) }))
      .filter(({ fields }) => fields.length > 0),
    moved: both.filter((pair) => pair.before.parentId !== pair.after.parentId || shuffled.has(pair.after.id)),
    set: (["labels", "definitions", "isExclusive"] as const).filter(
      (field) => !sameValue(before[field], after[field]),
    ),
  };
}

export function isSame({ added, removed, changed, moved, set }: TagsetDifference): boolean {
  return [added, removed, changed, moved, set].every((list) => list.length === 0);
}

export function changedFields(
  before: Pick<TagContent, TagField>,
  after: Pick<TagContent, TagField>,
): TagField[] {
  return TAG_FIELDS.filter((field) => !sameValue(before[field], after[field]));
}

type FieldValue = TagContent[TagField] | TagsetContent["definitions"] | boolean;

/** Texts by language are the same when every language says the same, whatever order they were written in. */
export function sameValue(one: FieldValue, other: FieldValue): boolean {
  return printed(one) === printed(other);
}

function printed(value: FieldValue): string {
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  return JSON.stringify(
    LANGUAGES.map((language) => {
      const said = value[language] ?? null;
      return Array.isArray(said) && said.length === 0 ? null : said;
    }),
  );
}

/**
 * The tags that have to be moved to come from one order of siblings to the other: all but a longest run of those that keep their order, so
 * that one tag moved to the top is one move and not many. Linear in the tags of a parent times their logarithm.
 */
function outOfOrder(before: readonly TagContent[], after: readonly TagContent[]): Set<string> {
  const place = new Map(before.map((tag, at) => [tag.id, { at, parentId: tag.parentId }]));
  const families = new Map<string | null, string[]>();
  for (const { id, parentId } of after) {
    if (place.get(id)?.parentId !== parentId) continue;
    const family = families.get(parentId) ?? [];
    family.push(id);
    families.set(parentId, family);
  }
  const moved = new Set<string>();
  for (const ids of families.values()) {
    const kept = longestRising(ids.map((id) => place.get(id)?.at ?? 0));
    ids.forEach((id, at) => {
      if (!kept.has(at)) moved.add(id);
    });
  }
  return moved;
}

/** The indices of a longest rising subsequence (patience sorting). */
function longestRising(numbers: readonly number[]): Set<number> {
  const tails: number[] = [];
  const before: number[] = [];
  numbers.forEach((number, at) => {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[tails[middle] ?? 0] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    before[at] = low === 0 ? -1 : (tails[low - 1] ?? -1);
    tails[low] = at;
  });
  const kept = new Set<number>();
  for (let at = tails.at(-1) ?? -1; at !== -1; at = before[at] ?? -1) kept.add(at);
  return kept;
}

function byId(tags: readonly TagContent[]): ReadonlyMap<string, TagContent> {
  return new Map(tags.map((tag) => [tag.id, tag]));
}
