import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { addressOf } from "#components/api/call.ts";
import { CheckedWorks } from "#components/integrity/checked-works.tsx";
import { GroupCheckTable } from "#components/integrity/group-check-table.tsx";
import { StyleChoice } from "#components/integrity/style-choice.tsx";
import { LibraryNav } from "#components/references/library-nav.tsx";
import { PageCrumb } from "#components/shell/page-crumb.tsx";
import { buttonClass, ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Page, Section } from "#components/ui/page.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { checkGroup as operation } from "#lib/operations/integrity.ts";
import { checkGroup } from "#lib/server/queries/integrity-of-group.ts";
import { readGroup } from "#app/_edge/page.ts";

interface Props {
  readonly params: Promise<{ groupId: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("integrity"))("title") };
}

/** How the citations of every document stand, and what is wrong with the works by themselves. */
export default async function GroupIntegrityPage({ params, searchParams }: Props) {
  const { groupId } = await params;
  const asked = operation.query.safeParse(await searchParams);
  const style = (asked.success ? asked.data.style : undefined) ?? null;
  const words = await getTranslations("integrity");
  const report = await readGroup(groupId, (group) => checkGroup(group, style));
  const { documents, works, unchecked } = report;
  return (
    <Page
      title={words("group.title")}
      lead={words("group.lead")}
      actions={
        <a
          href={addressOf(operation, { groupId }, style === null ? {} : { style })}
          download="citations.json"
          className={buttonClass()}
        >
          {words("json")}
        </a>
      }
    >
      <PageCrumb label={words("group.title")} />
      <LibraryNav groupId={groupId} here="check" />
      <div className="pb-4">
        <StyleChoice style={style} />
      </div>
      {unchecked.length === 0 ? null : (
        <Notice tone="warn" title={words("group.unchecked", { count: unchecked.length })}>
          <ul>
            {unchecked.map(({ id, title, language }) => (
              <li key={id}>
                <TextLink href={`/groups/${groupId}/documents/${id}/integrity`} lang={language}>
                  {title}
                </TextLink>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {report.quotationsChecked ? null : <Notice tone="warn">{words("group.quotationsUnchecked")}</Notice>}
      <Section id="documents" title={words("group.documents")}>
        {documents.length > 0 ? (
          <GroupCheckTable {...{ groupId, documents, style }} />
        ) : (
          <EmptyState
            title={words("group.empty")}
            action={
              <ButtonLink href={`/groups/${groupId}/documents`}>{words("group.toDocuments")}</ButtonLink>
            }
          >
            {words("group.emptyHint")}
          </EmptyState>
        )}
      </Section>
      <Section id="works" title={words("group.works")} lead={words("group.worksLead")}>
        <CheckedWorks {...{ groupId, works }} />
      </Section>
    </Page>
  );
}
