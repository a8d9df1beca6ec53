import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AdjudicationDesk } from "#components/adjudication/adjudication-desk.tsx";
import { PageCrumb } from "#components/shell/page-crumb.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Page } from "#components/ui/page.tsx";
import { TitleText } from "#components/ui/title-text.tsx";
import type { DifferencesView } from "#lib/operations/adjudications.ts";
import type { CodingView } from "#lib/operations/codings.ts";
import { mayAdjudicate } from "#lib/permissions/codings.ts";
import { accept, type Result } from "#lib/result.ts";
import type { InGroup } from "#lib/server/database.ts";
import { showCoding } from "#lib/server/queries/codings.ts";
import { listDifferences, type CodedDocument } from "#lib/server/queries/differences.ts";
import { readDocument } from "#lib/server/queries/reading.ts";
import { readGroup } from "#app/_edge/page.ts";

interface Props {
  readonly params: Promise<{ groupId: string; codingId: string; documentId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("adjudication"))("title") };
}

export default async function DifferencesPage({ params }: Props) {
  const { groupId, codingId, documentId } = await params;
  const words = await getTranslations("adjudication");
  const { coding, compared } = await readGroup(groupId, (group) => compare(group, { codingId, documentId }));
  const back = <ButtonLink href={`/groups/${groupId}/codings/${codingId}`}>{words("back")}</ButtonLink>;
  return (
    <Page
      title={words("title")}
      lead={
        compared === null ? (
          coding.name
        ) : (
          <span lang={compared.given.document.language}>
            <TitleText>{compared.given.document.title}</TitleText>
          </span>
        )
      }
      actions={back}
    >
      <PageCrumb label={words("title")} />
      {compared === null ? (
        <EmptyState title={words("open")}>{words("openText")}</EmptyState>
      ) : (
        <AdjudicationDesk
          {...{ groupId, codingId, ...compared }}
          codingName={coding.name}
          tagsets={coding.tagsets}
        />
      )}
    </Page>
  );
}

interface Compared {
  readonly coding: CodingView;
  /** Null while the coding goes on. */
  readonly compared: {
    readonly given: DifferencesView;
    readonly text: string;
    readonly mayDecide: boolean;
  } | null;
}

async function compare(group: InGroup, where: CodedDocument): Promise<Result<Compared, string>> {
  const shown = await showCoding(group, where.codingId);
  if (!shown.ok) return shown;
  const differences = await listDifferences(group, where);
  if (!differences.ok && differences.refusal.code === "coding_open")
    return accept({ coding: shown.value, compared: null });
  if (!differences.ok) return differences;
  const reading = await readDocument(group, where.documentId);
  if (!reading.ok) return reading;
  const mayDecide = mayAdjudicate(group.actor);
  return accept({
    coding: shown.value,
    compared: { given: differences.value, text: reading.value.text, mayDecide },
  });
}
