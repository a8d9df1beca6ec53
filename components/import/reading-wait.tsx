"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useCall } from "#components/api/use-call.ts";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { cancelImport, watchImport, type ImportProgress, type ImportView } from "#lib/operations/imports.ts";
import { ReadingBar, useReadingWords } from "./reading-bar.tsx";
import { isRunning } from "./use-import-desk.ts";

/** Milliseconds between looks while the file is read. */
const LOOK_MS = 1_000;

interface ReadingWaitProps {
  readonly groupId: string;
  readonly line: Pick<ImportView, "id" | "state" | "progress" | "recognise">;
  readonly mayCancel: boolean;
}

/** Stands in the place of the result until there is one: how far the reading is, and what was recognised last. */
export function ReadingWait({ groupId, line, mayCancel }: ReadingWaitProps) {
  const words = useTranslations("import");
  const readingWords = useReadingWords();
  const { seen, problem, busy, cancel } = useWaiting(groupId, line);
  const now = { ...line, ...seen };
  const text = seen.progress?.text;
  return (
    <div className="grid max-w-2xl gap-4 py-8">
      <h2>{words("reading.title")}</h2>
      <div className="grid max-w-md gap-3">
        <ReadingBar line={now} />
        {/* Spoken when the stage changes, not with every page. */}
        <p role="status" className="sr-only">
          {readingWords({ ...now, progress: seen.progress && { ...seen.progress, done: 0 } })}
        </p>
        <p className="text-ink-2">{words("reading.text")}</p>
        {mayCancel ? (
          <div>
            <Button busy={busy} onClick={() => void cancel()}>
              {words("stop")}
            </Button>
          </div>
        ) : null}
      </div>
      {problem === null ? null : (
        <Notice tone="error" announced>
          {problem}
        </Notice>
      )}
      {text === undefined || text.trim() === "" ? null : (
        <section aria-labelledby="read-along" className="grid gap-2">
          <h3 id="read-along">{words("reading.lastPage")}</h3>
          <p
            // A region that scrolls has to be reachable by keyboard.
            tabIndex={0}
            className="max-h-96 overflow-y-auto border-l-2 border-line pl-4 font-serif text-ui whitespace-pre-line"
          >
            {text}
          </p>
        </section>
      )}
    </div>
  );
}

function useWaiting(groupId: string, line: ReadingWaitProps["line"]) {
  const call = useCall();
  const router = useRouter();
  const [seen, setSeen] = useState<ImportProgress>({ state: line.state, progress: line.progress });
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const importId = line.id;
  const isOver = !isRunning(seen);

  useEffect(() => {
    // Whatever came of it is the page's to show.
    if (isOver) return router.refresh();
    const timer = setInterval(() => {
      if (document.hidden) return;
      void call(watchImport, { params: { groupId, importId } }).then((called) => {
        if (called.ok) setSeen(called.value);
        setProblem(called.ok ? null : called.refusal.detail);
      });
    }, LOOK_MS);
    return () => clearInterval(timer);
  }, [call, groupId, importId, isOver, router]);

  async function cancel(): Promise<void> {
    setBusy(true);
    const called = await call(cancelImport, { params: { groupId, importId } });
    setBusy(false);
    if (called.ok) setSeen({ state: called.value.state, progress: null });
    else setProblem(called.refusal.detail);
  }

  return { seen, problem, busy, cancel };
}
