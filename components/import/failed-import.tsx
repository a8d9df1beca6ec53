"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useCall } from "#components/api/use-call.ts";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { discardImport, retryImport, type ImportView } from "#lib/operations/imports.ts";
import { RetryButtons } from "./retry-buttons.tsx";
import { RefusalSentence } from "./refusal-sentence.tsx";

interface FailedImportProps {
  readonly groupId: string;
  readonly line: ImportView;
  readonly mayStore: boolean;
  readonly mayDiscard: boolean;
}

/** What happened, what is safe, and the ways on. */
export function FailedImport({ groupId, line, mayStore, mayDiscard }: FailedImportProps) {
  const words = useTranslations("import");
  const call = useCall();
  const router = useRouter();
  const [problem, setProblem] = useState<string | null>(null);
  const params = { groupId, importId: line.id };

  async function retry(recognise?: boolean): Promise<void> {
    const body = { discardCorrections: false, ...(recognise === undefined ? {} : { recognise }) };
    const called = await call(retryImport, { params, body });
    setProblem(called.ok ? null : called.refusal.detail);
    router.refresh();
  }

  async function discard(): Promise<void> {
    const called = await call(discardImport, { params });
    setProblem(called.ok ? null : called.refusal.detail);
    if (called.ok) router.push(`/groups/${groupId}/documents/import`);
  }

  return (
    <div className="grid max-w-2xl gap-3">
      <Notice
        tone="error"
        title={words("failed.title")}
        actions={
          <>
            {mayStore ? <RetryButtons line={line} onRetry={(recognise) => void retry(recognise)} /> : null}
            {mayStore && line.recognise ? (
              <Button look="quiet" onClick={() => void retry(false)}>
                {words("readText")}
              </Button>
            ) : null}
            {mayDiscard ? (
              <Button look="quiet" onClick={() => void discard()}>
                {words("discard")}
              </Button>
            ) : null}
          </>
        }
      >
        {line.refusal === null ? null : <RefusalSentence refusal={line.refusal} />}
      </Notice>
      {problem === null ? null : (
        <Notice tone="error" announced>
          {problem}
        </Notice>
      )}
    </div>
  );
}
