import { accept, refuse, type Result } from "#lib/result.ts";
import { branchOfTag, inTreeOrder, type TreeTag } from "./tag-tree.ts";

/** Levels of a tree of tags, a root counted as one. A codebook deeper than this is read by nobody; files that nest deeper are refused. */
export const DEEPEST_TAG = 20;

/** Where a tag goes: under which tag (null: a root), and before which of the tags there (null: at the end). */
export interface TagPlace {
  readonly parentId: string | null;
  readonly beforeId: string | null;
}

export type PlaceRefusal = "tag_not_found" | "tag_within_itself" | "tags_too_deep";

/** A tag's new parent and the order of the tags there, itself among them. */
export interface PlacedTag {
  readonly parentId: string | null;
  readonly siblings: readonly string[];
}

/** Moves a tag with all below it. It goes neither into its own branch nor deeper than DEEPEST_TAG. */
export function placeTag(
  tags: readonly TreeTag[],
  id: string,
  { parentId, beforeId }: TagPlace,
): Result<PlacedTag, PlaceRefusal> {
  const known = (wanted: string) => tags.some((tag) => tag.id === wanted);
  if (!known(id) || (parentId !== null && !known(parentId))) return refuse("tag_not_found");
  const branch = branchOfTag(tags, id);
  if (parentId !== null && branch.has(parentId)) return refuse("tag_within_itself");
  const moved = tags.map((tag) => (tag.id === id ? { ...tag, parentId } : tag));
  const rows = inTreeOrder(moved);
  if (rows.some((row) => branch.has(row.id) && row.depth >= DEEPEST_TAG)) return refuse("tags_too_deep");
  const others = rows.filter((row) => row.parentId === parentId && row.id !== id).map((row) => row.id);
  const at = beforeId === null ? -1 : others.indexOf(beforeId);
  const place = at === -1 ? others.length : at;
  return accept({ parentId, siblings: [...others.slice(0, place), id, ...others.slice(place)] });
}

/** Where a key moves a tag: up or down among its siblings, under the one before it, or out beside its parent. Null where it cannot go. */
export function stepTag(
  tags: readonly TreeTag[],
  id: string,
  step: "up" | "down" | "in" | "out",
): TagPlace | null {
  const rows = inTreeOrder(tags);
  const tag = rows.find((row) => row.id === id);
  if (tag === undefined) return null;
  const siblings = rows.filter((row) => row.parentId === tag.parentId).map((row) => row.id);
  const at = siblings.indexOf(id);
  const { parentId } = tag;
  if (step === "up") return at === 0 ? null : { parentId, beforeId: siblings[at - 1] ?? null };
  if (step === "down")
    return at === siblings.length - 1 ? null : { parentId, beforeId: siblings[at + 2] ?? null };
  if (step === "in") return at === 0 ? null : { parentId: siblings[at - 1] ?? null, beforeId: null };
  const parent = rows.find((row) => row.id === parentId);
  if (parent === undefined) return null;
  const beside = rows.filter((row) => row.parentId === parent.parentId).map((row) => row.id);
  return { parentId: parent.parentId, beforeId: beside[beside.indexOf(parent.id) + 1] ?? null };
}
