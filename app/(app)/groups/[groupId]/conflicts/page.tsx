import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { addressOf } from "#components/api/call.ts";
import { ComparisonUnderWay } from "#components/conflicts/comparison-under-way.tsx";
import type { ConflictLine } from "#components/conflicts/conflict-list.tsx";
import { ConflictFilters } from "#components/conflicts/conflict-filters.tsx";
import { ConflictViews } from "#components/conflicts/conflict-views.tsx";
import { ConflictsScreen } from "#components/conflicts/conflicts-screen.tsx";
import { DecidedBefore } from "#components/conflicts/decided-before.tsx";
import { EvidenceList } from "#components/conflicts/evidence-list.tsx";
import { PageCrumb } from "#components/shell/page-crumb.tsx";
import { buttonClass } from "#components/ui/button.tsx";
import { EvidenceWays } from "#components/matrix/ways.tsx";
import { Page } from "#components/ui/page.tsx";
import { isLanguage } from "#lib/languages/language-tag.ts";
import {
  type ConflictView,
  exportConflicts,
  listConflicts as listOperation,
  listEvidence as evidenceOperation,
} from "#lib/operations/conflicts.ts";
import { mayDecideConflicts } from "#lib/permissions/conflicts.ts";
import { accept } from "#lib/result.ts";
import type { InGroup } from "#lib/server/database.ts";
import { listConflictsSoFar } from "#lib/server/queries/conflicts.ts";
import { listEvidence } from "#lib/server/queries/evidence.ts";
import { listMentionable } from "#lib/server/queries/mentionable.ts";
import { readGroup } from "#app/_edge/page.ts";

interface Props {
  readonly params: Promise<{ groupId: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("conflicts"))("title") };
}

/** Values that cannot all be so, case by case; behind the second way, evidence that is doubtful. */
export default async function ConflictsPage({ params, searchParams }: Props) {
  const { groupId } = await params;
  const { case: chosen, view, ...asked } = await searchParams;
  return view === "evidence" ? (
    <EvidencePage {...{ groupId, asked }} />
  ) : (
    <ValuesPage {...{ groupId, asked, chosen }} />
  );
}

interface AskedProps {
  readonly groupId: string;
  readonly asked: Record<string, string | string[] | undefined>;
}

interface ValuesProps extends AskedProps {
  readonly chosen: string | string[] | undefined;
}

async function ValuesPage({ groupId, asked, chosen }: ValuesProps) {
  const [words, locale] = [await getTranslations("conflicts"), await getLocale()];
  const interfaceLocale = isLanguage(locale) ? locale : "en";
  // An address with a filter that is none shows the open cases instead of an error.
  const filter = listOperation.query.safeParse(asked).data ?? { state: "open" as const };
  const { list, progress, decided, members } = await readGroup(groupId, (group) =>
    casesAndMembers(group, typeof chosen === "string" && chosen !== "" ? { ...filter, key: chosen } : filter),
  );
  const isFiltered = Object.keys(asked).length > 0;
  const waits = list?.counts.open ?? 0;
  return (
    <Page
      title={words("title")}
      lead={list === null ? words("comparing.lead") : words("counts", list.counts)}
      actions={
        <>
          <EvidenceWays groupId={groupId} here="conflicts" waits={waits} />
          <a
            href={addressOf(exportConflicts, { groupId }, { ...filter, locale: interfaceLocale })}
            download="conflicts.csv"
            className={buttonClass()}
          >
            {words("csv")}
          </a>
        </>
      }
    >
      <PageCrumb label={words("title")} />
      <ConflictViews groupId={groupId} here="values" waits={waits} />
      <div className="grid gap-6">
        {progress === null ? null : (
          <ComparisonUnderWay {...{ groupId, progress }} hasBefore={list !== null} />
        )}
        {list === null ? (
          <DecidedBefore cases={decided} interfaceLocale={interfaceLocale} />
        ) : (
          <>
            {list.counts.open + list.counts.decided === 0 ? null : (
              <ConflictFilters reforms={list.reforms} interfaceLocale={interfaceLocale} />
            )}
            <ConflictsScreen
              {...{ groupId, members, isFiltered, interfaceLocale }}
              conflicts={list.conflicts.map(lineOf)}
              open={openedOf(list.conflicts, chosen)}
            />
          </>
        )}
      </div>
    </Page>
  );
}

/** Of all cases but the open one no more is sent than a line shows. */
function lineOf({ key, kind, about, state, reform, sides }: ConflictView): ConflictLine {
  const { id, slug, labels, kind: reformKind } = reform;
  return {
    ...{ key, kind, about, state },
    reform: { id, slug, labels, kind: reformKind },
    sides: sides.map(({ value }) => ({ value })),
  };
}

function openedOf(conflicts: readonly ConflictView[], chosen: string | string[] | undefined) {
  return conflicts.find(({ key }) => key === chosen) ?? conflicts[0] ?? null;
}

async function casesAndMembers(group: InGroup, filter: Parameters<typeof listConflictsSoFar>[1]) {
  const listed = await listConflictsSoFar(group, filter);
  if (!listed.ok) return listed;
  const asked = mayDecideConflicts(group.actor) ? await listMentionable(group, {}) : null;
  return accept({ ...listed.value, members: asked === null ? null : asked.ok ? asked.value.members : [] });
}

async function EvidencePage({ groupId, asked }: AskedProps) {
  const [words, locale] = [await getTranslations("conflicts"), await getLocale()];
  const interfaceLocale = isLanguage(locale) ? locale : "en";
  const filter = evidenceOperation.query.safeParse(asked).data ?? { state: "open" as const };
  const { report, mayDecide } = await readGroup(groupId, async (group) => {
    const listed = await listEvidence(group, filter);
    return listed.ok ? accept({ report: listed.value, mayDecide: mayDecideConflicts(group.actor) }) : listed;
  });
  const waits = Object.values(report.counts).reduce((all, count) => all + count, 0);
  return (
    <Page
      title={words("title")}
      lead={words("evidence.leadPage")}
      actions={<EvidenceWays groupId={groupId} here="conflicts" waits={waits} />}
    >
      <PageCrumb label={words("title")} />
      <ConflictViews groupId={groupId} here="evidence" waits={waits} />
      <EvidenceList {...{ groupId, report, mayDecide, interfaceLocale }} />
    </Page>
  );
}
