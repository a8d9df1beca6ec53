"use client";

import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useCallback, useMemo, useState } from "react";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { changedQuery, useAddress } from "#components/ui/use-address.ts";
import { useInterfaceLocale } from "#components/ui/use-interface-locale.ts";
import { SavedViews } from "#components/views/saved-views.tsx";
import {
  readCell,
  writeCell,
  type CellName,
  type MatrixChoice,
  type MatrixView,
} from "#lib/operations/matrix.ts";
import type { SavedView } from "#lib/operations/saved-views.ts";
import { CELL, readChoice, readShown } from "./address.ts";
import { CellPane } from "./cell-pane.tsx";
import { DownloadMatrix } from "./download-menu.tsx";
import { FilterChips, type ChosenMember } from "./filter-chips.tsx";
import { MatrixBar, type FilterReform } from "./matrix-bar.tsx";
import { MatrixGrid } from "./matrix-grid.tsx";
import { MatrixLegend } from "./matrix-legend.tsx";
import { MatrixNews } from "./matrix-news.tsx";
import { PhoneColumn } from "./phone-column.tsx";
import { PrintedTable } from "./printed-table.tsx";
import { useMatrix } from "./use-matrix.ts";
import { EvidenceWays } from "./ways.tsx";

interface MatrixScreenProps {
  readonly groupId: string;
  /** The query with which the page was made, and what it found by it. */
  readonly query: string;
  readonly first: MatrixView;
  readonly reforms: readonly FilterReform[];
  /** Texts to which the choice keeps. */
  readonly documents: readonly ChosenMember[];
  readonly views: readonly SavedView[];
  readonly may: { readonly keep: boolean; readonly share: boolean };
  /** Stands between the heading and the grid. */
  readonly strip: React.ReactNode;
}

export function MatrixScreen(props: MatrixScreenProps) {
  const { groupId, query, first, reforms, documents, views, may, strip } = props;
  const words = useTranslations("matrix");
  const locale = useInterfaceLocale();
  const { set } = useAddress();
  const search = useSearchParams().toString();
  const choice = useMemo(() => readChoice(query), [query]);
  const { matrix, found, news, need, unfold, failure } = useMatrix({ groupId, locale, query, first });
  const opened = useMemo(() => readCell(new URLSearchParams(search).get(CELL) ?? ""), [search]);
  const [phoneColumn, setPhoneColumn] = useState<number | null>(null);
  const shownPart = readShown(search);
  const isEmpty = matrix.rowCount === 0 || matrix.columnCount === 0;

  const onOpen = useCallback(
    (cell: CellName | null) => replaceAddress({ [CELL]: cell === null ? "" : writeCell(cell) }),
    [],
  );
  const onUnfold = useCallback(
    (id: string, lookedAt: { row: number; column: number }) => {
      const before = (matrix.query["unfolded"] ?? "").split(",").filter((one) => one !== "");
      const ids = before.includes(id) ? before.filter((one) => one !== id) : [...before, id];
      replaceAddress({ unfolded: ids.join(",") });
      void unfold(ids, lookedAt);
    },
    [matrix, unfold],
  );
  const name = `${words(`axis.${choice.rows}`)} × ${words(`axis.${choice.columns}`)}`;
  return (
    <main
      id="content"
      // As high as the window at most: the grid gives way, so that its lower edge and the legend are always seen.
      className="on-its-side px-4 pb-6 md:flex md:max-h-[calc(100dvh-var(--bar)-2.5rem)] md:flex-col md:px-6 md:pb-2 print:block print:max-h-none"
    >
      <header className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-line py-3">
        <h1 className="text-h2! leading-7!">{words("title")}</h1>
        <div data-screen-only className="flex flex-wrap items-center gap-2">
          <EvidenceWays groupId={groupId} here="matrix" />
          <SavedViews groupId={groupId} kind="matrix" views={views} may={may} without={[CELL]} />
          <DownloadMatrix groupId={groupId} query={search} />
        </div>
      </header>
      <div className="py-1">
        <MatrixBar {...{ groupId, choice, shownPart, reforms, documents, set }} />
        <FilterChips
          {...{ choice, reforms, documents }}
          onChange={(changes) => set({ [CELL]: "", ...changes })}
        />
      </div>
      {strip}
      {failure === null ? null : (
        <Notice tone="error" announced className="mb-2">
          {failure}
        </Notice>
      )}
      {isEmpty ? (
        <Nothing groupId={groupId} choice={choice} />
      ) : (
        <>
          <PhoneColumn matrix={matrix} column={phoneColumn} onChange={setPhoneColumn} />
          <div
            style={{ "--rows": matrix.rowCount } as React.CSSProperties} // a variable of our own, which React's type leaves out
            className="relative md:flex md:min-h-[min(22rem,calc(var(--rows)*2.5rem+3.25rem))] md:flex-col"
          >
            <MatrixNews {...{ news }} />
            <MatrixGrid
              label={name}
              {...{ choice, matrix, shownPart, opened, found, phoneColumn, need, onOpen, onUnfold }}
              onPhoneColumn={setPhoneColumn}
              pane={(close) =>
                opened === null ? null : (
                  <CellPane groupId={groupId} query={matrix.query} cell={opened} onClose={close} />
                )
              }
            />
          </div>
          <PrintedTable choice={choice} matrix={matrix} />
          <MatrixLegend choice={choice} totals={matrix.totals} />
        </>
      )}
    </main>
  );
}

/** What is opened changes nothing that the server made: the address is set beside the router. */
function replaceAddress(changes: Readonly<Record<string, string>>): void {
  const query = changedQuery(window.location.search.slice(1), changes);
  window.history.replaceState(null, "", query === "" ? window.location.pathname : `?${query}`);
}

function Nothing({ groupId, choice }: { groupId: string; choice: MatrixChoice }) {
  const words = useTranslations("matrix.empty");
  const { kinds, states, languages, reforms, documents, only } = choice;
  const isFiltered =
    only !== "all" || [kinds, states, languages, reforms, documents].some(({ length }) => length > 0);
  if (isFiltered)
    return (
      <EmptyState
        title={words("filtered")}
        action={<ButtonLink href={`/groups/${groupId}/matrix`}>{words("clear")}</ButtonLink>}
      >
        {words("filteredText")}
      </EmptyState>
    );
  return (
    <EmptyState
      title={words("title")}
      action={
        <>
          <ButtonLink href={`/groups/${groupId}/claims`}>{words("toClaims")}</ButtonLink>
          <ButtonLink href={`/groups/${groupId}/documents`}>{words("toDocuments")}</ButtonLink>
        </>
      }
    >
      {words("text")}
    </EmptyState>
  );
}
