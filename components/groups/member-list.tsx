"use client";

import { UserMinus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Avatar } from "#components/ui/avatar.tsx";
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Moment } from "#components/ui/moment.tsx";
import { Cell, HeadCell, Row, RowHead, Table } from "#components/ui/table.tsx";
import type { MemberView } from "#lib/operations/groups.ts";
import { RoleSelect } from "./role-select.tsx";
import { useMembers } from "./use-members.ts";

interface MemberListProps {
  readonly groupId: string;
  readonly members: readonly MemberView[];
  readonly ownId: string;
  /** Whether roles can be changed and people removed here. */
  readonly editable: boolean;
}

export function MemberList({ groupId, members, ownId, editable }: MemberListProps) {
  const words = useTranslations("groups.members");
  const { shown, changeRole, remove } = useMembers(groupId, members);
  const [leaving, setLeaving] = useState<MemberView | null>(null);
  const withEmail = shown.some((member) => member.email !== null && member.id !== ownId);
  return (
    <>
      <Table caption={words("title")}>
        <thead>
          <tr>
            <HeadCell>{words("columns.name")}</HeadCell>
            {withEmail ? (
              <HeadCell className="hidden md:table-cell">{words("columns.email")}</HeadCell>
            ) : null}
            <HeadCell>{words("columns.role")}</HeadCell>
            <HeadCell className="hidden md:table-cell">{words("columns.joined")}</HeadCell>
            {editable ? (
              <HeadCell>
                <span className="sr-only">{words("columns.actions")}</span>
              </HeadCell>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {shown.map((member) => (
            <MemberRow
              key={member.id}
              {...{ member, editable, withEmail, changeRole }}
              isOwn={member.id === ownId}
              onRemove={() => setLeaving(member)}
            />
          ))}
        </tbody>
      </Table>
      <ConfirmDialog
        open={leaving !== null}
        onOpenChange={(open) => (open ? undefined : setLeaving(null))}
        title={words("removeTitle")}
        confirmLabel={words("remove")}
        onConfirm={() => {
          if (leaving !== null) void remove(leaving);
          setLeaving(null);
        }}
      >
        {words("removeText", { name: leaving?.name ?? "" })}
      </ConfirmDialog>
    </>
  );
}

interface MemberRowProps {
  readonly member: MemberView;
  readonly isOwn: boolean;
  readonly editable: boolean;
  readonly withEmail: boolean;
  readonly changeRole: ReturnType<typeof useMembers>["changeRole"];
  readonly onRemove: () => void;
}

function MemberRow({ member, isOwn, editable, withEmail, changeRole, onRemove }: MemberRowProps) {
  const words = useTranslations("groups.members");
  const roles = useTranslations("ui.role");
  return (
    <Row>
      <RowHead>
        <span className="flex items-center gap-2">
          <Avatar name={member.name} own={isOwn} decorative />
          <span className="min-w-0 break-words">
            {member.name}
            {isOwn ? <span className="text-ink-3"> · {words("you")}</span> : null}
          </span>
        </span>
      </RowHead>
      {withEmail ? <Cell className="hidden text-ink-2 md:table-cell">{member.email}</Cell> : null}
      <Cell>
        {editable ? (
          <RoleSelect
            label={words("roleOf", { name: member.name })}
            value={member.role}
            onChange={(role) => void changeRole(member, role)}
          />
        ) : (
          roles(member.role)
        )}
      </Cell>
      <Cell className="hidden text-ink-2 md:table-cell">
        <Moment at={member.joinedAt} />
      </Cell>
      {editable ? (
        <Cell className="text-right">
          {isOwn ? null : (
            <IconButton
              label={words("removeOf", { name: member.name })}
              icon={<UserMinus aria-hidden size={16} />}
              onClick={onRemove}
            />
          )}
        </Cell>
      ) : null}
    </Row>
  );
}
