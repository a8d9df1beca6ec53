import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CreateGroup } from "#components/groups/create-group.tsx";
import { GroupList } from "#components/groups/group-list.tsx";
import { Page } from "#components/ui/page.tsx";
import { listGroups } from "#lib/server/queries/groups.ts";
import { readAccount } from "#app/_edge/page.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("groups"))("list.title") };
}

export default async function GroupsPage() {
  const words = await getTranslations("groups.list");
  const { groups } = await readAccount(listGroups);
  return (
    <Page title={words("title")} actions={groups.length === 0 ? null : <CreateGroup />}>
      {groups.some((group) => group.isSample) ? (
        <p className="mb-4 max-w-prose text-ink-2">{words("sampleNotice")}</p>
      ) : null}
      <GroupList groups={groups} />
    </Page>
  );
}
