import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Library } from "#components/documents/library.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Page } from "#components/ui/page.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { isLanguage, type Language } from "#lib/languages/language-tag.ts";
import { listDocuments as operation } from "#lib/operations/documents.ts";
import { mayAnnotate } from "#lib/permissions/annotations.ts";
import {
  mayDeleteDocuments,
  mayEditDocuments,
  mayImportDocuments,
  maySeeImports,
} from "#lib/permissions/documents.ts";
import { displayLabel } from "#lib/reforms/reform.ts";
import { accept } from "#lib/result.ts";
import type { InGroup } from "#lib/server/database.ts";
import { countDocuments, listDocuments } from "#lib/server/queries/documents.ts";
import { listImports } from "#lib/server/queries/imports.ts";
import { listReforms } from "#lib/server/queries/reforms.ts";
import { readGroup } from "#app/_edge/page.ts";

interface Props {
  readonly params: Promise<{ groupId: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("documents"))("title") };
}

export default async function LibraryPage({ params, searchParams }: Props) {
  const { groupId } = await params;
  const locale = await getLocale();
  const interfaceLocale = isLanguage(locale) ? locale : "en";
  // An address with a filter that is none shows the whole library instead of an error.
  const filter = operation.query.safeParse(await searchParams);
  const read = filter.success ? filter.data : { sort: "added" as const };
  const library = await readGroup(groupId, (group) => libraryOf(group, read, interfaceLocale));
  const words = await getTranslations("documents");
  const checkWords = await getTranslations("integrity");
  const { waiting, total, ...shown } = library;
  const toImport = `/groups/${groupId}/documents/import`;
  return (
    <Page
      title={words("title")}
      lead={
        <>
          {words("lead", { count: total })}
          {waiting === 0 ? null : (
            <>
              {" · "}
              <TextLink href={toImport}>{words("waiting", { count: waiting })}</TextLink>
            </>
          )}
        </>
      }
      actions={
        total > 0 ? (
          <>
            <ButtonLink href={`/groups/${groupId}/integrity`}>{checkWords("check")}</ButtonLink>
            {library.may.import ? (
              <ButtonLink look="main" href={toImport}>
                {words("add")}
              </ButtonLink>
            ) : null}
          </>
        ) : null
      }
    >
      <Library groupId={groupId} total={total} {...shown} />
    </Page>
  );
}

async function libraryOf(
  group: InGroup,
  filter: Parameters<typeof listDocuments>[1],
  interfaceLocale: Language,
) {
  const may = {
    import: mayImportDocuments(group.actor),
    edit: mayEditDocuments(group.actor),
    annotate: mayAnnotate(group.actor),
  };
  const mayRestore = mayDeleteDocuments(group.actor);
  const asked = filter.state === "deleted" && !mayRestore ? { ...filter, state: undefined } : filter;
  const listed = await listDocuments(group, asked, interfaceLocale);
  if (!listed.ok) return listed;
  const counted = await countDocuments(group);
  const reforms = await listReforms(group, interfaceLocale);
  const imports = maySeeImports(group.actor) ? await listImports(group) : null;
  return accept({
    ...listed.value,
    ...counted,
    may,
    waiting: imports?.ok === true ? imports.value.imports.length : 0,
    reforms: (reforms.ok ? reforms.value.reforms : [])
      .filter(({ claimCount }) => claimCount > 0)
      .map((reform) => {
        const { text, language } = displayLabel(reform, interfaceLocale);
        return { id: reform.id, label: text, lang: language };
      }),
  });
}
