"use client";

import { FileText, Newspaper, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { addressOf, call as plainCall } from "#components/api/call.ts";
import { Combobox } from "#components/ui/combobox.tsx";
import { FileDrop } from "#components/ui/file-drop.tsx";
import { FileSize } from "#components/import/file-size.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Progress } from "#components/ui/progress.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { downloadAttachment, type AttachmentView } from "#lib/operations/attachments.ts";
import { listDocuments } from "#lib/operations/documents.ts";
import { useAttachments } from "./use-attachments.ts";

interface AttachmentPanelProps {
  readonly groupId: string;
  readonly referenceId: string;
  readonly attachments: readonly AttachmentView[];
  readonly mayEdit: boolean;
}

/** The text of the work: files, and documents of the group, against which quotations can be checked. */
export function AttachmentPanel({ groupId, referenceId, attachments, mayEdit }: AttachmentPanelProps) {
  const words = useTranslations("references.attachments");
  const desk = useAttachments({ groupId, referenceId, attachments });
  const search = useDocumentSearch(groupId);
  return (
    <div className="grid gap-3">
      {desk.shown.length === 0 && desk.sending.length === 0 ? (
        <p className="text-ink-3">{words("none")}</p>
      ) : null}
      <ul className="empty:hidden">
        {desk.shown.map((attachment) => (
          <li key={attachment.id} className="flex items-center gap-2 border-b border-line py-1">
            <Named groupId={groupId} attachment={attachment} />
            {mayEdit ? (
              <IconButton
                data-screen-only
                label={words("detach", { name: attachment.name })}
                icon={<X aria-hidden size={14} />}
                onClick={() => void desk.detach(attachment)}
              />
            ) : null}
          </li>
        ))}
      </ul>
      {desk.sending.map(({ key, name, share }) => (
        <Progress key={key} label={words("sending", { name })} value={share < 1 ? share : undefined} />
      ))}
      {mayEdit ? (
        <div data-screen-only className="grid gap-3">
          <FileDrop
            label={words("file")}
            hint={words("fileHint")}
            multiple
            error={desk.problem}
            onFiles={(files) => void desk.send(files)}
          />
          <Combobox
            label={words("document")}
            placeholder={words("documentPlaceholder")}
            search={search}
            without={desk.shown.flatMap(({ documentId }) => documentId ?? [])}
            onChoose={({ id }) => void desk.attachDocument(id)}
          />
        </div>
      ) : null}
    </div>
  );
}

function Named({ groupId, attachment }: { readonly groupId: string; readonly attachment: AttachmentView }) {
  const { id, documentId, name, size } = attachment;
  if (documentId !== null)
    return (
      <TextLink
        href={`/groups/${groupId}/documents/${documentId}`}
        className="flex min-w-0 flex-1 items-center gap-2"
      >
        <Newspaper aria-hidden size={14} className="flex-none" />
        <span className="min-w-0 break-words">{name}</span>
      </TextLink>
    );
  return (
    <a
      href={addressOf(downloadAttachment, { groupId, attachmentId: id })}
      download
      className="link flex min-w-0 flex-1 items-center gap-2"
    >
      <FileText aria-hidden size={14} className="flex-none" />
      <span className="min-w-0 flex-1 break-words">{name}</span>
      {size === null ? null : (
        <span className="flex-none text-label text-ink-3">
          <FileSize bytes={size} />
        </span>
      )}
    </a>
  );
}

function useDocumentSearch(groupId: string) {
  return useCallback(
    async (query: string, signal: AbortSignal) => {
      const found = await plainCall(listDocuments, {
        params: { groupId },
        query: { search: query, sort: "title" as const },
        signal,
      });
      if (!found.ok) throw new Error(found.refusal.code);
      return found.value.documents
        .slice(0, 20)
        .map(({ id, title, language }) => ({ id, label: title, lang: language }));
    },
    [groupId],
  );
}
