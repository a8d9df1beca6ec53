import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { addressOf } from "#components/api/call.ts";
import { CorrectionDesk } from "#components/correction/correction-desk.tsx";
import { FailedImport } from "#components/import/failed-import.tsx";
import { ReadingWait } from "#components/import/reading-wait.tsx";
import { PageCrumb } from "#components/shell/page-crumb.tsx";
import { Page } from "#components/ui/page.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { TitleText } from "#components/ui/title-text.tsx";
import { downloadImport } from "#lib/operations/imports.ts";
import { isOwnOrEditor } from "#lib/permissions/may.ts";
import { mayImportDocuments } from "#lib/permissions/documents.ts";
import { accept, refuse } from "#lib/result.ts";
import type { InGroup } from "#lib/server/database.ts";
import { showImport } from "#lib/server/queries/imports.ts";
import { isId, readGroup } from "#app/_edge/page.ts";

interface Props {
  readonly params: Promise<{ groupId: string; importId: string }>;
  readonly searchParams: Promise<{ article?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("import"))("title") };
}

export default async function ImportPage({ params, searchParams }: Props) {
  const { groupId, importId } = await params;
  const index = Number((await searchParams).article ?? 0);
  const { result, ...may } = await readGroup(groupId, (group) => resultFor(group, importId, index));
  const { preview } = result;
  if (preview !== null)
    return (
      <>
        <PageCrumb label={result.name} />
        <CorrectionDesk key={index} groupId={groupId} result={{ ...result, preview }} {...may} />
      </>
    );
  const words = await getTranslations("import");
  return (
    <Page
      title={<TitleText>{result.name}</TitleText>}
      lead={
        <TextLink href={addressOf(downloadImport, { groupId, importId })} download>
          {words("original")}
        </TextLink>
      }
    >
      <PageCrumb label={words("title")} />
      {result.state === "waiting" || result.state === "reading" ? (
        <ReadingWait groupId={groupId} line={result} mayCancel={may.mayDiscard} />
      ) : null}
      {result.state === "failed" ? <FailedImport {...{ groupId, line: result, ...may }} /> : null}
    </Page>
  );
}

async function resultFor(group: InGroup, importId: string, index: number) {
  if (!isId(importId)) return refuse("not_found");
  const shown = await showImport(group, importId, index);
  if (!shown.ok) return shown;
  const result = shown.value;
  if (result.articles.length > 0 && result.preview === null) notFound();
  const mayStore = mayImportDocuments(group.actor);
  const mayDiscard = mayStore && isOwnOrEditor(group.actor, { createdById: result.author.id });
  return accept({ result, mayStore, mayDiscard });
}
