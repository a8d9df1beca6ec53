"use client";

import { Ellipsis } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useGroupId } from "#components/reader/thread.tsx";
import { useReader } from "#components/reader/reader-context.ts";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Menu, MenuItem } from "#components/ui/menu.tsx";
import { ExportDialog } from "./export-dialog.tsx";
import { ImportDialog } from "./import-dialog.tsx";

/** The ways of the reader's annotations out into a file and in from one. */
export function AnnotationFiles() {
  const words = useTranslations("annotationFiles");
  const { view, writing } = useReader();
  const groupId = useGroupId();
  const [open, setOpen] = useState<"export" | "import" | null>(null);
  const place = { groupId, documentId: view.document.id, layers: view.layers, onClose: () => setOpen(null) };
  return (
    <>
      <Menu trigger={<IconButton label={words("menu.label")} icon={<Ellipsis aria-hidden size={16} />} />}>
        <MenuItem onSelect={() => setOpen("export")}>{words("menu.export")}</MenuItem>
        {view.viewer.mayAnnotate ? (
          <MenuItem onSelect={() => setOpen("import")}>{words("menu.import")}</MenuItem>
        ) : null}
      </Menu>
      {open === "export" ? <ExportDialog {...place} /> : null}
      {open === "import" ? <ImportDialog {...place} place={writing.place} /> : null}
    </>
  );
}
