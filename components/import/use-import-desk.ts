"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useCallback, useEffect, useRef, useState } from "react";
import { useCall, type Answered } from "#components/api/use-call.ts";
import {
  cancelImport,
  discardImport,
  listImports,
  retryImport,
  type ImportView,
} from "#lib/operations/imports.ts";
import { useUploads } from "./use-uploads.ts";

/** Milliseconds between looks at the server while something is being read. */
const LOOK_MS = 1_000;

interface Desk {
  readonly groupId: string;
  /** The imports when the page was made. */
  readonly before: readonly ImportView[];
  /** Bytes of the largest file that the server takes. */
  readonly largest: number;
}

/** The desk where files arrive: uploads of this page, and the group's imports as the server tells them. */
export function useImportDesk({ groupId, before, largest }: Desk) {
  const call = useCall();
  const { imports, setImports, problem, setProblem } = useImports(groupId, before);
  const [arrivals, setArrivals] = useState<readonly string[]>([]);
  const put = useCallback(
    (view: ImportView) => setImports((lines) => [view, ...lines.filter(({ id }) => id !== view.id)]),
    [setImports],
  );
  const onArrived = useCallback(
    (view: ImportView) => {
      put(view);
      setArrivals((ids) => [...ids, view.id]);
    },
    [put],
  );
  const uploads = useUploads({ groupId, largest, onArrived });
  useOpenTheOnlyOne(groupId, imports, arrivals);

  /** Puts the answer in the line's place, or tells why there is none. */
  async function change(answered: Promise<Answered<ImportView>>): Promise<void> {
    const called = await answered;
    setProblem(called.ok ? null : called.refusal.detail);
    if (called.ok)
      setImports((lines) => lines.map((line) => (line.id === called.value.id ? called.value : line)));
  }

  const paramsOf = ({ id }: ImportView) => ({ groupId, importId: id });

  async function discard(line: ImportView): Promise<boolean> {
    const called = await call(discardImport, { params: paramsOf(line) });
    if (called.ok) setImports((lines) => lines.filter(({ id }) => id !== line.id));
    setProblem(called.ok ? null : called.refusal.detail);
    return called.ok;
  }

  return {
    ...uploads,
    imports,
    problem,
    discard,
    cancel: (line: ImportView) => change(call(cancelImport, { params: paramsOf(line) })),
    retry: (line: ImportView, recognise?: boolean) =>
      change(call(retryImport, { params: paramsOf(line), body: { recognise, discardCorrections: false } })),
  };
}

/** The group's imports, looked at every second while one of them is being read and somebody has the page before them. */
function useImports(groupId: string, before: readonly ImportView[]) {
  const call = useCall();
  const [imports, setImports] = useState(before);
  const [problem, setProblem] = useState<string | null>(null);
  const look = useCallback(async () => {
    if (document.hidden) return;
    const called = await call(listImports, { params: { groupId } });
    if (called.ok) setImports(called.value.imports);
    setProblem(called.ok ? null : called.refusal.detail);
  }, [call, groupId]);
  const isBusy = imports.some(isRunning);
  useEffect(() => {
    if (!isBusy) return undefined;
    const timer = setInterval(() => void look(), LOOK_MS);
    return () => clearInterval(timer);
  }, [isBusy, look]);
  return { imports, setImports, problem, setProblem };
}

export const isRunning = ({ state }: Pick<ImportView, "state">): boolean =>
  state === "waiting" || state === "reading";

/** What to tell somebody who does not see the list: a file that has been read or failed since. Never how far one is. */
export function useSpokenChanges(imports: readonly ImportView[]): string {
  const words = useTranslations("import");
  const known = useRef<ReadonlyMap<string, ImportView["state"]> | null>(null);
  const [spoken, setSpoken] = useState("");
  useEffect(() => {
    const told = imports
      .filter(({ id, state }) => {
        const was = known.current?.get(id);
        return was !== undefined && was !== state && (state === "ready" || state === "failed");
      })
      .map(({ name, state }) => words("changed", { name, state: words(`state.${state}`) }));
    known.current = new Map(imports.map(({ id, state }) => [id, state]));
    if (told.length > 0) setSpoken(told.join(" "));
  }, [imports, words]);
  return spoken;
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
