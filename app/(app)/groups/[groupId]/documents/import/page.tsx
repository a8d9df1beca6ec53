import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ImportDesk } from "#components/import/import-desk.tsx";
import { PageCrumb } from "#components/shell/page-crumb.tsx";
import { Page } from "#components/ui/page.tsx";
import { mayImportDocuments } from "#lib/permissions/documents.ts";
import { accept, refuse } from "#lib/result.ts";
import type { InGroup } from "#lib/server/database.ts";
import { environment } from "#lib/server/environment.ts";
import { listImports } from "#lib/server/queries/imports.ts";
import { readGroup } from "#app/_edge/page.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("import"))("title") };
}

/** Who may not import has nothing to do here: for them the page does not exist. */
export default async function ImportPage({ params }: { readonly params: Promise<{ groupId: string }> }) {
  const { groupId } = await params;
  const words = await getTranslations("import");
  const { imports, actor } = await readGroup(groupId, async (group: InGroup) => {
    if (!mayImportDocuments(group.actor)) return refuse("not_allowed");
    const listed = await listImports(group);
    return listed.ok ? accept({ ...listed.value, actor: group.actor }) : listed;
  });
  return (
    <Page title={words("title")} lead={words("lead")} width="narrow">
      <PageCrumb label={words("title")} />
      <ImportDesk
        groupId={groupId}
        imports={imports}
        largest={environment().imports.largestUpload}
        looksAfterGroup={actor.role === "owner" || actor.role === "editor"}
        ownId={actor.userId}
      />
    </Page>
  );
}
