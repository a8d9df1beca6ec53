import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CodebookScreen } from "#components/codebook/codebook-screen.tsx";
import { Page } from "#components/ui/page.tsx";
import { mayCreateTags, mayEditCodebook } from "#lib/permissions/codebook.ts";
import { accept } from "#lib/result.ts";
import type { InGroup } from "#lib/server/database.ts";
import { showCodebook } from "#lib/server/queries/codebook.ts";
import { readGroup } from "#app/_edge/page.ts";

interface Props {
  readonly params: Promise<{ groupId: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("codebook"))("title") };
}

export default async function CodebookPage({ params, searchParams }: Props) {
  const { groupId } = await params;
  const { set } = await searchParams;
  const { tagsets, may } = await readGroup(groupId, codebookOf);
  const words = await getTranslations("codebook");
  const chosen = tagsets.find(({ id }) => id === set) ?? tagsets[0];
  return (
    <Page title={words("title")} lead={words("lead")}>
      <CodebookScreen {...{ groupId, tagsets, may }} chosen={chosen?.id ?? ""} />
    </Page>
  );
}

async function codebookOf(group: InGroup) {
  const codebook = await showCodebook(group);
  if (!codebook.ok) return codebook;
  const may = { create: mayCreateTags(group.actor), edit: mayEditCodebook(group.actor) };
  return accept({ tagsets: codebook.value.tagsets, may });
}
