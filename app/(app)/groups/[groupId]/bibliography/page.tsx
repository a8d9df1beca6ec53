import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { BibliographyBuilder } from "#components/bibliography/bibliography-builder.tsx";
import type {
  BibliographySource,
  BibliographyView,
  Printing,
} from "#components/bibliography/bibliography-view.ts";
import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Page } from "#components/ui/page.tsx";
import { CITATION_LOCALES } from "#lib/citations/format/item-language.ts";
import { ENTRY_ORDERS } from "#lib/citations/format/order.ts";
import { isStyleId, type StyleId } from "#lib/citations/format/styles.ts";
import { isLanguage, type Language } from "#lib/languages/language-tag.ts";
import { displayLabel } from "#lib/reforms/reform.ts";
import { accept, type Result } from "#lib/result.ts";
import type { InGroup } from "#lib/server/database.ts";
import { chooseReferences, type Selection } from "#lib/server/queries/bibliography.ts";
import { listDocuments } from "#lib/server/queries/documents.ts";
import { listReferences } from "#lib/server/queries/references.ts";
import { listReforms } from "#lib/server/queries/reforms.ts";
import { readGroup } from "#app/_edge/page.ts";

interface Props {
  readonly params: Promise<{ groupId: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** What the address may say; whatever else it says is left out rather than refused. */
const asked = z.object({
  document: z.uuid().optional().catch(undefined),
  reform: z.uuid().optional().catch(undefined),
  style: z
    .custom<StyleId>((id) => typeof id === "string" && isStyleId(id))
    .optional()
    .catch(undefined),
  terms: z.enum(CITATION_LOCALES).optional().catch(undefined),
  order: z.enum(ENTRY_ORDERS).optional().catch(undefined),
});

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("bibliography"))("builder.title") };
}

export default async function BibliographyPage({ params, searchParams }: Props) {
  const { groupId } = await params;
  const { document, reform, style, terms, order } = asked.parse(await searchParams);
  const locale = await getLocale();
  const interfaceLocale = isLanguage(locale) ? locale : "en";
  const from: BibliographySource =
    document !== undefined
      ? { of: "document", id: document }
      : reform !== undefined
        ? { of: "reform", id: reform }
        : { of: "library" };
  const printing: Printing = {
    style: style ?? "gost-7-1-2003",
    citationLocale: terms ?? "item",
    order: order ?? (from.of === "document" ? "given" : "alphabetical"),
  };
  const view = await readGroup(groupId, (group) => worksOf(group, from, interfaceLocale));
  if (view.works.length === 0 && from.of === "library") return <NothingYet groupId={groupId} />;
  const headingLang = printing.citationLocale === "item" ? interfaceLocale : printing.citationLocale;
  const heading = (await getTranslations({ locale: headingLang, namespace: "bibliography" }))("heading");
  // The page is a new one for each source: what was unticked in one list means nothing in another.
  const key = from.of === "library" ? "library" : from.id;
  return (
    <BibliographyBuilder
      key={key}
      view={{ ...view, groupId, from, printing, heading }}
      headingLang={headingLang}
    />
  );
}

async function NothingYet({ groupId }: { groupId: string }) {
  const words = await getTranslations("bibliography.builder");
  return (
    <Page title={words("title")}>
      <EmptyState
        title={words("empty")}
        action={<ButtonLink href={`/groups/${groupId}/references`}>{words("toReferences")}</ButtonLink>}
      >
        {words("emptyHint")}
      </EmptyState>
    </Page>
  );
}

type Works = Pick<BibliographyView, "works" | "documents" | "reforms">;

async function worksOf(
  group: InGroup,
  from: BibliographySource,
  interfaceLocale: Language,
): Promise<Result<Works, string>> {
  const library = await listReferences(group, {});
  if (!library.ok) return library;
  const chosen = await chooseReferences(group, selectionOf(from));
  if (!chosen.ok && chosen.refusal.code !== "nothing_chosen") return chosen;
  const documents = await listDocuments(group, { sort: "title" }, interfaceLocale);
  if (!documents.ok) return documents;
  const reforms = await listReforms(group, interfaceLocale);
  if (!reforms.ok) return reforms;
  const lines = new Map(library.value.references.map((line) => [line.id, line]));
  const ids = chosen.ok ? chosen.value.map(({ id }) => id) : [];
  return accept({
    works: ids.flatMap((id) => lines.get(id) ?? []),
    documents: documents.value.documents
      .filter(({ referenceCount }) => referenceCount > 0)
      .map(({ id, title, language }) => ({ id, title, language })),
    reforms: reforms.value.reforms
      .filter(({ claimCount }) => claimCount > 0)
      .map((reform) => {
        const { text, language } = displayLabel(reform, interfaceLocale);
        return { id: reform.id, label: text, lang: language };
      }),
  });
}

function selectionOf(from: BibliographySource): Selection {
  if (from.of === "document") return { of: "document", documentId: from.id };
  return from.of === "reform" ? { of: "reform", reformId: from.id } : { of: "library" };
}
