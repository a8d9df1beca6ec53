import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { addressOf } from "#components/api/call.ts";
import { FindingList } from "#components/integrity/finding-list.tsx";
import { StyleChoice } from "#components/integrity/style-choice.tsx";
import { PageCrumb } from "#components/shell/page-crumb.tsx";
import { buttonClass, ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Page } from "#components/ui/page.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { TitleText } from "#components/ui/title-text.tsx";
import { checkDocument as operation } from "#lib/operations/integrity.ts";
import { checkDocument } from "#lib/server/queries/integrity.ts";
import { readGroup } from "#app/_edge/page.ts";

interface Props {
  readonly params: Promise<{ groupId: string; documentId: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("integrity"))("title") };
}

/** What is wrong or doubtful between the citations of a document, its lists and the works behind them. */
export default async function DocumentIntegrityPage({ params, searchParams }: Props) {
  const { groupId, documentId } = await params;
  const asked = operation.query.safeParse(await searchParams);
  const style = (asked.success ? asked.data.style : undefined) ?? null;
  const words = await getTranslations("integrity");
  const report = await readGroup(groupId, (group) => checkDocument(group, documentId, style));
  const { document, counts, findings, quotations } = report;
  const entries = counts.originalEntries + counts.romanisedEntries;
  const isBare = counts.citations + entries === 0;
  const at = `/groups/${groupId}/documents/${documentId}`;
  return (
    <Page
      title={words("title")}
      lead={
        <TextLink href={at} lang={document.language}>
          <TitleText>{document.title}</TitleText>
        </TextLink>
      }
      actions={
        <div data-screen-only className="flex flex-wrap gap-2">
          <ButtonLink href={`${at}/references`}>{words("toLists")}</ButtonLink>
          <ButtonLink href={`/groups/${groupId}/integrity`}>{words("toGroup")}</ButtonLink>
          <a
            href={addressOf(operation, { groupId, documentId }, style === null ? {} : { style })}
            download="citations.json"
            className={buttonClass()}
          >
            {words("json")}
          </a>
        </div>
      }
    >
      <PageCrumb label={words("title")} />
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-3 pb-4">
        <p className="max-w-2xl text-ink-2">
          {words("counts", counts)} {entries === 0 ? null : words("quotations", { count: quotations })}
        </p>
        <StyleChoice style={style} />
      </div>
      {findings.length > 0 ? (
        <FindingList {...{ groupId, documentId, findings }} />
      ) : (
        <EmptyState title={words(isBare ? "nothingToCheck" : "nothing")}>
          {isBare
            ? words("nothingToCheckHint")
            : words("nothingHint", { citations: counts.citations, entries })}
        </EmptyState>
      )}
    </Page>
  );
}
