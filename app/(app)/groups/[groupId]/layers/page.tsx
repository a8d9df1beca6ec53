import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PeopleNav } from "#components/groups/people-nav.tsx";
import { LayersScreen } from "#components/layers/layers-screen.tsx";
import { Page } from "#components/ui/page.tsx";
import { mayAnnotate } from "#lib/permissions/annotations.ts";
import { mayMakeLayers } from "#lib/permissions/layers.ts";
import { accept } from "#lib/result.ts";
import type { InGroup } from "#lib/server/database.ts";
import { listLayers } from "#lib/server/queries/layers.ts";
import { listMembers } from "#lib/server/queries/members.ts";
import { readGroup } from "#app/_edge/page.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("layers"))("title") };
}

export default async function LayersPage({ params }: { readonly params: Promise<{ groupId: string }> }) {
  const { groupId } = await params;
  const seen = await readGroup(groupId, layersOf);
  const words = await getTranslations("layers");
  return (
    <Page title={words("title")} lead={words("lead")}>
      <PeopleNav groupId={groupId} here="layers" />
      <LayersScreen groupId={groupId} {...seen} />
    </Page>
  );
}

async function layersOf(group: InGroup) {
  const { actor } = group;
  const listed = await listLayers(group);
  if (!listed.ok) return listed;
  const deleted = await listLayers(group, { deleted: "only" });
  if (!deleted.ok) return deleted;
  const members = await listMembers(group);
  if (!members.ok) return members;
  const { layers, common, private: own } = listed.value;
  return accept({
    ...{ layers, common, own },
    deleted: deleted.value.layers.filter(({ mayKeep }) => mayKeep),
    /** Students see no annotations, and nobody writes whose role does not. */
    members: members.value.members
      .filter(({ role }) => role !== "student")
      .map(({ id, name, role }) => ({ id, name, mayAnnotate: mayAnnotate.roles.includes(role) })),
    ownId: actor.userId,
    mayMake: mayMakeLayers(actor),
  });
}
