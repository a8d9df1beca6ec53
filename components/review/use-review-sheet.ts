"use client";

import { useTranslations } from "next-intl";
import { useCallback, useEffect, useRef, useState } from "react";
import { useRouter } from "next/navigation";
import { useCall, type Answered } from "#components/api/use-call.ts";
import { useToast } from "#components/ui/toast.tsx";
import * as sheets from "#lib/operations/sheets.ts";
import type { DeskView, MarkView, SheetView } from "#lib/operations/sheets.ts";

/** What is given for a criterion: a level, other points with a reason, or nothing any more. */
export type Given =
  | { readonly level: string }
  | { readonly points: string; readonly reason: string }
  | { readonly points: null };

/** A mark that was given and not answered yet; null takes away what there was. */
interface Waiting {
  readonly seen: MarkView | null;
}

/** Who marks in a hurry sees all of it at once: the answer to an earlier mark knows nothing of those that follow. */
function withWaiting(stored: readonly MarkView[], waiting: ReadonlyMap<string, Waiting>): MarkView[] {
  const others = stored.filter(({ criterion }) => !waiting.has(criterion));
  return [...others, ...[...waiting.values()].flatMap(({ seen }) => seen ?? [])];
}

/** Milliseconds after the last letter until words are stored. */
const PAUSE = 800;

/** The own sheet while it is marked: every mark is seen at once and stored behind it, one after the other. */
export function useReviewSheet(groupId: string, view: DeskView) {
  const words = useTranslations("desk");
  const call = useCall();
  const toast = useToast();
  const router = useRouter();
  const [sheet, setSheet] = useState(view.sheet);
  const [isBusy, setBusy] = useState(false);
  const [isSaved, setSaved] = useState(true);
  const latest = useRef(sheet);
  latest.current = sheet;
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  /** Marks as the server has them, and what was given since and waits for its answer. */
  const stored = useRef(view.sheet?.marks ?? []);
  const waiting = useRef(new Map<string, Waiting>());
  const sheetId = view.sheet?.id ?? "";

  /** Requests of one sheet leave one after the other: two marks in a hurry arrive in the order in which they were given. */
  const inTurn = useCallback(<Value>(work: () => Promise<Value>): Promise<Value> => {
    const next = queue.current.then(work, work);
    queue.current = next.catch(() => undefined);
    return next;
  }, []);
  const take = useCallback(
    (answer: Answered<SheetView>): boolean => {
      if (answer.ok) stored.current = answer.value.marks;
      // What was typed meanwhile stays, and marks that still wait for their own answer.
      const marks = withWaiting(stored.current, waiting.current);
      setSheet((now) => {
        if (!answer.ok) return now === null ? null : { ...now, marks };
        const typed = now === null ? {} : { overall: now.overall, privateNote: now.privateNote };
        return { ...answer.value, ...typed, marks };
      });
      if (!answer.ok) toast({ text: answer.refusal.detail, tone: "error" });
      return answer.ok;
    },
    [toast],
  );
  const mark = useCallback(
    async (criterion: string, given: Given, seen: MarkView | null): Promise<boolean> => {
      const before = latest.current;
      if (before === null || before.doneAt !== null) return false;
      const mine: Waiting = { seen };
      waiting.current.set(criterion, mine);
      setSheet({ ...before, marks: withWaiting(stored.current, waiting.current) });
      const answer = await inTurn(() =>
        call(sheets.markCriterion, { params: { groupId, sheetId, criterion }, body: given }),
      );
      if (waiting.current.get(criterion) === mine) waiting.current.delete(criterion);
      return take(answer);
    },
    [call, groupId, sheetId, inTurn, take],
  );

  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const unsaved = useRef<{ overall?: string; privateNote?: string }>({});
  // The page is read anew when others are done: what is typed and not stored yet stays.
  useEffect(() => {
    stored.current = view.sheet?.marks ?? [];
    const marks = withWaiting(stored.current, waiting.current);
    setSheet(view.sheet === null ? null : { ...view.sheet, ...unsaved.current, marks });
  }, [view.sheet]);
  const save = useCallback(async (): Promise<boolean> => {
    clearTimeout(timer.current);
    const body = unsaved.current;
    if (Object.keys(body).length === 0) return true;
    unsaved.current = {};
    const answer = await inTurn(() =>
      call(sheets.editSheet, {
        params: { groupId, sheetId },
        body,
        version: latest.current?.version ?? 0,
      }),
    );
    if (answer.ok) {
      setSheet((now) => (now === null ? null : { ...now, version: answer.value.version }));
      if (latest.current !== null) latest.current = { ...latest.current, version: answer.value.version };
      setSaved(Object.keys(unsaved.current).length === 0);
      return true;
    }
    // What was typed stays in the field, and goes with the next try.
    unsaved.current = { ...body, ...unsaved.current };
    // Another window has stored its words: they are in the history, and the page is read anew for their version.
    if (answer.refusal.code === "version_conflict") router.refresh();
    toast({ text: answer.refusal.detail, tone: "error" });
    return false;
  }, [call, groupId, sheetId, inTurn, toast, router]);
  const write = useCallback(
    (change: { overall?: string; privateNote?: string }): void => {
      setSheet((now) => (now === null ? null : { ...now, ...change }));
      unsaved.current = { ...unsaved.current, ...change };
      setSaved(false);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void save(), PAUSE);
    },
    [save],
  );
  useEffect(() => {
    const leaving = () => void save();
    addEventListener("pagehide", leaving);
    return () => {
      removeEventListener("pagehide", leaving);
      void save();
    };
  }, [save]);

  const turn = async (operation: typeof sheets.finishSheet | typeof sheets.reopenSheet): Promise<boolean> => {
    if (!(await save())) return false;
    setBusy(true);
    const answer = await inTurn(() => call(operation, { params: { groupId, sheetId } }));
    setBusy(false);
    if (!take(answer)) return false;
    // What the others gave may be seen from now on, or no longer.
    router.refresh();
    return true;
  };
  const finish = async (): Promise<void> => {
    if (await turn(sheets.finishSheet)) toast({ text: words("end.finished") });
  };
  const reopen = async (): Promise<void> => void (await turn(sheets.reopenSheet));
  return { sheet, mark, write, isSaved, finish, reopen, isBusy };
}
export type ReviewSheet = ReturnType<typeof useReviewSheet>;
