"use client";

import { Ellipsis } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useCall } from "#components/api/use-call.ts";
import { Button, ButtonLink } from "#components/ui/button.tsx";
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Menu, MenuItem, MenuLink } from "#components/ui/menu.tsx";
import { useToast } from "#components/ui/toast.tsx";
import {
  closeCoding,
  type CodingView,
  deleteCoding,
  reopenCoding,
  restoreCoding,
} from "#lib/operations/codings.ts";
import { progressOf } from "./progress.ts";

interface CodingActionsProps {
  readonly groupId: string;
  readonly coding: CodingView;
  readonly mayPlan: boolean;
}

/** What can be done with a coding as a whole. */
export function CodingActions({ groupId, coding, mayPlan }: CodingActionsProps) {
  const words = useTranslations("codings");
  const [isClosing, setClosing] = useState(false);
  const deeds = useCodingDeeds(groupId, coding.id);
  const { done, all } = progressOf(coding);
  const here = `/groups/${groupId}/codings/${coding.id}`;
  if (coding.deletedAt !== null)
    return mayPlan ? <Button onClick={() => void deeds.restore()}>{words("restore")}</Button> : null;
  return (
    <>
      {coding.mayLookInto ? <ButtonLink href={`${here}/agreement`}>{words("agreement")}</ButtonLink> : null}
      {mayPlan && coding.closedAt === null ? (
        <Button look={done === all ? "main" : "plain"} onClick={() => setClosing(true)}>
          {words("close")}
        </Button>
      ) : null}
      {mayPlan ? (
        <Menu trigger={<IconButton label={words("more")} icon={<Ellipsis aria-hidden size={18} />} />}>
          <MenuLink href={`${here}/edit`}>{words("edit")}</MenuLink>
          {coding.closedAt === null ? null : (
            <MenuItem onSelect={() => void deeds.reopen()}>{words("reopen")}</MenuItem>
          )}
          <MenuItem danger onSelect={() => void deeds.remove()}>
            {words("delete")}
          </MenuItem>
        </Menu>
      ) : null}
      <ConfirmDialog
        open={isClosing}
        onOpenChange={setClosing}
        title={words("closeTitle")}
        confirmLabel={words("close")}
        onConfirm={() => {
          setClosing(false);
          void deeds.close();
        }}
      >
        {done === all ? words("closeText") : words("closeEarly", { open: all - done, all })}
      </ConfirmDialog>
    </>
  );
}

function useCodingDeeds(groupId: string, codingId: string) {
  const words = useTranslations("codings");
  const call = useCall();
  const router = useRouter();
  const toast = useToast();
  const params = { groupId, codingId };
  const settle = (called: { ok: true } | { ok: false; refusal: { detail: string } }) => {
    if (!called.ok) toast({ text: called.refusal.detail, tone: "error" });
    router.refresh();
    return called.ok;
  };
  const restore = async () => void settle(await call(restoreCoding, { params }));
  const reopen = async () => void settle(await call(reopenCoding, { params }));
  return {
    restore,
    reopen,
    close: async () => {
      if (settle(await call(closeCoding, { params })))
        toast({ text: words("closed"), undo: () => void reopen() });
    },
    remove: async () => {
      if (settle(await call(deleteCoding, { params })))
        toast({ text: words("deleted"), undo: () => void restore() });
    },
  };
}
