import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { titleOf } from "#components/assignments/title-of.ts";
import { draftOf } from "#components/rubrics/rubric-draft.ts";
import { RubricActions } from "#components/rubrics/rubric-actions.tsx";
import { RubricEditor } from "#components/rubrics/rubric-editor.tsx";
import { RubricPreview } from "#components/rubrics/rubric-preview.tsx";
import { TakeVersion } from "#components/rubrics/take-version.tsx";
import { VersionList } from "#components/rubrics/version-list.tsx";
import { PageCrumb } from "#components/shell/page-crumb.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Page, Section } from "#components/ui/page.tsx";
import { mayKeepRubrics } from "#lib/permissions/assignments.ts";
import { accept } from "#lib/result.ts";
import { showRubric } from "#lib/server/queries/rubrics.ts";
import { readGroup } from "#app/_edge/page.ts";
import { pageLocale } from "../../assignments/page-locale.ts";

interface Props {
  readonly params: Promise<{ groupId: string; rubricId: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

async function read({ params, searchParams }: Props) {
  const { groupId, rubricId } = await params;
  const asked = Number((await searchParams)["number"]);
  const number = Number.isInteger(asked) && asked > 0 && asked < 1_000_000 ? asked : undefined;
  return readGroup(groupId, async (group) => {
    const mayKeep = mayKeepRubrics(group.actor);
    const shown = await showRubric(group, rubricId, { number, deletedToo: mayKeep });
    return shown.ok ? accept({ groupId, rubric: shown.value, mayKeep }) : shown;
  });
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { rubric } = await read(props);
  return { title: titleOf(rubric.shown.content.names, await pageLocale()).text };
}

export default async function RubricPage(props: Props) {
  const { groupId, rubric, mayKeep } = await read(props);
  const words = await getTranslations("rubrics");
  const title = titleOf(rubric.shown.content.names, await pageLocale());
  const isNewest = rubric.shown.number === rubric.newestNumber;
  const isEdited = mayKeep && isNewest && rubric.deletedAt === null;
  return (
    <Page
      title={title.text}
      {...(title.lang === undefined ? {} : { titleLang: title.lang })}
      lead={words("versions.of", { number: rubric.shown.number })}
      actions={<RubricActions {...{ groupId, rubric, mayKeep }} />}
    >
      <PageCrumb label={title.text} lang={title.lang} />
      {rubric.deletedAt === null ? null : <Notice tone="warn">{words("isDeleted")}</Notice>}
      {isNewest ? null : (
        <Notice
          tone="warn"
          title={words("versions.old", { number: rubric.shown.number, newest: rubric.newestNumber })}
          actions={mayKeep && rubric.deletedAt === null ? <TakeVersion {...{ groupId, rubric }} /> : null}
        />
      )}
      {isEdited && rubric.uses.length > 0 ? (
        <Notice>{words("inUse", { count: rubric.uses.length })}</Notice>
      ) : null}
      <div className="pt-2">
        {isEdited ? (
          <RubricEditor
            key={rubric.version}
            groupId={groupId}
            rubric={rubric}
            first={draftOf(rubric.shown.content)}
          />
        ) : (
          <RubricPreview rubric={rubric.shown.content} />
        )}
      </div>
      <Section id="versions" title={words("versions.title")} lead={words("versions.lead")} screenOnly>
        <VersionList {...{ groupId, rubric }} />
      </Section>
    </Page>
  );
}
