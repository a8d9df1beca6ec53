"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { MendedNote } from "#components/search/mended-note.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { RowKeys } from "#components/ui/row-keys.tsx";
import { HeadCell, Table } from "#components/ui/table.tsx";
import { LinkButton } from "#components/ui/text-link.tsx";
import type { DocumentView } from "#lib/operations/documents.ts";
import { DocumentDetails } from "./document-details.tsx";
import { DocumentRow } from "./document-row.tsx";
import { EditDocument } from "./edit-document.tsx";
import { LibraryFilters, type FilterReform } from "./library-filters.tsx";
import { SortHead } from "./sort-head.tsx";
import { useDocuments } from "./use-documents.ts";
import { useFilters } from "./use-filters.ts";

interface LibraryProps {
  readonly groupId: string;
  readonly documents: readonly DocumentView[];
  /** What was searched for in place of what was typed. */
  readonly mended: string | null;
  /** All of the group's, whatever the filters say; 0 teaches the first step. */
  readonly total: number;
  readonly years: readonly number[];
  readonly reforms: readonly FilterReform[];
  readonly may: { readonly import: boolean; readonly edit: boolean; readonly annotate: boolean };
}

/** The library of articles: what there is, what was done with it, and the way to each. */
export function Library({ groupId, documents, mended, total, years, reforms, may }: LibraryProps) {
  const words = useTranslations("documents");
  const filters = useFilters();
  const { shown, setDeleted, saved } = useDocuments(groupId, documents);
  const [looked, setLooked] = useState<DocumentView | null>(null);
  const [edited, setEdited] = useState<DocumentView | null>(null);
  if (total === 0 && !filters.isFiltered) return <EmptyLibrary groupId={groupId} mayImport={may.import} />;
  return (
    <RowKeys className="grid gap-3">
      <LibraryFilters years={years} reforms={reforms} mayRestore={may.edit} />
      <p role="status" className="flex flex-wrap gap-x-4 text-label text-ink-3">
        {filters.isFiltered ? (
          <>
            <span>{words("found", { count: shown.length })}</span>
            <MendedNote q={mended} />
            <LinkButton onClick={filters.clear}>{words("filters.clear")}</LinkButton>
          </>
        ) : null}
        <span className="hidden md:pointer-fine:inline">{words("keys")}</span>
      </p>
      {shown.length === 0 ? (
        <EmptyState title={words(filters.values.state === "deleted" ? "empty.deleted" : "empty.filtered")}>
          {words("empty.filteredText")}
        </EmptyState>
      ) : (
        <Table caption={words("title")}>
          <thead>
            <tr>
              <SortHead column="title" filters={filters} />
              <SortHead column="authors" filters={filters} className="hidden lg:table-cell" />
              <SortHead column="year" filters={filters} className="hidden md:table-cell" />
              <HeadCell className="hidden md:table-cell">{words("columns.languages")}</HeadCell>
              <SortHead column="claims" filters={filters} className="hidden md:table-cell" />
              <SortHead column="added" filters={filters} className="hidden md:table-cell" />
              <HeadCell>
                <span className="sr-only">{words("columns.actions")}</span>
              </HeadCell>
            </tr>
          </thead>
          <tbody>
            {shown.map((document) => (
              <DocumentRow
                key={document.id}
                groupId={groupId}
                document={document}
                mayEdit={may.edit}
                mayAnnotate={may.annotate}
                onDetails={() => setLooked(document)}
                onEdit={() => setEdited(document)}
                onDelete={() => void setDeleted(document, true)}
                onRestore={() => void setDeleted(document, false)}
              />
            ))}
          </tbody>
        </Table>
      )}
      <DocumentDetails groupId={groupId} documentId={looked?.id ?? null} onClose={() => setLooked(null)} />
      {edited === null ? null : (
        <EditDocument
          groupId={groupId}
          document={edited}
          onClose={() => setEdited(null)}
          onSaved={(document) => {
            saved(document);
            setEdited(null);
          }}
        />
      )}
    </RowKeys>
  );
}

function EmptyLibrary({ groupId, mayImport }: { groupId: string; mayImport: boolean }) {
  const words = useTranslations("documents");
  return (
    <EmptyState
      title={words("empty.title")}
      action={
        mayImport ? (
          <ButtonLink look="main" href={`/groups/${groupId}/documents/import`}>
            {words("add")}
          </ButtonLink>
        ) : null
      }
    >
      {words(mayImport ? "empty.text" : "empty.viewer")}
    </EmptyState>
  );
}
