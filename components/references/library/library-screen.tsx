"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { MendedNote } from "#components/search/mended-note.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { RowKeys } from "#components/ui/row-keys.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { changedQuery } from "#components/ui/use-address.ts";
import type { CollectionView } from "#lib/operations/collections.ts";
import type { ReferenceLine } from "#lib/operations/references.ts";
import { CollectionTree } from "./collection-tree.tsx";
import type { Listing } from "./listing.ts";
import { ReferenceFilters } from "./reference-filters.tsx";
import { ReferenceTable } from "./reference-table.tsx";
import { SelectionBar } from "./selection-bar.tsx";
import { pressed, withRows, type Selection } from "./selection.ts";
import { TagChips } from "./tag-chips.tsx";

export interface LibraryRights {
  readonly edit: boolean;
  readonly delete: boolean;
}

export interface LibraryView {
  readonly groupId: string;
  readonly listing: Listing;
  /** Those of this page. */
  readonly works: readonly ReferenceLine[];
  readonly pages: number;
  /** Works that the filters let through, and works of the library in all. */
  readonly found: number;
  /** What was searched for in place of what was typed. */
  readonly mended: string | null;
  readonly total: number;
  readonly collections: readonly CollectionView[];
  readonly tags: readonly { readonly tag: string; readonly works: number }[];
  readonly languages: readonly string[];
  readonly documents: readonly { readonly id: string; readonly title: string; readonly language: string }[];
  readonly may: LibraryRights;
}

/** The library: shelves at the side, what is looked for above, the works, and what is done with many of them below. */
export function LibraryScreen({ view }: { readonly view: LibraryView }) {
  const { groupId, works, listing, may } = view;
  const words = useTranslations("references");
  const { selection, press, choose, clear } = useSelection(works);
  const isFiltered = Object.keys(listing.filter).length > 0;
  return (
    <div className="grid gap-x-8 gap-y-4 print:block md:grid-cols-[13rem_minmax(0,1fr)]">
      <CollectionTree
        groupId={groupId}
        collections={view.collections}
        chosen={listing.filter.collectionId ?? null}
        total={view.total}
        mayEdit={may.edit}
      />
      <RowKeys className="grid min-w-0 content-start gap-3">
        <ReferenceFilters languages={view.languages} documents={view.documents} />
        <TagChips tags={view.tags} />
        <p role="status" className="flex flex-wrap gap-x-4 text-label text-ink-3">
          {isFiltered ? (
            <>
              <span>{words("found", { count: view.found })}</span>
              <MendedNote q={view.mended} />
              <TextLink href={`/groups/${groupId}/references`}>{words("showAll")}</TextLink>
            </>
          ) : null}
          <span data-screen-only className="hidden md:pointer-fine:inline">
            {words("library.keys")}
          </span>
        </p>
        {works.length > 0 ? (
          <ReferenceTable {...{ groupId, works, listing, selection }} onPress={press} onChoose={choose} />
        ) : (
          <EmptyState
            title={words("nothingFound")}
            action={<ButtonLink href={`/groups/${groupId}/references`}>{words("showAll")}</ButtonLink>}
          />
        )}
        <Pages page={listing.page} pages={view.pages} />
        <SelectionBar view={view} selection={selection} onChoose={choose} onClear={clear} />
      </RowKeys>
    </div>
  );
}

function useSelection(works: readonly ReferenceLine[]) {
  const [selection, setSelection] = useState<Selection>(new Set());
  const [from, setFrom] = useState<string | null>(null);
  const shown = useMemo(() => works.map(({ id }) => id), [works]);
  function press(id: string, withShift: boolean): void {
    setSelection(pressed(selection, shown, { id, from: withShift ? from : null }));
    setFrom(id);
  }
  const choose = (ids: readonly string[], isOn: boolean): void =>
    setSelection((before) => withRows(before, ids, isOn));
  return { selection, press, choose, clear: () => setSelection(new Set()) };
}

/** Links, so that a page can be opened in a new tab and the back button leads to the one before. */
function Pages({ page, pages }: { readonly page: number; readonly pages: number }) {
  const words = useTranslations("references.library");
  const pathname = usePathname();
  const query = useSearchParams().toString();
  if (pages === 1) return null;
  const step = (to: number, label: string) =>
    to < 1 || to > pages ? (
      <span className="text-ink-3">{label}</span>
    ) : (
      <TextLink href={`${pathname}?${changedQuery(query, { page: String(to) })}`}>{label}</TextLink>
    );
  return (
    <nav aria-label={words("pages")} data-screen-only className="flex items-center gap-4 py-2">
      {step(page - 1, words("earlier"))}
      <span aria-current="page">{words("page", { page, pages })}</span>
      {step(page + 1, words("later"))}
    </nav>
  );
}
