"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useCall } from "#components/api/use-call.ts";
import { useToast } from "#components/ui/toast.tsx";
import { editReform } from "#lib/operations/reforms.ts";

/** Which branches are folded, kept in the browser: it is how one person looks at the register. */
export function useFolded(groupId: string) {
  const key = `silteme-folded-reforms-${groupId}`;
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    setFolded(new Set(readIds(key)));
  }, [key]);
  function keep(ids: Iterable<string>): void {
    const next = new Set(ids);
    setFolded(next);
    try {
      localStorage.setItem(key, JSON.stringify([...next]));
    } catch {
      // A browser that keeps nothing still folds.
    }
  }
  function toggle(id: string): void {
    keep(folded.has(id) ? [...folded].filter((one) => one !== id) : [...folded, id]);
  }
  return { folded, toggle, keep };
}

function readIds(key: string): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? "[]");
    return Array.isArray(kept) ? kept.filter((id) => typeof id === "string") : [];
  } catch {
    return [];
  }
}

export interface Move {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** Moves a reform in the tree, with a way back. Answers why not, in words; null when it was moved. */
export function useMove(groupId: string) {
  const words = useTranslations("reforms.tree");
  const call = useCall();
  const router = useRouter();
  const toast = useToast();
  return async function move({ id, version, name, from, to }: Move, isUndo = false): Promise<string | null> {
    if (from === to) return null;
    const params = { groupId, reformId: id };
    const called = await call(editReform, { params, body: { parentId: to }, version });
    if (!called.ok) return called.refusal.detail;
    router.refresh();
    const undo = () =>
      void move({ id, name, version: called.value.version, from: to, to: from }, true).then((problem) => {
        if (problem !== null) toast({ text: problem, tone: "error" });
      });
    toast({ text: words(isUndo ? "movedBack" : "moved", { name }), ...(isUndo ? {} : { undo }) });
    return null;
  };
}
