"use client";

import type { Correction } from "#lib/import/correction.ts";
import type { Corrections } from "./use-corrections.ts";
import type { Desk } from "./use-desk.ts";

/** What can be done to the current block, or to the chosen ones. Nothing happens for who may only look. */
export interface Deeds {
  readonly mayCorrect: boolean;
  readonly correct: (...corrections: Correction[]) => void;
  /** The chosen blocks are right; on to the next doubt. */
  readonly confirm: () => void;
  readonly merge: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

export function useDeeds(desk: Desk, corrections: Corrections, mayCorrect: boolean): Deeds {
  const { current, chosen } = desk;
  const { canUndo, canRedo } = corrections.shown.corrections;
  const correct = (...wanted: Correction[]): void => {
    if (mayCorrect) corrections.correct(...wanted);
  };
  return {
    mayCorrect,
    correct,
    confirm: () => {
      if (chosen.size === 0) return;
      correct({ kind: "confirm", blocks: [...chosen] });
      desk.stepDoubt(1);
    },
    merge: () => {
      if (current !== null) correct({ kind: "merge", block: current.id });
    },
    undo: () => {
      if (mayCorrect && (canUndo || corrections.isSaving)) corrections.undo();
    },
    redo: () => {
      if (mayCorrect && (canRedo || corrections.isSaving)) corrections.redo();
    },
  };
}
