"use client";

import { Link2, Merge, Split, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ItemMenu } from "#components/ui/item-menu.tsx";
import { MenuItem, MenuRule } from "#components/ui/menu.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { MergeWith } from "./merge-with.tsx";
import { SplitClaim } from "./split-claim.tsx";
import type { ClaimDesk } from "./use-claim.ts";

interface ClaimActionsProps {
  readonly groupId: string;
  readonly desk: ClaimDesk;
  readonly mayEdit: boolean;
  /** Null where it may not be deleted. */
  readonly onDelete: (() => void) | null;
}

/** What may be done with the claim as a whole, in one menu. */
export function ClaimActions({ groupId, desk, mayEdit, onDelete }: ClaimActionsProps) {
  const words = useTranslations("claims.page");
  const record = useTranslations("claimRecord");
  const copy = useAddressCopy(`/groups/${groupId}/claims/${desk.claim.id}`);
  const [open, setOpen] = useState<"merge" | "split" | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      <ItemMenu className="-mr-2">
        <MenuItem icon={<Link2 aria-hidden size={14} />} onSelect={() => void copy()}>
          {words("copyLink")}
        </MenuItem>
        {mayEdit ? (
          <>
            <MenuItem icon={<Merge aria-hidden size={14} />} onSelect={() => setOpen("merge")}>
              {record("merge.open")}
            </MenuItem>
            <MenuItem icon={<Split aria-hidden size={14} />} onSelect={() => setOpen("split")}>
              {record("split.open")}
            </MenuItem>
          </>
        ) : null}
        {onDelete === null ? null : (
          <>
            <MenuRule />
            <MenuItem danger icon={<Trash2 aria-hidden size={14} />} onSelect={onDelete}>
              {words("delete")}
            </MenuItem>
          </>
        )}
      </ItemMenu>
      {open === "merge" ? <MergeWith groupId={groupId} desk={desk} onClose={close} /> : null}
      {open === "split" ? <SplitClaim groupId={groupId} desk={desk} onClose={close} /> : null}
    </>
  );
}

function useAddressCopy(path: string) {
  const ui = useTranslations("ui");
  const toast = useToast();
  return async () => {
    const isCopied = await navigator.clipboard.writeText(new URL(path, location.href).href).then(
      () => true,
      () => false,
    );
    toast(isCopied ? { text: ui("copied") } : { text: ui("copyFailed"), tone: "error" });
  };
}
