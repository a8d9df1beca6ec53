"use client";

import { Ellipsis, History, Link2, Pencil, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { HistorySheet } from "#components/history/history-sheet.tsx";
import { ReactionItems } from "#components/threads/remark-item.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Menu, MenuItem } from "#components/ui/menu.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { passageHash } from "./passage-hash.ts";
import { useReader } from "./reader-context.ts";
import type { ReaderAnnotation } from "./reader-view.ts";
import { useGroupId } from "./thread.tsx";

interface CardMenuProps {
  readonly annotation: ReaderAnnotation;
  /** Null where the viewer may not. */
  readonly onEdit: (() => void) | null;
  /** Whether the viewer may react to it; a claim is answered by other claims. */
  readonly onReact?: boolean;
}

export function CardMenu({ annotation, onEdit, onReact = false }: CardMenuProps) {
  const words = useTranslations("reader.menu");
  const ui = useTranslations("ui");
  const toast = useToast();
  const { deeds, view } = useReader();
  const groupId = useGroupId();
  const history = useTranslations("history");
  const [isHistoryOpen, setHistoryOpen] = useState(false);
  const copy = async () => {
    const address = new URL(passageHash(annotation.id), location.href).href;
    // Without the right to the clipboard the address still stands in the address bar: nothing to report.
    const isCopied = await navigator.clipboard.writeText(address).then(
      () => true,
      () => false,
    );
    if (isCopied) toast({ text: ui("copied") });
  };
  const trigger = (
    <IconButton label={ui("more")} icon={<Ellipsis aria-hidden size={16} />} className="-my-1 -mr-2" />
  );
  const items = (
    <Menu trigger={trigger}>
      {onReact ? (
        <ReactionItems
          reactions={annotation.reactions}
          ownId={view.viewer.userId}
          onReact={(kind, isGiven) => void deeds.react(annotation, null, { kind, isGiven })}
        />
      ) : null}
      {onEdit === null ? null : (
        <MenuItem icon={<Pencil aria-hidden size={14} />} onSelect={onEdit}>
          {words("edit")}
        </MenuItem>
      )}
      <MenuItem icon={<Link2 aria-hidden size={14} />} onSelect={() => void copy()}>
        {words("copyLink")}
      </MenuItem>
      <MenuItem icon={<History aria-hidden size={14} />} onSelect={() => setHistoryOpen(true)}>
        {history("title")}
      </MenuItem>
      {annotation.mayDelete ? (
        <MenuItem
          danger
          icon={<Trash2 aria-hidden size={14} />}
          onSelect={() => void deeds.remove(annotation)}
        >
          {words(annotation.kind === "claim_mention" ? "deleteMention" : "delete")}
        </MenuItem>
      ) : null}
    </Menu>
  );
  return (
    <>
      {items}
      {isHistoryOpen ? (
        <HistorySheet
          groupId={groupId}
          nounId={annotation.id}
          mayRestore={view.viewer.mayAnnotate}
          onClose={() => setHistoryOpen(false)}
          onRestored={() => void deeds.reload(annotation)}
        />
      ) : null}
    </>
  );
}
