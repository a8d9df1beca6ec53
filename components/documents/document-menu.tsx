"use client";

import { Ellipsis } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ExportDialog } from "#components/annotation-files/export-dialog.tsx";
import { ImportInto } from "#components/annotation-files/import-into.tsx";
import { addressOf } from "#components/api/call.ts";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Menu, MenuItem, MenuRule } from "#components/ui/menu.tsx";
import {
  downloadOriginal,
  EXPORT_FORMATS,
  exportDocument,
  type DocumentView,
} from "#lib/operations/documents.ts";

interface DocumentMenuProps {
  readonly groupId: string;
  readonly document: DocumentView;
  readonly mayEdit: boolean;
  readonly mayAnnotate: boolean;
  readonly onDetails: () => void;
  readonly onEdit: () => void;
  readonly onDelete: () => void;
  readonly onRestore: () => void;
}

export function DocumentMenu(props: DocumentMenuProps) {
  const { groupId, document, mayEdit, mayAnnotate, onDetails, onEdit, onDelete, onRestore } = props;
  const words = useTranslations("documents.menu");
  const historyWords = useTranslations("history");
  const checkWords = useTranslations("integrity");
  const fileWords = useTranslations("annotationFiles.menu");
  const [open, setOpen] = useState<"export" | "import" | null>(null);
  const router = useRouter();
  const params = { groupId, documentId: document.id };
  const trigger = (
    <IconButton
      label={words("label", { title: document.title })}
      title={words("label", { title: "" }).replace(/[:\s]+$/u, "")}
      icon={<Ellipsis aria-hidden size={18} />}
    />
  );
  if (document.deletedAt !== null) {
    return (
      <Menu trigger={trigger}>
        <MenuItem onSelect={onRestore}>{words("restore")}</MenuItem>
      </Menu>
    );
  }
  return (
    <>
      <Menu trigger={trigger}>
        <MenuItem onSelect={() => router.push(`/groups/${groupId}/documents/${document.id}`)}>
          {words("open")}
        </MenuItem>
        <MenuItem onSelect={onDetails}>{words("details")}</MenuItem>
        {mayEdit ? <MenuItem onSelect={onEdit}>{words("edit")}</MenuItem> : null}
        {mayEdit && document.importId !== null ? (
          <MenuItem onSelect={() => router.push(correctionAddress(groupId, document))}>
            {words("correct")}
          </MenuItem>
        ) : null}
        {document.citationCount + document.referenceCount === 0 ? null : (
          <MenuItem onSelect={() => router.push(`/groups/${groupId}/documents/${document.id}/integrity`)}>
            {checkWords("check")}
          </MenuItem>
        )}
        <MenuItem onSelect={() => router.push(`/groups/${groupId}/documents/${document.id}/history`)}>
          {historyWords("title")}
        </MenuItem>
        <MenuRule />
        {document.hasOriginal ? (
          <MenuItem onSelect={() => save(addressOf(downloadOriginal, params))}>{words("original")}</MenuItem>
        ) : null}
        {EXPORT_FORMATS.map((format) => (
          <MenuItem key={format} onSelect={() => save(addressOf(exportDocument, params, { format }))}>
            {words(format)}
          </MenuItem>
        ))}
        <MenuItem onSelect={() => setOpen("export")}>{fileWords("annotations")}</MenuItem>
        {mayAnnotate ? <MenuItem onSelect={() => setOpen("import")}>{fileWords("import")}</MenuItem> : null}
        {mayEdit ? (
          <>
            <MenuRule />
            <MenuItem danger onSelect={onDelete}>
              {words("delete")}
            </MenuItem>
          </>
        ) : null}
      </Menu>
      {open === "export" ? <ExportDialog {...params} onClose={() => setOpen(null)} /> : null}
      {open === "import" ? <ImportInto {...params} onClose={() => setOpen(null)} /> : null}
    </>
  );
}

/** What was recognised of its file, beside the file: corrections there become the document's next revision. */
function correctionAddress(groupId: string, { importId, articleIndex }: DocumentView): string {
  return `/groups/${groupId}/documents/import/${importId ?? ""}?article=${articleIndex ?? 0}`;
}

/** The server names the file and sends it as an attachment, so the page stays where it is. */
function save(address: string): void {
  window.location.assign(address);
}
