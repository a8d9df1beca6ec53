"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useGroupId } from "#components/reader/thread.tsx";
import { useReader } from "#components/reader/reader-context.ts";
import { LinkButton } from "#components/ui/text-link.tsx";
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
    <div className="flex flex-wrap gap-x-4 pt-1">
      <LinkButton className="text-label" onClick={() => setOpen("export")}>
        {words("menu.export")}
      </LinkButton>
      {view.viewer.mayAnnotate ? (
        <LinkButton className="text-label" onClick={() => setOpen("import")}>
          {words("menu.import")}
        </LinkButton>
      ) : null}
      {open === "export" ? <ExportDialog {...place} /> : null}
      {open === "import" ? <ImportDialog {...place} place={writing.place} /> : null}
    </div>
  );
}
