import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { RegisterFiles } from "#components/reforms/files/register-files.tsx";
import { NewReform } from "#components/reforms/new-reform.tsx";
import { RegisterFilters } from "#components/reforms/register-filters.tsx";
import {
  isNarrowed,
  readRegisterFilter,
  registerRows,
  type RegisterFilter,
} from "#components/reforms/register-rows.ts";
import { RegisterTable } from "#components/reforms/register-table.tsx";
import { readRegisterView, RegisterViews } from "#components/reforms/register-views.tsx";
import { LaneTimeline } from "#components/reforms/timeline/lane-timeline.tsx";
import { lanedReforms } from "#components/reforms/timeline/laned-reforms.ts";
import { ReformStrip } from "#components/reforms/timeline/reform-strip.tsx";
import { RegisterTree } from "#components/reforms/tree/register-tree.tsx";
import { MendedNote } from "#components/search/mended-note.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Page } from "#components/ui/page.tsx";
import { RowKeys } from "#components/ui/row-keys.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { isLanguage, type Language } from "#lib/languages/language-tag.ts";
import { mayCreateReforms, mayDeleteReforms, mayEditReforms } from "#lib/permissions/reforms.ts";
import { accept } from "#lib/result.ts";
import type { InGroup } from "#lib/server/database.ts";
import { readSearched } from "#lib/server/search/list-search.ts";
import { listReforms } from "#lib/server/queries/reforms.ts";
import { readGroup } from "#app/_edge/page.ts";

interface Props {
  readonly params: Promise<{ groupId: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("reforms"))("title") };
}

export default async function RegisterPage({ params, searchParams }: Props) {
  const { groupId } = await params;
  const locale = await getLocale();
  const interfaceLocale = isLanguage(locale) ? locale : "en";
  const address = await searchParams;
  const filter = readRegisterFilter(address);
  const view = readRegisterView(address["view"]);
  const { reforms, indexed, mended, may } = await readGroup(groupId, (group) =>
    registerOf(group, filter, interfaceLocale),
  );
  const words = await getTranslations("reforms");
  const rows = registerRows(reforms, { ...filter, indexed }, interfaceLocale);
  const create = may.create ? <NewReform groupId={groupId} /> : null;
  const isEmpty = reforms.length === 0 && !isNarrowed(filter);
  return (
    <Page
      paper="on-its-side"
      title={words("title")}
      lead={words("count", { count: reforms.length })}
      actions={
        <>
          <RegisterFiles groupId={groupId} mayImport={may.restore} />
          {isEmpty ? null : create}
        </>
      }
    >
      {isEmpty ? (
        <EmptyState title={words("empty.title")} action={create}>
          {words(may.create ? "empty.text" : "empty.viewer")}
        </EmptyState>
      ) : (
        <RowKeys className="grid grid-cols-[minmax(0,1fr)] gap-3">
          <RegisterViews groupId={groupId} view={view} />
          {view === "timeline" ? null : (
            <ReformStrip
              reforms={rows.map(({ reform }) => reform)}
              hrefOf={(reformId) => `/groups/${groupId}/reforms/${reformId}`}
              interfaceLocale={interfaceLocale}
            />
          )}
          <RegisterFilters mayRestore={may.restore} />
          <p data-screen-only role="status" className="flex min-h-4 flex-wrap gap-x-4 text-label text-ink-3">
            {isNarrowed(filter) ? (
              <>
                <span>{words("found", { count: rows.length })}</span>
                <MendedNote q={mended} />
                <TextLink href={`/groups/${groupId}/reforms`}>{words("filter.clear")}</TextLink>
              </>
            ) : null}
            {view === "timeline" ? null : (
              <span className="hidden md:pointer-fine:inline">
                {words(isNarrowed(filter) ? "keys" : may.edit ? "tree.keys" : "tree.readKeys")}
              </span>
            )}
          </p>
          {rows.length > 0 && view === "timeline" ? (
            <LaneTimeline
              groupId={groupId}
              reforms={lanedReforms(
                rows.map(({ reform }) => reform),
                reforms,
              )}
            />
          ) : rows.length > 0 && isNarrowed(filter) ? (
            <RegisterTable {...{ groupId, rows, interfaceLocale }} />
          ) : rows.length > 0 ? (
            <RegisterTree {...{ groupId, rows, interfaceLocale }} mayMove={may.edit} />
          ) : (
            <EmptyState title={words(filter.state === "deleted" ? "empty.deleted" : "empty.filtered")}>
              {words("empty.filteredText")}
            </EmptyState>
          )}
        </RowKeys>
      )}
    </Page>
  );
}

async function registerOf(group: InGroup, filter: RegisterFilter, interfaceLocale: Language) {
  const { actor } = group;
  const may = {
    create: mayCreateReforms(actor),
    edit: mayEditReforms(actor),
    restore: mayDeleteReforms(actor),
  };
  const isDeleted = filter.state === "deleted" && may.restore;
  const listed = await listReforms(group, interfaceLocale, isDeleted ? { state: "deleted" } : {});
  if (!listed.ok) return listed;
  const { reforms } = listed.value;
  // The names begin with what was typed, or the index has them in another form.
  const sought = { noun: "reform" as const, search: filter.search };
  const { rows, mended } = await readSearched(group, sought, (search) => {
    const typed = { ...filter, search: search?.typed ?? "", indexed: search?.ids ?? [] };
    return Promise.resolve(registerRows(reforms, typed, interfaceLocale).map(({ reform }) => reform.id));
  });
  return accept({ reforms, indexed: filter.search.trim() === "" ? [] : rows, mended, may });
}
