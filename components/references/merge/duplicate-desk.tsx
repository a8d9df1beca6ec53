"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Kbd } from "#components/ui/kbd.tsx";
import type { DuplicateSet } from "#lib/operations/merges.ts";
import { MergeForm } from "./merge-form.tsx";

/** A set that the library found, or works that a person chose to be merged. */
export interface ComparedSet extends Pick<DuplicateSet, "works"> {
  readonly because: DuplicateSet["because"] | "chosen";
  /** 0–1; of chosen works nothing is known. */
  readonly similarity: number | null;
}

interface DuplicateDeskProps {
  readonly groupId: string;
  readonly sets: readonly ComparedSet[];
  readonly may: { readonly merge: boolean; readonly distinguish: boolean };
}

/** Sets of works that may be one, looked at one after the other: merged, parted, or left for later. */
export function DuplicateDesk({ groupId, sets, may }: DuplicateDeskProps) {
  const words = useTranslations("references.duplicates");
  const [at, setAt] = useState(0);
  const frame = useRef<HTMLDivElement>(null);
  const place = Math.min(at, sets.length - 1);
  const go = (step: number): void => {
    setAt(Math.max(0, Math.min(sets.length - 1, place + step)));
    frame.current?.focus();
  };
  useStepKeys(go);
  const set = sets[place];
  const shown = set?.works[0]?.id;
  // A set that was merged took the focus with it: the next one is read from its beginning.
  const before = useRef(shown);
  useEffect(() => {
    const isAnother = before.current !== shown;
    before.current = shown;
    if (isAnother && document.activeElement === document.body) frame.current?.focus();
  }, [shown]);
  if (set === undefined) return <EmptyState title={words("empty")}>{words("emptyHint")}</EmptyState>;
  return (
    <div ref={frame} tabIndex={-1} className="grid gap-4 outline-none">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <p role="status" className="min-w-0 flex-1 basis-56">
          {sets.length > 1 ? <b>{words("place", { place: place + 1, count: sets.length })} </b> : null}
          <span className="text-ink-2">{words(`because.${set.because}`)}</span>
          {set.similarity === null || set.similarity === 1 ? null : (
            <span className="text-ink-3">
              {" "}
              {words("similarity", { percent: Math.round(set.similarity * 100) })}
            </span>
          )}
        </p>
        <div data-screen-only hidden={sets.length === 1} className="flex items-center gap-2">
          <span className="hidden text-label text-ink-3 md:pointer-fine:inline">
            <Kbd>J</Kbd> <Kbd>K</Kbd>
          </span>
          <Button disabled={place === 0} onClick={() => go(-1)}>
            {words("earlier")}
          </Button>
          <Button disabled={place === sets.length - 1} onClick={() => go(1)}>
            {words("later")}
          </Button>
        </div>
      </div>
      <MergeForm
        key={set.works.map(({ id, version }) => `${id}:${version}`).join(" ")}
        {...{ groupId, set, may }}
      />
    </div>
  );
}

/** J and K go on and back, as long as nobody types. */
function useStepKeys(go: (step: number) => void): void {
  const latest = useRef(go);
  useEffect(() => {
    latest.current = go;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const isTyping =
        event.target instanceof HTMLElement &&
        event.target.closest("input[type=text], textarea, select, [role=dialog]");
      if (isTyping) return;
      if (event.code === "KeyJ") latest.current(1);
      if (event.code === "KeyK") latest.current(-1);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
}
