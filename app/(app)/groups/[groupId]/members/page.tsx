import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { InvitationForm } from "#components/groups/invitation-form.tsx";
import { InvitationList } from "#components/groups/invitation-list.tsx";
import { MemberList } from "#components/groups/member-list.tsx";
import { RoleRights } from "#components/groups/role-rights.tsx";
import { Page, Section } from "#components/ui/page.tsx";
import type { Role } from "#lib/groups/role.ts";
import { showGroup } from "#lib/server/queries/groups.ts";
import { listInvitations, listMembers } from "#lib/server/queries/members.ts";
import { mayChangeMembers, mayInviteMembers } from "#lib/permissions/groups.ts";
import { readGroup, signedIn } from "#app/_edge/page.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("groups"))("members.title") };
}

export default async function MembersPage({ params }: { readonly params: Promise<{ groupId: string }> }) {
  const { groupId } = await params;
  const { userId } = await signedIn();
  const { role } = await readGroup(groupId, showGroup);
  const { members } = await readGroup(groupId, listMembers);
  const words = await getTranslations("groups");
  const inviting = mayInviteMembers.roles.includes(role);
  return (
    <Page title={words("members.title")} lead={words("members.lead", { count: members.length })}>
      <MemberList
        groupId={groupId}
        members={members}
        ownId={userId}
        editable={mayChangeMembers.roles.includes(role)}
      />
      <RoleRights />
      {inviting ? <Invitations groupId={groupId} role={role} /> : null}
    </Page>
  );
}

async function Invitations({ groupId, role }: { groupId: string; role: Role }) {
  const words = await getTranslations("groups.invitations");
  const { invitations } = await readGroup(groupId, listInvitations);
  return (
    <Section id="invitations" title={words("title")} lead={words("lead")}>
      <InvitationForm groupId={groupId} ownRole={role} />
      <InvitationList groupId={groupId} invitations={invitations} />
    </Section>
  );
}
