import { Download } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { addressOf } from "#components/api/call.ts";
import { FailedImport } from "#components/import/failed-import.tsx";
import { ImportResult } from "#components/import/import-result.tsx";
import { ReadingWait } from "#components/import/reading-wait.tsx";
import { StoreActions } from "#components/import/store-actions.tsx";
import { PageCrumb } from "#components/shell/page-crumb.tsx";
import { Page } from "#components/ui/page.tsx";
import { TitleText } from "#components/ui/title-text.tsx";
import { downloadImport, type ImportResultView } from "#lib/operations/imports.ts";
import { isOwnOrEditor } from "#lib/permissions/may.ts";
import { mayImportDocuments } from "#lib/permissions/documents.ts";
import { accept, refuse } from "#lib/result.ts";
import type { InGroup } from "#lib/server/database.ts";
import { showImport } from "#lib/server/queries/imports.ts";
import { readGroup } from "#app/_edge/page.ts";

interface Props {
  readonly params: Promise<{ groupId: string; importId: string }>;
  readonly searchParams: Promise<{ article?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("import"))("title") };
}

export default async function ImportResultPage({ params, searchParams }: Props) {
  const { groupId, importId } = await params;
  const index = Number((await searchParams).article ?? 0);
  const { result, ...may } = await readGroup(groupId, (group) => resultFor(group, importId, index));
  const article = result.articles[index];
  const words = await getTranslations("import");
  return (
    <Page
      title={<TitleText>{article?.title ?? result.name}</TitleText>}
      titleLang={article === undefined || article.language === "mixed" ? undefined : article.language}
      lead={<Lead result={result} index={index} groupId={groupId} />}
      actions={article === undefined ? null : <StoreActions {...{ groupId, result, article, ...may }} />}
    >
      <PageCrumb label={words("title")} />
      {result.state === "waiting" || result.state === "reading" ? <ReadingWait state={result.state} /> : null}
      {result.state === "failed" ? <FailedImport {...{ groupId, line: result, ...may }} /> : null}
      {article !== undefined && result.preview !== null ? (
        <ImportResult {...{ groupId, result, article, preview: result.preview }} />
      ) : null}
    </Page>
  );
}

async function resultFor(group: InGroup, importId: string, index: number) {
  if (!UUID.test(importId)) return refuse("not_found");
  const shown = await showImport(group, importId, index);
  if (!shown.ok) return shown;
  const result = shown.value;
  if (result.articles.length > 0 && result.preview === null) notFound();
  const mayStore = mayImportDocuments(group.actor);
  const mayDiscard = mayStore && isOwnOrEditor(group.actor, { createdById: result.author.id });
  return accept({ result, mayStore, mayDiscard });
}

/** PostgreSQL would throw on an id that is no UUID; the reader of the address has simply mistyped it. */
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

async function Lead({
  result,
  index,
  groupId,
}: {
  result: ImportResultView;
  index: number;
  groupId: string;
}) {
  const words = await getTranslations("import");
  const article = result.articles[index];
  const count = result.articles.length;
  return (
    <>
      {article === undefined || article.authors === "" ? null : <>{article.authors} · </>}
      {count > 1 ? <>{words("articleOf", { number: index + 1, count })} · </> : null}
      {article === undefined || article.complete ? null : <>{words("incomplete")} · </>}
      <a
        href={addressOf(downloadImport, { groupId, importId: result.id })}
        download
        className="link inline-flex items-baseline gap-1"
      >
        <Download aria-hidden size={13} className="translate-y-0.5 self-start" />
        {result.name}
      </a>{" "}
      <span className="text-ink-3">({words("originalKept")})</span>
    </>
  );
}
