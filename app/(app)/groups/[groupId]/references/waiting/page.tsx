import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EntryDesk } from "#components/references/entries/entry-desk.tsx";
import { LibraryNav } from "#components/references/library-nav.tsx";
import { PageCrumb } from "#components/shell/page-crumb.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Page } from "#components/ui/page.tsx";
import { mayDeleteReferences, mayEditReferences } from "#lib/permissions/references.ts";
import { accept } from "#lib/result.ts";
import type { InGroup } from "#lib/server/database.ts";
import { listWaitingEntries } from "#lib/server/queries/reference-entries.ts";
import { readGroup } from "#app/_edge/page.ts";

interface Props {
  readonly params: Promise<{ groupId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("references.waiting"))("title") };
}

/** Printed entries of all articles that no work of the library stands for yet. */
export default async function WaitingEntriesPage({ params }: Props) {
  const { groupId } = await params;
  const words = await getTranslations("references.waiting");
  const { entries, waiting, may } = await readGroup(groupId, waitingOf);
  return (
    <Page title={words("title")} lead={words("lead", { count: waiting })}>
      <PageCrumb label={words("title")} />
      <LibraryNav groupId={groupId} here="waiting" counts={{ waiting }} />
      {entries.length === 0 ? (
        <EmptyState
          title={words("empty")}
          action={<ButtonLink href={`/groups/${groupId}/documents/import`}>{words("toImport")}</ButtonLink>}
        >
          {words("emptyHint")}
        </EmptyState>
      ) : (
        <>
          {waiting > entries.length ? (
            <p className="mb-4 text-ink-2">{words("first", { count: entries.length })}</p>
          ) : null}
          <EntryDesk isOfGroup {...{ groupId, entries, may }} />
        </>
      )}
    </Page>
  );
}

async function waitingOf(group: InGroup) {
  const listed = await listWaitingEntries(group);
  if (!listed.ok) return listed;
  const may = { edit: mayEditReferences(group.actor), delete: mayDeleteReferences(group.actor) };
  return accept({ ...listed.value, may });
}
