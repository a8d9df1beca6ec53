"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { call, randomKey } from "#components/api/call.ts";
import { upload } from "#components/api/upload.ts";
import { useRefusalSentence } from "#components/reader/use-refusal-sentence.ts";
import { Dialog } from "#components/ui/dialog.tsx";
import { FileDrop } from "#components/ui/file-drop.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { showDraft } from "#lib/operations/drafts.ts";
import { takeOverUpload, uploadEssay, watchUpload, type EssayUpload } from "#lib/operations/essays.ts";
import { showText, type EssayDesk, type EssayStart } from "./use-essay.ts";

interface UploadDialogProps {
  readonly desk: EssayDesk;
  readonly place: Pick<EssayStart, "groupId" | "submissionId">;
  readonly onDone: (commentCount: number) => void;
  readonly onClose: () => void;
}

const ACCEPTED = ".docx,.pdf,.txt,.odt,.md,.html,.htm";

/** Brings in a file as the text. It is read by the importer; what stood in the window stays in the history. */
export function UploadDialog(props: UploadDialogProps) {
  const words = useTranslations("essays.upload");
  const { stage, problem, isTaking, take } = useUpload(props);
  return (
    // While the file takes the place of the text nothing can be typed that it would overwrite.
    <Dialog
      open
      onOpenChange={() => {
        if (!isTaking) props.onClose();
      }}
      title={words("title")}
      description={words("lead")}
    >
      <div className="grid gap-3 py-2">
        {problem === null ? null : (
          <Notice tone="error" announced>
            {problem}
          </Notice>
        )}
        <FileDrop
          label={words("choose")}
          hint={words("hint")}
          accept={ACCEPTED}
          disabled={stage !== null}
          onFiles={([file]) => {
            if (file !== undefined) void take(file);
          }}
        />
        <p role="status" className="text-ink-2">
          {stage}
        </p>
      </div>
    </Dialog>
  );
}

/** Milliseconds between questions how far the reading is. */
const PAUSE = 1_000;

function useUpload({ desk, place, onDone, onClose }: UploadDialogProps) {
  const words = useTranslations("essays.upload");
  const saving = useTranslations("essays.saving");
  const sentence = useRefusalSentence();
  const [stage, setStage] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isTaking, setTaking] = useState(false);
  const stop = useRef(new AbortController());
  useEffect(() => {
    stop.current = new AbortController();
    return () => stop.current.abort();
  }, []);
  const fail = (why: string) => {
    setStage(null);
    setTaking(false);
    setProblem(why);
  };
  const take = async (file: File) => {
    const { signal } = stop.current;
    setProblem(null);
    setStage(words("sending"));
    if (!(await desk.autosave.flush())) return fail(saving("notYet"));
    const onProgress = (share: number) => setStage(words("sent", { share }));
    const sent = await upload(uploadEssay, { params: place, file, key: randomKey(), onProgress, signal });
    if (!sent.ok) return fail(sentence(sent.refusal));
    const read = await untilRead(place, sent.value, (now) => setStage(stageOf(now)), signal);
    if (signal.aborted) return;
    if (read === null) return fail(words("offline"));
    if (read.refusal !== null) return fail(sentence(read.refusal));
    setTaking(true);
    setStage(words("taking"));
    const version = desk.autosave.version;
    const taken = await call(takeOverUpload, { params: { ...place, importId: read.id }, version });
    if (!taken.ok) return fail(sentence(taken.refusal));
    const shown = await call(showDraft, { params: place });
    if (!shown.ok) return fail(sentence(shown.refusal));
    showText(desk, shown.value);
    onDone(taken.value.commentCount);
    onClose();
  };
  const stageOf = ({ progress }: EssayUpload) =>
    progress === null || progress.total < 2
      ? words("reading")
      : words("pages", { done: progress.done, total: progress.total });
  return { stage, problem, isTaking, take };
}

async function untilRead(
  place: UploadDialogProps["place"],
  sent: EssayUpload,
  told: (now: EssayUpload) => void,
  signal: AbortSignal,
): Promise<EssayUpload | null> {
  let now = sent;
  while (now.state === "waiting" || now.state === "reading") {
    told(now);
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    if (signal.aborted) return null;
    const called = await call(watchUpload, { params: { ...place, importId: sent.id }, signal });
    if (!called.ok) return null;
    now = called.value;
  }
  return now;
}
