"use client";

import { Ellipsis, Link2, Pencil, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Menu, MenuItem } from "#components/ui/menu.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { passageHash } from "./passage-hash.ts";
import { useReader } from "./reader-context.ts";
import type { ReaderAnnotation } from "./reader-view.ts";

interface CardMenuProps {
  readonly annotation: ReaderAnnotation;
  /** Null where the viewer may not. */
  readonly onEdit: (() => void) | null;
}

export function CardMenu({ annotation, onEdit }: CardMenuProps) {
  const words = useTranslations("reader.menu");
  const ui = useTranslations("ui");
  const toast = useToast();
  const { deeds } = useReader();
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
  return (
    <Menu trigger={trigger}>
      {onEdit === null ? null : (
        <MenuItem icon={<Pencil aria-hidden size={14} />} onSelect={onEdit}>
          {words("edit")}
        </MenuItem>
      )}
      <MenuItem icon={<Link2 aria-hidden size={14} />} onSelect={() => void copy()}>
        {words("copyLink")}
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
}
