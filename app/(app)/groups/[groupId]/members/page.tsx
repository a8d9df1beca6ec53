import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { InvitationForm } from "#components/groups/invitation-form.tsx";
import { InvitationList } from "#components/groups/invitation-list.tsx";
import { MemberList } from "#components/groups/member-list.tsx";
import { PeopleNav } from "#components/groups/people-nav.tsx";
import { RoleRights } from "#components/groups/role-rights.tsx";
import { Page, Section } from "#components/ui/page.tsx";
import type { Role } from "#lib/groups/role.ts";
import type { InvitationView } from "#lib/operations/groups.ts";
import { accept } from "#lib/result.ts";
import type { InGroup } from "#lib/server/database.ts";
import { listInvitations, listMembers } from "#lib/server/queries/members.ts";
import { mayChangeMembers, mayInviteMembers } from "#lib/permissions/groups.ts";
import { readGroup, signedIn } from "#app/_edge/page.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("groups"))("members.title") };
}

export default async function MembersPage({ params }: { readonly params: Promise<{ groupId: string }> }) {
  const { groupId } = await params;
  const { userId } = await signedIn();
  const { role, members, invitations } = await readGroup(groupId, membersOf);
  const words = await getTranslations("groups");
  return (
    <Page title={words("members.title")} lead={words("members.lead", { count: members.length })}>
      <PeopleNav groupId={groupId} here="members" />
      <MemberList
        groupId={groupId}
        members={members}
        ownId={userId}
        editable={mayChangeMembers.roles.includes(role)}
      />
      <RoleRights />
      {invitations === null ? null : <Invitations {...{ groupId, role, invitations }} />}
    </Page>
  );
}

/** Invitations are null for those who may not invite. */
async function membersOf(group: InGroup) {
  const { role } = group.actor;
  const listed = await listMembers(group);
  if (!listed.ok) return listed;
  const { members } = listed.value;
  const invited = mayInviteMembers.roles.includes(role) ? await listInvitations(group) : null;
  if (invited?.ok === false) return invited;
  return accept({ role, members, invitations: invited?.value.invitations ?? null });
}

interface InvitationsProps {
  readonly groupId: string;
  readonly role: Role;
  readonly invitations: readonly InvitationView[];
}

async function Invitations({ groupId, role, invitations }: InvitationsProps) {
  const words = await getTranslations("groups.invitations");
  return (
    <Section id="invitations" title={words("title")} lead={words("lead")}>
      <InvitationForm groupId={groupId} ownRole={role} />
      <InvitationList groupId={groupId} invitations={invitations} />
    </Section>
  );
}
