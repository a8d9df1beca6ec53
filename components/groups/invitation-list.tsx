"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useCall } from "#components/api/use-call.ts";
import { useMoment } from "#components/ui/moment.tsx";
import { Cell, HeadCell, Row, RowHead, Table } from "#components/ui/table.tsx";
import { LinkButton } from "#components/ui/text-link.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { revokeInvitation, type InvitationView } from "#lib/operations/groups.ts";

export function InvitationList({ groupId, invitations }: InvitationListProps) {
  const words = useTranslations("groups.invitations");
  if (invitations.length === 0) return <p className="text-ink-3">{words("none")}</p>;
  return (
    <Table caption={words("title")}>
      <thead>
        <tr>
          <HeadCell>{words("columns.role")}</HeadCell>
          <HeadCell className="hidden sm:table-cell">{words("columns.note")}</HeadCell>
          <HeadCell className="hidden md:table-cell">{words("columns.by")}</HeadCell>
          <HeadCell>{words("columns.state")}</HeadCell>
          <HeadCell>
            <span className="sr-only">{words("columns.actions")}</span>
          </HeadCell>
        </tr>
      </thead>
      <tbody>
        {invitations.map((invitation) => (
          <InvitationRow key={invitation.id} groupId={groupId} invitation={invitation} />
        ))}
      </tbody>
    </Table>
  );
}

interface InvitationListProps {
  readonly groupId: string;
  readonly invitations: readonly InvitationView[];
}

function InvitationRow({ groupId, invitation }: { groupId: string; invitation: InvitationView }) {
  const words = useTranslations("groups.invitations");
  const roles = useTranslations("ui.role");
  const call = useCall();
  const toast = useToast();
  const router = useRouter();

  async function revoke(): Promise<void> {
    const called = await call(revokeInvitation, { params: { groupId, invitationId: invitation.id } });
    toast(called.ok ? { text: words("revokedToast") } : { text: called.refusal.detail, tone: "error" });
    router.refresh();
  }

  return (
    <Row>
      <RowHead>{roles(invitation.role)}</RowHead>
      <Cell className="hidden text-ink-2 sm:table-cell">{invitation.note}</Cell>
      <Cell className="hidden text-ink-2 md:table-cell">{invitation.createdBy.name}</Cell>
      <Cell className={invitation.state === "open" ? undefined : "text-ink-3"}>
        <StateWords invitation={invitation} />
      </Cell>
      <Cell className="text-right">
        {invitation.state === "open" ? (
          <LinkButton onClick={() => void revoke()}>{words("revoke")}</LinkButton>
        ) : null}
      </Cell>
    </Row>
  );
}

function StateWords({ invitation }: { invitation: InvitationView }) {
  const words = useTranslations("groups.invitations");
  const moment = useMoment();
  if (invitation.state === "open") return words("open", { until: moment(invitation.expiresAt) });
  if (invitation.state === "used") return words("used", { name: invitation.usedBy?.name ?? "" });
  return words(invitation.state);
}
