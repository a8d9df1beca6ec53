"use client";

import { type Dispatch, startTransition, useEffect, useEffectEvent, useMemo, useRef } from "react";
import { MOST_BODIES } from "#lib/operations/annotations.ts";
import type { NearList } from "./near-list.ts";
import type { ReaderChange, ReaderState } from "./reader-state.ts";
import type { ReaderAnnotation } from "./reader-view.ts";
import type { ReaderActions } from "./reader-actions.ts";

/** Milliseconds: what is asked for in one breath (a scroll, a list that opens) becomes one request. */
const BREATH = 100;
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
    () => bodyReader({ readBodies, outlinesOf: (ids) => outlinesOf(known.current, ids), dispatch }),
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

/** Asks for the bodies of what comes near what is seen. What has its words already is left out when the time comes to ask. */
export function useNearBodies(bodies: Bodies, near: NearList): void {
  useEffect(() => {
    const ask = () => bodies.ask(near.now().list.map(({ annotation }) => annotation.id));
    ask();
    return near.watch(ask);
  }, [bodies, near]);
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

/** Those of them whose words have not come. */
function outlinesOf({ annotations }: ReaderState, ids: ReadonlySet<string>): string[] {
  return annotations
    .filter((annotation) => annotation.isOutline === true && ids.has(annotation.id))
    .map(({ id }) => id);
}

interface Ways {
  readonly readBodies: ReaderActions["readBodies"];
  readonly outlinesOf: (ids: ReadonlySet<string>) => string[];
  readonly dispatch: Dispatch<ReaderChange>;
}

function bodyReader({ readBodies, outlinesOf, dispatch }: Ways): { bodies: Bodies; stop: () => void } {
  const wanted = new Set<string>();
  const asked = new Set<string>();
  let pause = FIRST_PAUSE;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const read = async (ids: readonly string[], put: (fill: () => void) => void): Promise<boolean> => {
    for (const id of ids) asked.add(id);
    const answer = await readBodies(ids).catch(() => null);
    for (const id of ids) asked.delete(id);
    if (answer?.ok !== true) return false;
    put(() => dispatch({ do: "put_bodies", ...answer.value }));
    return true;
  };
  const breathe = async () => {
    timer = undefined;
    const ids = outlinesOf(wanted).filter((id) => !asked.has(id));
    wanted.clear();
    // Drawn in the pauses of whatever the reader does meanwhile.
    const answers = await Promise.all(
      portionsOf(ids).map(async (portion) => ({ portion, isRead: await read(portion, startTransition) })),
    );
    const failed = answers.filter(({ isRead }) => !isRead).flatMap(({ portion }) => portion);
    if (failed.length === 0) pause = FIRST_PAUSE;
    else {
      for (const id of failed) wanted.add(id);
      timer ??= setTimeout(() => void breathe(), pause);
      pause = Math.min(pause * 2, LONGEST_PAUSE);
    }
  };
  const ask = (ids: readonly string[]) => {
    if (ids.length === 0) return;
    for (const id of ids) wanted.add(id);
    // Counted from the first of them: whoever scrolls on and on reads meanwhile.
    timer ??= setTimeout(() => void breathe(), BREATH);
  };
  const whole = async (ids: readonly string[]) => {
    for (const portion of portionsOf(outlinesOf(new Set(ids)))) await read(portion, (fill) => fill());
  };
  return { bodies: { ask, whole }, stop: () => clearTimeout(timer) };
}

function portionsOf(ids: readonly string[]): string[][] {
  const count = Math.ceil(ids.length / MOST_BODIES);
  return Array.from({ length: count }, (_, n) => ids.slice(n * MOST_BODIES, (n + 1) * MOST_BODIES));
}
