import type { z } from "zod";
import type { BuilderView } from "#components/bibliography/bibliography-view.ts";
import type { askedSelection } from "#components/bibliography/printing-address.ts";
import type { Language } from "#lib/languages/language-tag.ts";
import type { Selection } from "#lib/operations/bibliographies.ts";
import { mayEditReferences } from "#lib/permissions/references.ts";
import { displayLabel } from "#lib/reforms/reform.ts";
import { accept, type Result } from "#lib/result.ts";
import type { InGroup } from "#lib/server/database.ts";
import { listBibliographies } from "#lib/server/queries/bibliographies.ts";
import { chooseReferences } from "#lib/server/queries/bibliography.ts";
import { listCollections } from "#lib/server/queries/collections.ts";
import { listDocuments } from "#lib/server/queries/documents.ts";
import { listReferences } from "#lib/server/queries/references.ts";
import { listReforms } from "#lib/server/queries/reforms.ts";

export type LoadedBuilder = Omit<
  BuilderView,
  "groupId" | "printing" | "heading" | "headingLang" | "styleTitle"
>;

/** What the builder shows: the works of the selection, and everything else that a list could be made of. */
export async function loadBuilder(
  group: InGroup,
  wanted: z.infer<typeof askedSelection>,
  interfaceLocale: Language,
): Promise<Result<LoadedBuilder, string>> {
  const lists = await listBibliographies(group);
  if (!lists.ok) return lists;
  const saved = lists.value.bibliographies.find(({ id }) => id === wanted.list) ?? null;
  const selection = saved?.selection ?? selectionOf(wanted);
  const works = await worksOf(group, selection);
  if (!works.ok) return works;
  const sources = await sourcesOf(group, interfaceLocale);
  if (!sources.ok) return sources;
  return accept({
    ...sources.value,
    lists: lists.value.bibliographies.map(({ id, name }) => ({ id, name })),
    saved,
    selection,
    works: works.value,
    mayEdit: mayEditReferences(group.actor),
  });
}

function selectionOf(wanted: z.infer<typeof askedSelection>): Selection {
  if (wanted.ids !== undefined) return { of: "chosen", referenceIds: wanted.ids };
  if (wanted.collection !== undefined) return { of: "collection", collectionId: wanted.collection };
  if (wanted.document !== undefined) return { of: "document", documentId: wanted.document };
  return wanted.reform === undefined ? { of: "library" } : { of: "reform", reformId: wanted.reform };
}

async function worksOf(group: InGroup, selection: Selection): Promise<Result<BuilderView["works"], string>> {
  const library = await listReferences(group, {});
  if (!library.ok) return library;
  const chosen = await chooseReferences(group, selection);
  if (!chosen.ok && chosen.refusal.code !== "nothing_chosen") return chosen;
  const lines = new Map(library.value.references.map((line) => [line.id, line]));
  return accept(chosen.ok ? chosen.value.flatMap(({ id }) => lines.get(id) ?? []) : []);
}

async function sourcesOf(
  group: InGroup,
  interfaceLocale: Language,
): Promise<Result<Pick<BuilderView, "documents" | "collections" | "reforms">, string>> {
  const documents = await listDocuments(group, { sort: "title" }, interfaceLocale);
  if (!documents.ok) return documents;
  const collections = await listCollections(group);
  if (!collections.ok) return collections;
  const reforms = await listReforms(group, interfaceLocale);
  if (!reforms.ok) return reforms;
  return accept({
    documents: documents.value.documents
      .filter(({ referenceCount }) => referenceCount > 0)
      .map(({ id, title, language }) => ({ id, label: title, lang: language })),
    collections: collections.value.collections.map(({ id, name }) => ({ id, label: name, lang: null })),
    reforms: reforms.value.reforms
      .filter(({ claimCount }) => claimCount > 0)
      .map((reform) => {
        const { text, language } = displayLabel(reform, interfaceLocale);
        return { id: reform.id, label: text, lang: language };
      }),
  });
}
