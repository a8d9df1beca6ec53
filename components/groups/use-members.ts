import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useCall } from "#components/api/use-call.ts";
import { useToast } from "#components/ui/toast.tsx";
import type { Role } from "#lib/groups/role.ts";
import { changeRole as changeRoleOperation, removeMember, type MemberView } from "#lib/operations/groups.ts";

/** The members as they will be: a change shows at once, and goes back with the reason when the server refuses it. */
export function useMembers(groupId: string, members: readonly MemberView[]) {
  const words = useTranslations("groups.members");
  const roles = useTranslations("ui.role");
  const call = useCall();
  const toast = useToast();
  const router = useRouter();
  const [shown, setShown] = useState(members);
  useEffect(() => setShown(members), [members]);

  const replace = (id: string, changes: Partial<MemberView>): void =>
    setShown((before) => before.map((member) => (member.id === id ? { ...member, ...changes } : member)));

  async function changeRole(member: MemberView, role: Role, undoing = false): Promise<void> {
    replace(member.id, { role });
    const { id: userId, version } = member;
    const called = await call(changeRoleOperation, { params: { groupId, userId }, body: { role }, version });
    if (!called.ok) {
      replace(member.id, { role: member.role });
      return toast({ text: called.refusal.detail, tone: "error" });
    }
    replace(member.id, { version: called.value.version });
    const changed: MemberView = { ...member, role, version: called.value.version };
    const text = words("roleChanged", { name: member.name, role: roles(role) });
    toast(undoing ? { text } : { text, undo: () => void changeRole(changed, member.role, true) });
    router.refresh();
  }

  async function remove(member: MemberView): Promise<void> {
    setShown((before) => before.filter((other) => other.id !== member.id));
    const called = await call(removeMember, { params: { groupId, userId: member.id } });
    if (!called.ok) {
      setShown(members);
      return toast({ text: called.refusal.detail, tone: "error" });
    }
    toast({ text: words("removed", { name: member.name }) });
    router.refresh();
  }

  return { shown, changeRole, remove };
}
