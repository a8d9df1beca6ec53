"use client";

import { type Dispatch, useEffect, useEffectEvent, useMemo, useRef } from "react";
import { MOST_BODIES } from "#lib/operations/annotations.ts";
import type { ReaderChange, ReaderState } from "./reader-state.ts";
import type { ReaderActions, ReaderAnnotation } from "./reader-view.ts";

/** Milliseconds: what is asked for in one breath (a scroll, a list that opens) becomes one request. */
const BREATH = 60;
/** Milliseconds before what could not be read is asked for again; doubles each time it fails. */
const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 30_000;

export interface Bodies {
  /** Asks for the bodies of what is known in outline; what is whole already costs nothing. */
  ask(ids: readonly string[]): void;
  /** Resolves when all of them are whole, or cannot be had at the moment: before print, before a list is copied. */
  whole(ids: readonly string[]): Promise<void>;
}

/** Words and talk of annotations, read when somebody comes near them. Answers go into the reader's state (`put_bodies`). */
export function useBodies(
  readBodies: ReaderActions["readBodies"],
  state: ReaderState,
  dispatch: Dispatch<ReaderChange>,
): Bodies {
  const known = useRef(state);
  known.current = state;
  const { bodies, stop } = useMemo(
    () => bodyReader({ readBodies, isOutline: (id) => isOutline(known.current, id), dispatch }),
    [readBodies, dispatch],
  );
  useEffect(() => stop, [stop]);
  return bodies;
}

/** Asks for the bodies of whatever is in the list: what is near, what a picker shows. */
export function useBodiesOf(bodies: Bodies, annotations: readonly ReaderAnnotation[]): void {
  useEffect(() => {
    bodies.ask(annotations.filter((annotation) => annotation.isOutline === true).map(({ id }) => id));
  }, [bodies, annotations]);
}

/** The keys for print wait until every word has come: the browser's own print event waits for nothing. */
export function useWholePrint(bodies: Bodies, annotations: readonly ReaderAnnotation[]): void {
  const printWhole = useEffectEvent((event: KeyboardEvent) => {
    if (event.code !== "KeyP" || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
    const ids = annotations.filter((annotation) => annotation.isOutline === true).map(({ id }) => id);
    if (ids.length === 0) return;
    event.preventDefault();
    void bodies.whole(ids).then(() => print());
  });
  useEffect(() => {
    addEventListener("keydown", printWhole);
    return () => removeEventListener("keydown", printWhole);
  }, []);
}

function isOutline({ annotations }: ReaderState, id: string): boolean {
  return annotations.some((annotation) => annotation.id === id && annotation.isOutline === true);
}

interface Ways {
  readonly readBodies: ReaderActions["readBodies"];
  readonly isOutline: (id: string) => boolean;
  readonly dispatch: Dispatch<ReaderChange>;
}

function bodyReader({ readBodies, isOutline, dispatch }: Ways): { bodies: Bodies; stop: () => void } {
  const wanted = new Set<string>();
  const asked = new Set<string>();
  let pause = FIRST_PAUSE;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const read = async (ids: readonly string[]): Promise<boolean> => {
    for (const id of ids) asked.add(id);
    const answer = await readBodies(ids).catch(() => null);
    for (const id of ids) asked.delete(id);
    if (answer?.ok !== true) return false;
    dispatch({ do: "put_bodies", ...answer.value });
    return true;
  };
  const breathe = async () => {
    const ids = [...wanted].filter((id) => !asked.has(id) && isOutline(id));
    wanted.clear();
    const answers = await Promise.all(
      portionsOf(ids).map(async (portion) => ({ portion, isRead: await read(portion) })),
    );
    const failed = answers.filter(({ isRead }) => !isRead).flatMap(({ portion }) => portion);
    if (failed.length === 0) pause = FIRST_PAUSE;
    else {
      for (const id of failed) wanted.add(id);
      timer = setTimeout(() => void breathe(), pause);
      pause = Math.min(pause * 2, LONGEST_PAUSE);
    }
  };
  const ask = (ids: readonly string[]) => {
    if (ids.length === 0) return;
    for (const id of ids) wanted.add(id);
    clearTimeout(timer);
    timer = setTimeout(() => void breathe(), BREATH);
  };
  const whole = async (ids: readonly string[]) => {
    for (const portion of portionsOf(ids.filter(isOutline))) await read(portion);
  };
  return { bodies: { ask, whole }, stop: () => clearTimeout(timer) };
}

function portionsOf(ids: readonly string[]): string[][] {
  const count = Math.ceil(ids.length / MOST_BODIES);
  return Array.from({ length: count }, (_, n) => ids.slice(n * MOST_BODIES, (n + 1) * MOST_BODIES));
}
