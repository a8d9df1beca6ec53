import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EntryDesk } from "#components/references/entries/entry-desk.tsx";
import { SchemeGuess } from "#components/references/entries/scheme-guess.tsx";
import { PageCrumb } from "#components/shell/page-crumb.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Page } from "#components/ui/page.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { TitleText } from "#components/ui/title-text.tsx";
import { mayDeleteReferences, mayEditReferences } from "#lib/permissions/references.ts";
import { accept } from "#lib/result.ts";
import type { InGroup } from "#lib/server/database.ts";
import { readDocument } from "#lib/server/queries/reading.ts";
import { listEntries } from "#lib/server/queries/reference-entries.ts";
import { readGroup } from "#app/_edge/page.ts";

interface Props {
  readonly params: Promise<{ groupId: string; documentId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("references.takeOver"))("title") };
}

/** The reference lists of one document, and the way from each entry to its work. */
export default async function DocumentReferencesPage({ params }: Props) {
  const { groupId, documentId } = await params;
  const words = await getTranslations("references.takeOver");
  const checkWords = await getTranslations("integrity");
  const { document, entries, may } = await readGroup(groupId, (group) => listsOf(group, documentId));
  const reading = `/groups/${groupId}/documents/${documentId}`;
  return (
    <Page
      title={words("title")}
      lead={
        <TextLink href={reading} lang={document.language}>
          <TitleText>{document.title}</TitleText>
        </TextLink>
      }
      actions={
        <>
          {entries.length > 0 ? (
            <ButtonLink href={`${reading}/integrity`}>{checkWords("check")}</ButtonLink>
          ) : null}
          {entries.some(({ reference }) => reference !== null) ? (
            <ButtonLink href={`/groups/${groupId}/bibliography?document=${documentId}`}>
              {words("toBibliography")}
            </ButtonLink>
          ) : null}
        </>
      }
    >
      <PageCrumb label={words("title")} />
      {entries.length === 0 ? (
        <EmptyState title={words("empty")}>{words("emptyHint")}</EmptyState>
      ) : (
        <>
          <SchemeGuess entries={entries} />
          <EntryDesk {...{ groupId, entries, may }} />
        </>
      )}
    </Page>
  );
}

async function listsOf(group: InGroup, documentId: string) {
  const reading = await readDocument(group, documentId);
  if (!reading.ok) return reading;
  const listed = await listEntries(group, documentId);
  if (!listed.ok) return listed;
  const { document } = reading.value;
  const may = { edit: mayEditReferences(group.actor), delete: mayDeleteReferences(group.actor) };
  return accept({ document, entries: listed.value.entries, may });
}
