import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { MaterialReading } from "#components/assignments/material-reading.tsx";
import { titleOf } from "#components/assignments/title-of.ts";
import { PageCrumb } from "#components/shell/page-crumb.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Page } from "#components/ui/page.tsx";
import { readMaterial } from "#lib/server/queries/material.ts";
import { readGroup } from "#app/_edge/page.ts";
import { pageLocale } from "../../../page-locale.ts";

interface Props {
  readonly params: Promise<{ groupId: string; assignmentId: string; materialId: string }>;
}

async function read({ params }: Props) {
  const { groupId, ...ids } = await params;
  return readGroup(groupId, (group) => readMaterial(group, ids));
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await read(props)).title };
}

/** A document that is given to read with an assignment, for students too. */
export default async function MaterialPage(props: Props) {
  const { groupId } = await props.params;
  const { assignment, title, language, blocks } = await read(props);
  const words = await getTranslations("assignments");
  const of = titleOf(assignment.titles, await pageLocale());
  return (
    <Page
      title={title}
      {...(language === "mixed" ? {} : { titleLang: language })}
      lead={<span lang={of.lang}>{of.text}</span>}
      actions={
        <ButtonLink href={`/groups/${groupId}/assignments/${assignment.id}`}>
          {words("materials.back")}
        </ButtonLink>
      }
    >
      <PageCrumb label={title} lang={language === "mixed" ? undefined : language} />
      <MaterialReading blocks={blocks} />
    </Page>
  );
}
