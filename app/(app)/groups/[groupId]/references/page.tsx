import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { AddWorks } from "#components/references/add/add-works.tsx";
import { LibraryScreen, type LibraryView } from "#components/references/library/library-screen.tsx";
import { type Listing, listingOf, pageOf, sortedWorks } from "#components/references/library/listing.ts";
import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Page } from "#components/ui/page.tsx";
import { isLanguage, type Language } from "#lib/languages/language-tag.ts";
import { mayDeleteReferences, mayEditReferences } from "#lib/permissions/references.ts";
import { accept } from "#lib/result.ts";
import type { InGroup } from "#lib/server/database.ts";
import { listCollections } from "#lib/server/queries/collections.ts";
import { listDocuments } from "#lib/server/queries/documents.ts";
import { listReferences } from "#lib/server/queries/references.ts";
import { listTags } from "#lib/server/queries/tags.ts";
import { readGroup } from "#app/_edge/page.ts";
import { CountedNav } from "./counted-nav.tsx";

interface Props {
  readonly params: Promise<{ groupId: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("references"))("title") };
}

export default async function ReferencesPage({ params, searchParams }: Props) {
  const { groupId } = await params;
  const listing = listingOf(await searchParams);
  const locale = await getLocale();
  const interfaceLocale = isLanguage(locale) ? locale : "en";
  const words = await getTranslations("references");
  const view = await readGroup(groupId, (group) => libraryOf(group, listing, interfaceLocale));
  const at = `/groups/${groupId}`;
  return (
    <Page
      title={words("title")}
      lead={words("count", { count: view.total })}
      actions={
        view.may.edit ? (
          <AddWorks
            groupId={groupId}
            collections={view.collections}
            tags={view.tags.map(({ tag }) => tag)}
            collectionId={listing.filter.collectionId ?? null}
            mayDelete={view.may.delete}
          />
        ) : null
      }
    >
      <CountedNav groupId={groupId} here="library" total={view.total} />
      {view.total === 0 && view.collections.length === 0 ? (
        <EmptyState
          title={words("empty")}
          action={<ButtonLink href={`${at}/documents`}>{words("toDocuments")}</ButtonLink>}
        >
          {words("emptyHint")}
        </EmptyState>
      ) : (
        <LibraryScreen view={view} />
      )}
    </Page>
  );
}

/** One page of the works that the filter lets through, and what they can be filtered by. */
async function libraryOf(group: InGroup, listing: Listing, interfaceLocale: Language) {
  const shown = await listReferences(group, listing.filter);
  if (!shown.ok) return shown;
  const all = Object.keys(listing.filter).length === 0 ? shown : await listReferences(group, {});
  if (!all.ok) return all;
  const collections = await listCollections(group);
  if (!collections.ok) return collections;
  const tags = await listTags(group);
  if (!tags.ok) return tags;
  const documents = await listDocuments(group, { sort: "title" }, interfaceLocale);
  if (!documents.ok) return documents;
  const { references } = shown.value;
  const { page, pages, values } = pageOf(sortedWorks(references, listing, interfaceLocale), listing.page);
  const view: LibraryView = {
    groupId: group.actor.groupId,
    listing: { ...listing, page },
    works: values,
    pages,
    found: references.length,
    mended: shown.value.mended,
    total: all.value.references.length,
    collections: collections.value.collections,
    tags: tags.value.tags,
    languages: [...new Set(all.value.references.flatMap(({ language }) => language ?? []))].sort(),
    documents: documents.value.documents
      .filter(({ referenceCount }) => referenceCount > 0)
      .map(({ id, title, language }) => ({ id, title, language })),
    may: { edit: mayEditReferences(group.actor), delete: mayDeleteReferences(group.actor) },
  };
  return accept(view);
}
