"use client";

import { TableOfContents } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { InBar } from "#components/shell/bar-slot.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Sheet } from "#components/ui/sheet.tsx";

interface ContentsButtonProps {
  readonly list: ReactNode;
  readonly colourKey: ReactNode;
}

/** The contents of a window that has room for the margin but not for a third column. */
export function ContentsButton({ list, colourKey }: ContentsButtonProps) {
  const words = useTranslations("reader.contents");
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <InBar>
        <IconButton
          label={words("label")}
          icon={<TableOfContents aria-hidden size={18} strokeWidth={1.6} />}
          aria-haspopup="dialog"
          onClick={() => setOpen(true)}
          className="max-md:hidden lg:hidden"
        />
      </InBar>
      <Sheet open={isOpen} onOpenChange={setOpen} title={words("label")}>
        <div onClick={() => setOpen(false)}>{list}</div>
        <div className="pt-6">{colourKey}</div>
      </Sheet>
    </>
  );
}
