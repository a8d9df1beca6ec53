import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { Given } from "#components/history/history-address.ts";
import { PageCrumb } from "#components/shell/page-crumb.tsx";
import { Page } from "#components/ui/page.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { showDocument } from "#lib/server/queries/documents.ts";
import { readGroup } from "#app/_edge/page.ts";
import { HistoryRoom } from "../../../history/history-room.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("history"))("ofDocument") };
}

interface DocumentHistoryProps {
  readonly params: Promise<{ groupId: string; documentId: string }>;
  readonly searchParams: Promise<Given>;
}

/** What happened to a document, to its annotations and to the talk about them. */
export default async function DocumentHistoryPage({ params, searchParams }: DocumentHistoryProps) {
  const { groupId, documentId } = await params;
  const document = await readGroup(groupId, (group) => showDocument(group, documentId));
  const words = await getTranslations("history");
  return (
    <Page
      title={words("ofDocument")}
      lead={
        <TextLink href={`/groups/${groupId}/documents/${documentId}`}>
          <span lang={document.language}>{document.title}</span>
        </TextLink>
      }
      width="narrow"
    >
      <PageCrumb label={document.title} lang={document.language} />
      <HistoryRoom groupId={groupId} documentId={documentId} given={await searchParams} />
    </Page>
  );
}
