import { useMemo } from "react";
import { useReader, useReaderState } from "./reader-context.ts";
import type { ReaderTag } from "./reader-view.ts";

/** The tags of the codebook, and those that were made while reading. */
export function useKnownTags(): ReadonlyMap<string, ReaderTag> {
  const { view } = useReader();
  const { tags } = useReaderState();
  return useMemo(
    () =>
      new Map(
        [...view.codebook.flatMap((tagset) => tagset.tags), ...tags.values()].map((tag) => [tag.id, tag]),
      ),
    [view.codebook, tags],
  );
}
