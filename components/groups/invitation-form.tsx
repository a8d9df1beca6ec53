"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import { useCall } from "#components/api/use-call.ts";
import { Button } from "#components/ui/button.tsx";
import { CopyField } from "#components/ui/copy-field.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Select, TextField } from "#components/ui/text-field.tsx";
import { INVITATION_DAYS } from "#lib/groups/invitation.ts";
import { rolesUpTo, type Role } from "#lib/groups/role.ts";
import { inviteMember } from "#lib/operations/groups.ts";

/** Makes a link with a role in it. The link is shown once, here. */
export function InvitationForm({ groupId, ownRole }: { groupId: string; ownRole: Role }) {
  const words = useTranslations("groups.invitations");
  const roleNames = useTranslations("ui.role");
  const offered = rolesUpTo(ownRole);
  const { role, setRole, days, setDays, note, setNote, link, problem, busy, submit } = useInviting(
    groupId,
    offered,
  );
  return (
    <div className="grid gap-4">
      <form
        onSubmit={(event) => void submit(event)}
        className="grid items-end gap-4 md:grid-cols-[10rem_8rem_1fr_auto]"
        noValidate
      >
        <Select
          label={words("role")}
          options={offered.map((value) => ({ value, label: roleNames(value) }))}
          value={role}
          onChange={(event) => setRole(offered.find((value) => value === event.target.value) ?? "viewer")}
        />
        <Select
          label={words("days")}
          options={INVITATION_DAYS.map((count) => ({
            value: String(count),
            label: words("daysCount", { count }),
          }))}
          value={String(days)}
          onChange={(event) => setDays(Number(event.target.value))}
        />
        <TextField
          label={words("note")}
          maxLength={200}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
        <Button type="submit" busy={busy}>
          {words("create")}
        </Button>
      </form>
      {problem === null ? null : (
        <Notice tone="error" announced>
          {problem}
        </Notice>
      )}
      {link === null ? null : (
        <Notice tone="ok" announced title={words("ready")}>
          <CopyField label={words("link")} labelHidden value={link} copied={words("copied")} />
        </Notice>
      )}
    </div>
  );
}

function useInviting(groupId: string, offered: readonly Role[]) {
  const call = useCall();
  const router = useRouter();
  const [role, setRole] = useState<Role>(offered.includes("annotator") ? "annotator" : "viewer");
  const [days, setDays] = useState<number>(INVITATION_DAYS[0]);
  const [note, setNote] = useState("");
  const [link, setLink] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const called = await call(inviteMember, { params: { groupId }, body: { role, days, note } });
    setBusy(false);
    setProblem(called.ok ? null : called.refusal.detail);
    setLink(called.ok ? `${window.location.origin}/invitations/${called.value.token}` : null);
    if (!called.ok) return;
    setNote("");
    router.refresh();
  }

  return { role, setRole, days, setDays, note, setNote, link, problem, busy, submit };
}
