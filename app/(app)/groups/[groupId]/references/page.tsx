import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { NewReference } from "#components/references/new-reference.tsx";
import { ReferenceFilters } from "#components/references/reference-filters.tsx";
import { ReferenceTable } from "#components/references/reference-table.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Page } from "#components/ui/page.tsx";
import { isLanguage, type Language } from "#lib/languages/language-tag.ts";
import { listReferences as operation } from "#lib/operations/references.ts";
import { mayEditReferences } from "#lib/permissions/references.ts";
import { accept } from "#lib/result.ts";
import type { InGroup } from "#lib/server/database.ts";
import { listDocuments } from "#lib/server/queries/documents.ts";
import { listReferences } from "#lib/server/queries/references.ts";
import { readGroup } from "#app/_edge/page.ts";

interface Props {
  readonly params: Promise<{ groupId: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("references"))("title") };
}

export default async function ReferencesPage({ params, searchParams }: Props) {
  const { groupId } = await params;
  // An address with a filter that is none shows the whole list instead of an error.
  const asked = operation.query.safeParse(await searchParams);
  const filter = asked.success ? asked.data : {};
  const locale = await getLocale();
  const interfaceLocale = isLanguage(locale) ? locale : "en";
  const words = await getTranslations("references");
  const { references, all, documents, mayEdit } = await readGroup(groupId, (group) =>
    worksOf(group, filter, interfaceLocale),
  );
  const at = `/groups/${groupId}`;
  return (
    <Page
      title={words("title")}
      lead={words("count", { count: all.length })}
      actions={
        <>
          {all.length > 0 ? (
            <ButtonLink href={`${at}/bibliography`}>{words("toBibliography")}</ButtonLink>
          ) : null}
          {mayEdit ? <NewReference groupId={groupId} /> : null}
        </>
      }
    >
      {all.length === 0 ? (
        <EmptyState
          title={words("empty")}
          action={<ButtonLink href={`${at}/documents`}>{words("toDocuments")}</ButtonLink>}
        >
          {words("emptyHint")}
        </EmptyState>
      ) : (
        <>
          <ReferenceFilters
            languages={[...new Set(all.flatMap(({ language }) => language ?? []))].sort()}
            documents={documents.filter(({ referenceCount }) => referenceCount > 0)}
          />
          {references.length > 0 ? (
            <ReferenceTable groupId={groupId} references={references} />
          ) : (
            <EmptyState
              title={words("nothingFound")}
              action={<ButtonLink href={`${at}/references`}>{words("showAll")}</ButtonLink>}
            />
          )}
        </>
      )}
    </Page>
  );
}

/** The works that the filter lets through, all works behind them, and the articles to filter by. */
async function worksOf(
  group: InGroup,
  filter: Parameters<typeof listReferences>[1],
  interfaceLocale: Language,
) {
  const shown = await listReferences(group, filter);
  if (!shown.ok) return shown;
  const all = Object.keys(filter).length === 0 ? shown : await listReferences(group, {});
  if (!all.ok) return all;
  const documents = await listDocuments(group, { sort: "title" }, interfaceLocale);
  if (!documents.ok) return documents;
  return accept({
    references: shown.value.references,
    all: all.value.references,
    documents: documents.value.documents,
    mayEdit: mayEditReferences(group.actor),
  });
}
