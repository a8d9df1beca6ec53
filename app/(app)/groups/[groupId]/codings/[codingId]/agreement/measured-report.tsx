import { getTranslations } from "next-intl/server";
import { AgreementReport } from "#components/agreement/agreement-report.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import type { Language } from "#lib/languages/language-tag.ts";
import type { AgreementView } from "#lib/operations/agreement.ts";
import { findWording } from "#lib/reforms/reform.ts";
import { agreementOf } from "#lib/server/agreement.ts";
import { WorkerBusy, WorkerFailed } from "#lib/server/gateways/printer/worker-failure.ts";
import type { AgreementQuery, CodedTexts } from "#lib/server/queries/coded-texts.ts";

interface MeasuredReportProps {
  readonly groupId: string;
  readonly codingId: string;
  readonly coded: CodedTexts;
  readonly query: AgreementQuery;
  readonly locale: Language;
}

/** The figures, or why there are none yet and what to do about it. */
export async function MeasuredReport({ groupId, codingId, coded, query, locale }: MeasuredReportProps) {
  const words = await getTranslations("agreement");
  const here = `/groups/${groupId}/codings/${codingId}`;
  const assigned = coded.coding.assignments.length;
  if (!coded.texts.some(({ coderIds }) => coderIds.length > 1)) {
    const isAlone = coded.coding.coders.length < 2;
    return (
      <EmptyState
        title={words(isAlone ? "alone.title" : "nobody.title")}
        action={
          query.unfinished === "count" || isAlone ? (
            <ButtonLink href={here}>{words("back")}</ButtonLink>
          ) : (
            <ButtonLink href={`${here}/agreement?unit=${query.unit}&unfinished=count`}>
              {words("nobody.action")}
            </ButtonLink>
          )
        }
      >
        {isAlone ? words("alone.text") : words("nobody.text", { done: coded.counted, assigned })}
      </EmptyState>
    );
  }
  const report = await measured(coded, query);
  if (report === null) return <EmptyState title={words("heavy.title")}>{words("heavy.text")}</EmptyState>;
  return (
    <AgreementReport
      report={report}
      called={calledOf(coded, locale)}
      differencesHref={(documentId) => `${here}/differences/${documentId}`}
    />
  );
}

/** Null when it took more time or memory than it may, or too many ask at once. */
async function measured(coded: CodedTexts, query: AgreementQuery): Promise<AgreementView | null> {
  try {
    return await agreementOf(coded, query);
  } catch (failure) {
    const isTooHeavy = failure instanceof WorkerFailed && failure.reason !== "threw";
    if (isTooHeavy || failure instanceof WorkerBusy) return null;
    throw failure;
  }
}

function calledOf({ coding }: CodedTexts, locale: Language) {
  const people = new Map(coding.coders.map(({ id, name }) => [id, name]));
  const documents = new Map(coding.documents.map((document) => [document.id, document]));
  const tags = new Map(
    coding.tagsets.flatMap(({ tags: own }) => own.map((tag) => [tag.id, tag.labels] as const)),
  );
  return {
    coder: (id: string) => people.get(id) ?? "–",
    document: (id: string) => documents.get(id) ?? { title: "–", language: locale },
    tag: (id: string) => findWording(tags.get(id) ?? {}, locale)?.text ?? "–",
  };
}
