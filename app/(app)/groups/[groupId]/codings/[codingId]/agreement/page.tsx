import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { AgreementFilters } from "#components/agreement/agreement-filters.tsx";
import { addressOf } from "#components/api/call.ts";
import { PageCrumb } from "#components/shell/page-crumb.tsx";
import { buttonClass, ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Page } from "#components/ui/page.tsx";
import { SkeletonRows } from "#components/ui/skeleton.tsx";
import { isLanguage, type Language } from "#lib/languages/language-tag.ts";
import { exportAgreementUnits, showAgreement as operation } from "#lib/operations/agreement.ts";
import { findWording } from "#lib/reforms/reform.ts";
import { loadCodedTexts, type CodedTexts } from "#lib/server/queries/coded-texts.ts";
import { showCoding } from "#lib/server/queries/codings.ts";
import { readGroup } from "#app/_edge/page.ts";
import { MeasuredReport } from "./measured-report.tsx";

interface Props {
  readonly params: Promise<{ groupId: string; codingId: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("agreement"))("title") };
}

/** How far the coders of a coding agree. Filters stand in the address; figures come when they are computed. */
export default async function AgreementPage({ params, searchParams }: Props) {
  const { groupId, codingId } = await params;
  const asked = operation.query.safeParse(withoutEmpty(await searchParams));
  const query = asked.success ? asked.data : operation.query.parse({});
  const words = await getTranslations("agreement");
  const coding = await readGroup(groupId, (group) => showCoding(group, codingId));
  const coded = coding.mayLookInto
    ? await readGroup(groupId, (group) => loadCodedTexts(group, codingId, query))
    : null;
  const spoken = await getLocale();
  const locale = isLanguage(spoken) ? spoken : "en";
  const files = { groupId, codingId };
  return (
    <Page
      title={words("title")}
      lead={words("lead", { coding: coding.name })}
      actions={
        coded === null ? null : (
          <>
            {(["csv", "json"] as const).map((format) => (
              <a
                key={format}
                href={addressOf(exportAgreementUnits, files, { ...query, format })}
                download
                title={words("csvHint")}
                className={buttonClass()}
              >
                {words(format)}
              </a>
            ))}
          </>
        )
      }
    >
      <PageCrumb label={words("title")} />
      {coded === null ? (
        <EmptyState
          title={words("open.title")}
          action={<ButtonLink href={`/groups/${groupId}/codings/${codingId}`}>{words("back")}</ButtonLink>}
        >
          {words("open.text")}
        </EmptyState>
      ) : (
        <>
          <AgreementFilters tagsets={choicesOf(coded, locale)} />
          <Suspense key={JSON.stringify(query)} fallback={<SkeletonRows rows={10} />}>
            <MeasuredReport {...{ groupId, codingId, coded, query, locale }} />
          </Suspense>
        </>
      )}
    </Page>
  );
}

/** A field of the filters that says "all" is left empty in the address. */
function withoutEmpty(given: Readonly<Record<string, string | string[] | undefined>>) {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== "" && value !== undefined));
}

function choicesOf({ coding: { tagsets } }: CodedTexts, locale: Language) {
  return tagsets.map((tagset) => ({
    id: tagset.tagsetId,
    label: findWording(tagset.labels, locale)?.text ?? "–",
    tags: tagset.tags.map((tag) => ({ id: tag.id, label: findWording(tag.labels, locale)?.text ?? "–" })),
  }));
}
