import { useTranslations } from "next-intl";
import type { SavedViewKind } from "#lib/search/saved-view.ts";

/** What is said otherwise of a search than of a view of figures. */
const OF_SEARCHES = [
  "title",
  "own",
  "none",
  "save",
  "leave",
  "name",
  "saveTitle",
  "renameTitle",
  "hint",
  "shareHint",
  "kept",
  "deleted",
] as const;
type OfSearches = (typeof OF_SEARCHES)[number];
type Words = ReturnType<typeof useTranslations<"views">>;

/** The words about saved views: a saved search is called a search. */
export function useViewWords(kind: SavedViewKind) {
  const words = useTranslations("views");
  const searches = useTranslations("views.searches");
  return (key: Parameters<Words>[0], values?: { readonly name: string }): string => {
    const own = kind === "search" ? OF_SEARCHES.find((one): one is OfSearches => one === key) : undefined;
    return own === undefined ? words(key, values) : searches(own, values);
  };
}
