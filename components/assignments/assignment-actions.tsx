"use client";

import { Ellipsis } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useCall } from "#components/api/use-call.ts";
import { Button, ButtonLink } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Menu, MenuItem, MenuLink } from "#components/ui/menu.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { useToast } from "#components/ui/toast.tsx";
import {
  type AssignmentView,
  deleteAssignment,
  publishAssignment,
  restoreAssignment,
  unpublishAssignment,
} from "#lib/operations/assignments.ts";

interface AssignmentActionsProps {
  readonly groupId: string;
  readonly assignment: AssignmentView;
}

/** What those who look after the group do with an assignment as a whole. */
export function AssignmentActions({ groupId, assignment }: AssignmentActionsProps) {
  const words = useTranslations("assignments");
  const deeds = useAssignmentDeeds(groupId, assignment.id);
  const [isAsking, setAsking] = useState(false);
  const here = `/groups/${groupId}/assignments/${assignment.id}`;
  if (assignment.deletedAt !== null)
    return <Button onClick={() => void deeds.restore()}>{words("restore")}</Button>;
  return (
    <>
      <ButtonLink href={`${here}/edit`}>{words("edit")}</ButtonLink>
      {assignment.publishedAt === null ? (
        <Button look="main" onClick={() => setAsking(true)}>
          {words("publish")}
        </Button>
      ) : null}
      <Menu trigger={<IconButton label={words("more")} icon={<Ellipsis aria-hidden size={18} />} />}>
        <MenuLink href={`/groups/${groupId}/assignments/new?from=${assignment.id}`}>{words("copy")}</MenuLink>
        {assignment.publishedAt === null ? null : (
          <MenuItem onSelect={() => void deeds.unpublish()}>{words("unpublish")}</MenuItem>
        )}
        <MenuItem danger onSelect={() => void deeds.remove()}>
          {words("delete")}
        </MenuItem>
      </Menu>
      <PublishDialog
        assignment={assignment}
        open={isAsking}
        onOpenChange={setAsking}
        onPublish={() => {
          setAsking(false);
          void deeds.publish();
        }}
      />
    </>
  );
}

interface PublishDialogProps {
  readonly assignment: AssignmentView;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly onPublish: () => void;
}

/** Says who will see it and what is not said yet, before it is published. */
function PublishDialog({ assignment, open, onOpenChange, onPublish }: PublishDialogProps) {
  const words = useTranslations("assignments.publishing");
  const ui = useTranslations("ui");
  const names = useTranslations("ui.language");
  const { rubric, dueAt, tasks, titles, progress } = assignment;
  const untold = (["kk", "ru", "en"] as const).filter(
    (language) => titles[language] === undefined || tasks[language] === undefined,
  );
  const gaps = [
    ...(rubric === null ? [words("noRubric")] : []),
    ...(dueAt === null ? [words("noDue")] : []),
    ...(Object.keys(tasks).length === 0 ? [words("noTask")] : []),
    ...(untold.length === 0 || untold.length === 3
      ? []
      : [words("untold", { languages: untold.map((language) => names(language)).join(", ") })]),
  ];
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={words("title")}
      description={words("text", { students: progress?.students ?? 0 })}
      actions={
        <>
          <Button onClick={() => onOpenChange(false)}>{ui("cancel")}</Button>
          <Button look="main" onClick={onPublish}>
            {words("publish")}
          </Button>
        </>
      }
    >
      {gaps.length === 0 ? null : (
        <Notice tone="warn" title={words("gaps")}>
          <ul className="list-disc pl-4">
            {gaps.map((gap) => (
              <li key={gap}>{gap}</li>
            ))}
          </ul>
        </Notice>
      )}
    </Dialog>
  );
}

function useAssignmentDeeds(groupId: string, assignmentId: string) {
  const words = useTranslations("assignments");
  const call = useCall();
  const router = useRouter();
  const toast = useToast();
  const params = { groupId, assignmentId };
  const settle = (called: { ok: true } | { ok: false; refusal: { detail: string } }) => {
    if (!called.ok) toast({ text: called.refusal.detail, tone: "error" });
    router.refresh();
    return called.ok;
  };
  const restore = async () => void settle(await call(restoreAssignment, { params }));
  const unpublish = async () => {
    if (settle(await call(unpublishAssignment, { params })))
      toast({ text: words("unpublished"), undo: () => void publish() });
  };
  const publish = async () => {
    if (settle(await call(publishAssignment, { params })))
      toast({ text: words("published"), undo: () => void unpublish() });
  };
  return {
    ...{ restore, publish, unpublish },
    remove: async () => {
      if (settle(await call(deleteAssignment, { params })))
        toast({ text: words("deleted"), undo: () => void restore() });
    },
  };
}
