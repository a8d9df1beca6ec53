"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useCallback, useEffect, useRef, useState } from "react";
import { randomKey } from "#components/api/call.ts";
import { upload } from "#components/api/upload.ts";
import { useCall } from "#components/api/use-call.ts";
import {
  discardImport,
  listImports,
  retryImport,
  uploadImport,
  type ImportView,
} from "#lib/operations/imports.ts";

/** A file on its way to the server; it stays in the list, with the file in hand, until the server has it. */
export interface Sending {
  /** Also the idempotency key: a repeated upload of the same line is one upload. */
  readonly key: string;
  readonly file: File;
  /** 0–1. */
  readonly share: number;
  /** Why it did not arrive; null while it is on its way. */
  readonly problem: string | null;
}

/** Milliseconds between looks at the server while something is being read. */
const LOOK_MS = 1_000;

/** The desk where files arrive: uploads of this page, and the group's imports as the server tells them. */
export function useImportDesk(groupId: string, before: readonly ImportView[]) {
  const call = useCall();
  const [imports, setImports] = useState(before);
  const [problem, setProblem] = useState<string | null>(null);
  const look = useCallback(async () => {
    const called = await call(listImports, { params: { groupId } });
    if (called.ok) setImports(called.value.imports);
    setProblem(called.ok ? null : called.refusal.detail);
  }, [call, groupId]);
  const isBusy = imports.some(({ state }) => state === "waiting" || state === "reading");
  useEffect(() => {
    if (!isBusy) return undefined;
    const timer = setInterval(() => void look(), LOOK_MS);
    return () => clearInterval(timer);
  }, [isBusy, look]);
  const arrived = useCallback((view: ImportView) => {
    setImports((lines) => [view, ...lines.filter(({ id }) => id !== view.id)]);
  }, []);
  const uploads = useUploads(groupId, arrived);
  useOpenTheOnlyOne(groupId, imports, uploads.arrivals);

  async function retry(line: ImportView): Promise<void> {
    const called = await call(retryImport, { params: { groupId, importId: line.id } });
    if (called.ok) arrived(called.value);
    else setProblem(called.refusal.detail);
  }

  async function discard(line: ImportView): Promise<boolean> {
    const called = await call(discardImport, { params: { groupId, importId: line.id } });
    if (called.ok) setImports((lines) => lines.filter(({ id }) => id !== line.id));
    else setProblem(called.refusal.detail);
    return called.ok;
  }

  return { ...uploads, imports, problem, retry, discard };
}

function useUploads(groupId: string, arrived: (view: ImportView) => void) {
  const words = useTranslations("ui");
  const [sending, setSending] = useState<readonly Sending[]>([]);
  const [arrivals, setArrivals] = useState<readonly string[]>([]);
  const stop = useRef(new Map<string, AbortController>());

  const change = useCallback((key: string, changed: Partial<Sending>) => {
    setSending((lines) => lines.map((line) => (line.key === key ? { ...line, ...changed } : line)));
  }, []);
  const drop = useCallback((key: string) => {
    stop.current.get(key)?.abort();
    stop.current.delete(key);
    setSending((lines) => lines.filter((line) => line.key !== key));
  }, []);

  const send = useCallback(
    async ({ key, file }: Pick<Sending, "key" | "file">) => {
      const controller = new AbortController();
      stop.current.set(key, controller);
      const { signal } = controller;
      const onProgress = (share: number): void => change(key, { share });
      const called = await upload(uploadImport, { params: { groupId }, file, key, onProgress, signal });
      if (signal.aborted) return;
      if (called.ok) {
        drop(key);
        arrived(called.value);
        setArrivals((ids) => [...ids, called.value.id]);
      } else {
        const { sentence, code } = called.refusal;
        change(key, { problem: sentence ?? words(code === "offline" ? "offline" : "failed") });
      }
    },
    [arrived, change, drop, groupId, words],
  );

  /** One after the other, so that the first is read while the next is on its way. */
  const add = useCallback(
    async (files: readonly File[]) => {
      const lines = files.map((file) => ({ key: randomKey(), file, share: 0, problem: null }));
      setSending((before) => [...before, ...lines]);
      for (const line of lines) await send(line);
    },
    [send],
  );
  const sendAgain = useCallback(
    (line: Sending) => {
      change(line.key, { share: 0, problem: null });
      void send(line);
    },
    [change, send],
  );
  return { sending, arrivals, add, sendAgain, drop };
}

/** Who dropped a single file came for its result: it opens by itself. Of several, each waits for its turn. */
function useOpenTheOnlyOne(
  groupId: string,
  imports: readonly ImportView[],
  arrivals: readonly string[],
): void {
  const router = useRouter();
  const [only, ...others] = arrivals;
  const isReady = imports.find(({ id }) => id === only)?.state === "ready";
  useEffect(() => {
    if (only !== undefined && others.length === 0 && isReady)
      router.push(`/groups/${groupId}/documents/import/${only}`);
  }, [groupId, isReady, only, others.length, router]);
}
