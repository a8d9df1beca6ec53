"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx";
import { FileDrop } from "#components/ui/file-drop.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { useToast } from "#components/ui/toast.tsx";
import type { ImportView } from "#lib/operations/imports.ts";
import { ImportLine, SendingLine } from "./import-line.tsx";
import { ACCEPTED_FILES } from "./accepted-files.ts";
import { useImportDesk, useSpokenChanges } from "./use-import-desk.ts";

interface ImportDeskProps {
  readonly groupId: string;
  readonly imports: readonly ImportView[];
  /** Bytes of the largest file that the server takes. */
  readonly largest: number;
  /** Who may remove files of others; one's own may always be removed. */
  readonly looksAfterGroup: boolean;
  readonly ownId: string;
}

/** Files are dropped here and stay in the list until they are in the library or removed. */
export function ImportDesk({ groupId, imports: before, largest, looksAfterGroup, ownId }: ImportDeskProps) {
  const words = useTranslations("import");
  const toast = useToast();
  const desk = useImportDesk({ groupId, before, largest });
  const { problem } = desk;
  const spoken = useSpokenChanges(desk.imports);
  const list = useRef<HTMLHeadingElement>(null);
  const [leaving, setLeaving] = useState<ImportView | null>(null);

  async function remove(line: ImportView): Promise<void> {
    setLeaving(null);
    if (!(await desk.discard(line))) return;
    toast({ text: words("discarded") });
    // The button that was pressed is gone with its line.
    list.current?.focus();
  }

  return (
    <div className="grid gap-6">
      <FileDrop
        label={words("drop.label")}
        hint={words("drop.hint", { megabytes: Math.floor(largest / 1_048_576) })}
        accept={ACCEPTED_FILES}
        multiple
        onFiles={(files) => void desk.add(files)}
      />
      {problem === null ? null : (
        <Notice tone="error" announced>
          {problem}
        </Notice>
      )}
      <section aria-labelledby="files" className="grid gap-2">
        <h2 id="files" ref={list} tabIndex={-1}>
          {words("files")}
        </h2>
        <p role="status" className="sr-only">
          {spoken}
        </p>
        <Lines
          desk={desk}
          groupId={groupId}
          isTheirs={(line) => looksAfterGroup || line.author.id === ownId}
          onRemove={setLeaving}
        />
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

interface LinesProps {
  readonly desk: ReturnType<typeof useImportDesk>;
  readonly groupId: string;
  /** Whether a file is for this person to stop and to remove. */
  readonly isTheirs: (line: ImportView) => boolean;
  readonly onRemove: (line: ImportView) => void;
}

function Lines({ desk, groupId, isTheirs, onRemove }: LinesProps) {
  const words = useTranslations("import");
  const { sending, imports } = desk;
  if (sending.length + imports.length === 0) return <p className="text-ink-2">{words("noFiles")}</p>;
  return (
    <ul className="divide-y divide-line border-y border-line">
      {sending.map((line) => (
        <SendingLine
          key={line.key}
          line={line}
          onAgain={() => desk.sendAgain(line)}
          onRemove={() => desk.drop(line.key)}
        />
      ))}
      {imports.map((line) => (
        <ImportLine
          key={line.id}
          groupId={groupId}
          line={line}
          onRetry={(recognise) => void desk.retry(line, recognise)}
          onCancel={isTheirs(line) ? () => void desk.cancel(line) : null}
          onRemove={isTheirs(line) ? () => onRemove(line) : null}
        />
      ))}
    </ul>
  );
}
