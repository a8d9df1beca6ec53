"use client";

import { Ellipsis } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Menu, MenuItem } from "#components/ui/menu.tsx";
import { ExportDialog } from "./export-dialog.tsx";
import { ImportDialog } from "./import-dialog.tsx";

/** The ways of the register out into a file and in from one. */
export function RegisterFiles({
  groupId,
  mayImport,
}: {
  readonly groupId: string;
  readonly mayImport: boolean;
}) {
  const words = useTranslations("reforms.files");
  const [open, setOpen] = useState<"export" | "import" | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      <Menu trigger={<IconButton label={words("menu")} icon={<Ellipsis aria-hidden size={16} />} />}>
        <MenuItem onSelect={() => setOpen("export")}>{words("export.title")}</MenuItem>
        {mayImport ? <MenuItem onSelect={() => setOpen("import")}>{words("import.title")}</MenuItem> : null}
      </Menu>
      {open === "export" ? <ExportDialog groupId={groupId} onClose={close} /> : null}
      {open === "import" ? <ImportDialog groupId={groupId} onClose={close} /> : null}
    </>
  );
}
