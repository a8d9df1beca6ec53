"use client";

import { Landmark } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useReader } from "#components/reader/reader-context.ts";
import { useGroupId } from "#components/reader/thread.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { NamesDialog } from "./names-dialog.tsx";

/** The part of an address that opens the reforms that the text names. */
export const NAMES_HASH = "#reforms";

/** In the reader: which reforms of the register its text names, and which places were tagged. */
export function NamesButton() {
  const words = useTranslations("reforms.names");
  const { view, writing, goToBlock } = useReader();
  const groupId = useGroupId();
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    if (location.hash === NAMES_HASH) setOpen(true);
  }, []);
  return (
    <>
      <IconButton
        label={words("title")}
        aria-haspopup="dialog"
        icon={<Landmark aria-hidden size={16} />}
        onClick={() => setOpen(true)}
      />
      {isOpen ? (
        <NamesDialog
          {...{ groupId }}
          documentId={view.document.id}
          place={writing.place}
          mayTag={view.viewer.mayAnnotate}
          onShow={(blockId) => {
            setOpen(false);
            goToBlock(blockId);
          }}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  );
}
