import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { BibliographyBuilder } from "#components/bibliography/bibliography-builder.tsx";
import type { BuilderView } from "#components/bibliography/bibliography-view.ts";
import {
  askedPrinting,
  askedSelection,
  firstPrinting,
  printingOf,
} from "#components/bibliography/printing-address.ts";
import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Page } from "#components/ui/page.tsx";
import { isStyleId } from "#lib/citations/format/styles.ts";
import { isLanguage, type Language } from "#lib/languages/language-tag.ts";
import type { Printing } from "#lib/operations/bibliographies.ts";
import { findStyleTitle } from "#lib/server/gateways/printer/printer.ts";
import { readGroup } from "#app/_edge/page.ts";
import { loadBuilder } from "./load-builder.ts";

interface Props {
  readonly params: Promise<{ groupId: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("bibliography"))("builder.title") };
}

export default async function BibliographyPage({ params, searchParams }: Props) {
  const { groupId } = await params;
  const asked = await searchParams;
  const locale = await getLocale();
  const interfaceLocale = isLanguage(locale) ? locale : "en";
  const wanted = askedSelection.parse(asked);
  const loaded = await readGroup(groupId, (group) => loadBuilder(group, wanted, interfaceLocale));
  const isBare = loaded.works.length === 0 && loaded.selection.of === "library" && loaded.saved === null;
  if (isBare) return <NothingYet groupId={groupId} />;
  const base = loaded.saved?.printing ?? firstPrinting(loaded.selection);
  const printing = printingOf(askedPrinting.parse(asked), base);
  // The page is a new one for each source: what was unticked in one list means nothing in another.
  const key = `${JSON.stringify(wanted)} ${String(loaded.saved?.version)}`;
  const view = { ...loaded, groupId, printing, ...(await wordsOf(printing, interfaceLocale)) };
  return <BibliographyBuilder key={key} view={view} />;
}

/** The heading in the language of the terms, and the title of a style that the screen texts do not name. */
async function wordsOf(
  { citationLocale, style }: Printing,
  interfaceLocale: Language,
): Promise<Pick<BuilderView, "heading" | "headingLang" | "styleTitle">> {
  const headingLang = citationLocale === "item" ? interfaceLocale : citationLocale;
  const words = await getTranslations({ locale: headingLang, namespace: "bibliography" });
  const styleTitle = isStyleId(style) ? null : await findStyleTitle(style);
  return { heading: words("heading"), headingLang, styleTitle };
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
