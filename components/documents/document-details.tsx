"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState, type ReactNode } from "react";
import { addressOf } from "#components/api/call.ts";
import { useCall } from "#components/api/use-call.ts";
import { FileSize } from "#components/import/file-size.tsx";
import { NoteList } from "#components/import/note-list.tsx";
import { useMoment } from "#components/ui/moment.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Sheet } from "#components/ui/sheet.tsx";
import { SkeletonRows } from "#components/ui/skeleton.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { downloadOriginal, showDocument, type DocumentDetailView } from "#lib/operations/documents.ts";

interface DocumentDetailsProps {
  readonly groupId: string;
  /** Null while the panel is closed. */
  readonly documentId: string | null;
  readonly onClose: () => void;
}

/** Where a document came from: its file unchanged, its revision, what the import remarked. */
export function DocumentDetails({ groupId, documentId, onClose }: DocumentDetailsProps) {
  const words = useTranslations("documents.details");
  const { details, problem } = useDetails(groupId, documentId);
  return (
    <Sheet
      open={documentId !== null}
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={words("title")}
    >
      {problem === null ? null : (
        <Notice tone="error" announced>
          {problem}
        </Notice>
      )}
      {details === null && problem === null ? <SkeletonRows rows={5} /> : null}
      {details === null ? null : <Details groupId={groupId} details={details} />}
    </Sheet>
  );
}

function useDetails(groupId: string, documentId: string | null) {
  const call = useCall();
  const [details, setDetails] = useState<DocumentDetailView | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    setDetails(null);
    setProblem(null);
    if (documentId === null) return undefined;
    const controller = new AbortController();
    const { signal } = controller;
    void call(showDocument, { params: { groupId, documentId }, signal }).then((called) => {
      if (signal.aborted) return;
      if (called.ok) setDetails(called.value);
      else setProblem(called.refusal.detail);
    });
    return () => controller.abort();
  }, [call, groupId, documentId]);
  return { details, problem };
}

function Details({ groupId, details }: { groupId: string; details: DocumentDetailView }) {
  const words = useTranslations("documents.details");
  const moment = useMoment();
  const { revision, importId, addedBy, createdAt, citationCount, referenceCount, notes } = details;
  const lang = details.language === "mixed" ? undefined : details.language;
  return (
    <div className="grid gap-4 pt-2">
      <p lang={lang} className="font-serif text-quote font-bold break-words">
        {details.title}
      </p>
      <dl className="divide-y divide-line border-y border-line">
        <FileLines groupId={groupId} details={details} />
        <Line name={words("revision")}>
          {words("revisionText", {
            number: revision.number,
            length: grouped(revision.textLength),
            when: moment(revision.createdAt),
          })}
        </Line>
        <Line name={words("contents")}>
          {words("counts", { citations: citationCount, entries: referenceCount })}
        </Line>
        <Line name={words("added")}>
          {addedBy.name}, {moment(createdAt, "both")}
        </Line>
      </dl>
      <NoteList notes={notes} />
      {importId === null ? null : (
        <p>
          <TextLink href={`/groups/${groupId}/documents/import/${importId}`}>{words("import")}</TextLink>
        </p>
      )}
    </div>
  );
}

function FileLines({ groupId, details }: { groupId: string; details: DocumentDetailView }) {
  const words = useTranslations("documents.details");
  const { file, fileName, id: documentId } = details;
  if (file === null) return <Line name={words("file")}>{words("noFile")}</Line>;
  return (
    <>
      <Line name={words("file")}>
        <a href={addressOf(downloadOriginal, { groupId, documentId })} download className="link break-words">
          {fileName ?? details.title}
        </a>
      </Line>
      <Line name={words("size")}>
        <FileSize bytes={file.size} />
      </Line>
      <Line name={words("digest")}>
        <code className="font-sans text-label break-all">{file.sha256}</code>
      </Line>
    </>
  );
}

function Line({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid gap-0.5 py-2">
      <dt className="text-label text-ink-3">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Digits in threes, parted by a no-break space: read in all three languages, and in browsers that know no Kazakh. */
function grouped(count: number): string {
  return String(count).replace(/(?<=[0-9])(?=(?:[0-9]{3})+$)/gu, "\u00a0");
}
