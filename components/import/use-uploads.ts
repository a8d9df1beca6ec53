"use client";

import { useTranslations } from "next-intl";
import { useCallback, useRef, useState } from "react";
import { randomKey } from "#components/api/call.ts";
import { upload } from "#components/api/upload.ts";
import { uploadImport, type ImportView } from "#lib/operations/imports.ts";

/** A file on its way to the server; it stays in the list, with the file in hand, until the server has it. */
export interface Sending {
  /** Also the idempotency key: a repeated upload of the same line is one upload. */
  readonly key: string;
  readonly file: File;
  /** 0–1. */
  readonly share: number;
  /** Why it did not arrive; null while it is on its way. */
  readonly problem: string | null;
  /** Sending it once more may help. */
  readonly mayRepeat: boolean;
}

interface Uploads {
  readonly groupId: string;
  /** Bytes of the largest file that the server takes. */
  readonly largest: number;
  readonly onArrived: (view: ImportView) => void;
}

/** Sends files one after the other, so that the first is read while the next is on its way. */
export function useUploads({ groupId, largest, onArrived }: Uploads) {
  const words = useTranslations();
  const [sending, setSending] = useState<readonly Sending[]>([]);
  /** Uploads that are wanted, each with the way to stop it. */
  const wanted = useRef(new Map<string, AbortController>());

  const change = useCallback((key: string, changed: Partial<Sending>) => {
    setSending((lines) => lines.map((line) => (line.key === key ? { ...line, ...changed } : line)));
  }, []);
  const drop = useCallback((key: string) => {
    wanted.current.get(key)?.abort();
    wanted.current.delete(key);
    setSending((lines) => lines.filter((line) => line.key !== key));
  }, []);

  const send = useCallback(
    async ({ key, file }: Pick<Sending, "key" | "file">) => {
      const signal = wanted.current.get(key)?.signal;
      // Taken out of the list before its turn came.
      if (signal === undefined || signal.aborted) return;
      const onProgress = (share: number): void => change(key, { share });
      const called = await upload(uploadImport, { params: { groupId }, file, key, onProgress, signal });
      if (signal.aborted) return;
      if (called.ok) {
        drop(key);
        onArrived(called.value);
      } else {
        const { sentence, code } = called.refusal;
        change(key, { problem: sentence ?? words(code === "offline" ? "ui.offline" : "ui.failed") });
      }
    },
    [onArrived, change, drop, groupId, words],
  );

  /** What the server would refuse is told before a minute of uploading. */
  function lineOf(file: File): Sending {
    const isTooLarge = file.size > largest;
    const megabytes = Math.floor(largest / 1_048_576);
    const problem = isTooLarge ? words("refusals.too_large", { megabytes }) : null;
    return { key: randomKey(), file, share: 0, problem, mayRepeat: !isTooLarge };
  }

  async function add(files: readonly File[]): Promise<void> {
    const lines = files.map(lineOf);
    for (const { key } of lines) wanted.current.set(key, new AbortController());
    setSending((before) => [...before, ...lines]);
    for (const line of lines) if (line.problem === null) await send(line);
  }

  const sendAgain = useCallback(
    (line: Sending) => {
      change(line.key, { share: 0, problem: null });
      void send(line);
    },
    [change, send],
  );
  return { sending, add, sendAgain, drop };
}
