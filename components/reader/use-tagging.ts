"use client";

import { useCallback, useMemo, useSyncExternalStore } from "react";
import { shortcutPressed } from "#lib/codebook/shortcut.ts";
import type { ReaderTag, ReaderTagset, ReaderView } from "./reader-view.ts";

/** The tagset whose tags and keys are at hand while words are selected; the reader chooses it. */
export interface Tagging {
  readonly tagsets: readonly ReaderTagset[];
  /** Null: none. */
  readonly active: ReaderTagset | null;
  readonly choose: (tagsetId: string) => void;
  /** Marks the selected words and gives them the tag. */
  readonly give: (tagId: string) => void;
  readonly deedOf: (event: Pick<KeyboardEvent, "key" | "code">) => (() => void) | undefined;
}

/** Tags that can be given: those that were not retired. */
export function tagsInUse(tagset: ReaderTagset): readonly ReaderTag[] {
  return tagset.tags.filter(({ isRetired }) => !isRetired);
}

/** While somebody codes, the tagsets of the coding are at hand and no others, and one of them always is. */
export function useTagging(
  { codebook, groupPath }: ReaderView,
  codedTagsetIds: readonly string[],
  give: (tagId: string) => void,
): Tagging {
  const [chosen, choose] = useKept(`silteme-tagset${groupPath}`);
  const isCoding = codedTagsetIds.length > 0;
  const tagsets = codebook.filter(
    (tagset) => tagsInUse(tagset).length > 0 && (!isCoding || codedTagsetIds.includes(tagset.id)),
  );
  const active = tagsets.find(({ id }) => id === chosen) ?? (isCoding ? (tagsets[0] ?? null) : null);
  const keys = useMemo(
    () => (active === null ? [] : tagsInUse(active).filter(({ shortcut }) => shortcut !== null)),
    [active],
  );
  const deedOf = (event: Pick<KeyboardEvent, "key" | "code">) => {
    const shortcut = shortcutPressed(
      keys.flatMap((tag) => tag.shortcut ?? []),
      event,
    );
    const tag = keys.find((one) => one.shortcut === shortcut);
    return tag === undefined ? undefined : () => give(tag.id);
  };
  return { tagsets, active, choose, give, deedOf };
}

/** The tags that this person gave last in this browser, the latest first. */
export function useRecentTags(groupPath: string): readonly [readonly string[], (tagId: string) => void] {
  const [kept, keep] = useKept(`silteme-recent-tags${groupPath}`);
  const recent = useMemo(() => kept.split(" ").filter((id) => id !== ""), [kept]);
  const add = useCallback(
    (tagId: string) => keep([tagId, ...recent.filter((id) => id !== tagId)].slice(0, MOST_RECENT).join(" ")),
    [keep, recent],
  );
  return [recent, add];
}

const MOST_RECENT = 8;

/** A text kept in this browser; where it keeps nothing (private windows), for as long as the page is open. */
function useKept(key: string): readonly [string, (text: string) => void] {
  const kept = useSyncExternalStore(
    listen,
    () => read(key),
    () => "",
  );
  const keep = useCallback(
    (text: string) => {
      shown.set(key, text);
      try {
        localStorage.setItem(key, text);
      } catch {
        // The page remembers it.
      }
      for (const tell of listeners) tell();
    },
    [key],
  );
  return [kept, keep];
}

const shown = new Map<string, string>();
const listeners = new Set<() => void>();

function listen(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}

function read(key: string): string {
  const known = shown.get(key);
  if (known !== undefined) return known;
  try {
    return localStorage.getItem(key) ?? "";
  } catch {
    return "";
  }
}
