"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx";
import { FileDrop } from "#components/ui/file-drop.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { useToast } from "#components/ui/toast.tsx";
import type { ImportView } from "#lib/operations/imports.ts";
import { ImportLine, SendingLine } from "./import-line.tsx";
import { useImportDesk } from "./use-import-desk.ts";

interface ImportDeskProps {
  readonly groupId: string;
  readonly imports: readonly ImportView[];
  /** Who may remove files of others; one's own may always be removed. */
  readonly looksAfterGroup: boolean;
  readonly ownId: string;
}

/** Files are dropped here and stay in the list until they are in the library or removed. */
export function ImportDesk({ groupId, imports: before, looksAfterGroup, ownId }: ImportDeskProps) {
  const words = useTranslations("import");
  const toast = useToast();
  const { sending, imports, problem, add, sendAgain, drop, retry, discard } = useImportDesk(groupId, before);
  const [leaving, setLeaving] = useState<ImportView | null>(null);

  async function remove(line: ImportView): Promise<void> {
    setLeaving(null);
    if (await discard(line)) toast({ text: words("discarded") });
  }

  return (
    <div className="grid gap-6">
      <FileDrop
        label={words("drop.label")}
        hint={words("drop.hint")}
        accept=".txt,text/plain"
        multiple
        onFiles={(files) => void add(files)}
      />
      {problem === null ? null : (
        <Notice tone="error" announced>
          {problem}
        </Notice>
      )}
      <section aria-labelledby="files" className="grid gap-2">
        <h2 id="files">{words("files")}</h2>
        {sending.length + imports.length === 0 ? <p className="text-ink-2">{words("noFiles")}</p> : null}
        <ul className="divide-y divide-line border-y border-line empty:hidden">
          {sending.map((line) => (
            <SendingLine
              key={line.key}
              line={line}
              onAgain={() => sendAgain(line)}
              onRemove={() => drop(line.key)}
            />
          ))}
          {imports.map((line) => (
            <ImportLine
              key={line.id}
              groupId={groupId}
              line={line}
              onRetry={() => void retry(line)}
              onRemove={looksAfterGroup || line.author.id === ownId ? () => setLeaving(line) : null}
            />
          ))}
        </ul>
      </section>
      <ConfirmDialog
        open={leaving !== null}
        onOpenChange={(open) => (open ? undefined : setLeaving(null))}
        title={words("discardTitle")}
        confirmLabel={words("discard")}
        onConfirm={() => (leaving === null ? undefined : void remove(leaving))}
      >
        <p className="font-bold text-ink">{leaving?.name}</p>
        <p>{words("discardText")}</p>
      </ConfirmDialog>
    </div>
  );
}
