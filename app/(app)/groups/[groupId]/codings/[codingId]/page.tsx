import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { CodingActions } from "#components/codings/coding-actions.tsx";
import { stateName } from "#components/codings/coding-table.tsx";
import { DueDay } from "#components/codings/due-day.tsx";
import { codingAddress, nextDocument, progressOf } from "#components/codings/progress.ts";
import { ProgressBar } from "#components/codings/progress-bar.tsx";
import { ProgressGrid } from "#components/codings/progress-grid.tsx";
import { PageCrumb } from "#components/shell/page-crumb.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Chip } from "#components/ui/chip.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Page, Section } from "#components/ui/page.tsx";
import { isLanguage, type Language } from "#lib/languages/language-tag.ts";
import type { CodedTagset } from "#lib/operations/codings.ts";
import { mayPlanCodings } from "#lib/permissions/codings.ts";
import { findWording } from "#lib/reforms/reform.ts";
import { accept } from "#lib/result.ts";
import { showCoding } from "#lib/server/queries/codings.ts";
import { readGroup } from "#app/_edge/page.ts";

interface Props {
  readonly params: Promise<{ groupId: string; codingId: string }>;
}

async function read({ params }: Props) {
  const { groupId, codingId } = await params;
  return readGroup(groupId, async (group) => {
    const mayPlan = mayPlanCodings(group.actor);
    const shown = await showCoding(group, codingId, { deletedToo: mayPlan });
    return shown.ok ? accept({ groupId, coding: shown.value, userId: group.actor.userId, mayPlan }) : shown;
  });
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await read(props)).coding.name };
}

export default async function CodingPage(props: Props) {
  const { groupId, coding, userId, mayPlan } = await read(props);
  const locale = await getLocale();
  const interfaceLocale = isLanguage(locale) ? locale : "en";
  const words = await getTranslations("codings");
  const next = nextDocument(coding, userId);
  return (
    <Page
      title={coding.name}
      lead={
        <>
          {words(`state.${stateName(coding)}`)}
          {coding.dueDate === null ? null : (
            <>
              {" · "}
              <DueDay coding={coding} />
            </>
          )}
        </>
      }
      actions={
        <>
          <CodingActions {...{ groupId, coding, mayPlan }} />
          {next === null ? null : (
            <ButtonLink look="main" href={codingAddress(groupId, coding.id, next.id)}>
              {words("code")}
            </ButtonLink>
          )}
        </>
      }
    >
      <PageCrumb label={coding.name} />
      {coding.deletedAt === null ? null : <Notice tone="warn">{words("isDeleted")}</Notice>}
      {coding.instructions === "" ? null : (
        <Section id="instructions" title={words("form.instructions")}>
          <p className="max-w-2xl font-serif text-quote whitespace-pre-line">{coding.instructions}</p>
        </Section>
      )}
      <Section
        id="progress"
        title={words("progress.title")}
        lead={coding.closedAt === null && !coding.mayLookInto ? words("progress.blind") : undefined}
      >
        <ProgressBar progress={progressOf(coding)} />
        <ProgressGrid {...{ groupId, coding, userId }} />
      </Section>
      <Section id="tagsets" title={words("form.tagsets")} lead={words("tagsetsAsBegun")}>
        <ul className="grid gap-3">
          {coding.tagsets.map((tagset) => (
            <CodedTags key={tagset.tagsetId} tagset={tagset} interfaceLocale={interfaceLocale} />
          ))}
        </ul>
      </Section>
    </Page>
  );
}

/** More reforms than this are looked up in the register. */
const MOST_TAGS = 40;

async function CodedTags({ tagset, interfaceLocale }: { tagset: CodedTagset; interfaceLocale: Language }) {
  const words = await getTranslations("codings");
  const label = findWording(tagset.labels, interfaceLocale);
  const more = tagset.tags.length - MOST_TAGS;
  return (
    <li className="grid gap-1.5">
      <h3 lang={label?.language} className="text-ui font-bold">
        {label?.text}
      </h3>
      <div className="flex flex-wrap gap-1.5">
        {tagset.tags.slice(0, MOST_TAGS).map((tag) => {
          const name = findWording(tag.labels, interfaceLocale);
          return (
            <Chip key={tag.id} {...(name === null ? {} : { lang: name.language })}>
              {name?.text}
            </Chip>
          );
        })}
        {more > 0 ? (
          <span className="text-label text-ink-3">{words("moreTags", { count: more })}</span>
        ) : null}
      </div>
    </li>
  );
}
