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
  /** This is not the first article of its file: it may be the end of the one before. */
  readonly mayJoin: boolean;
  /** Puts the current block before the one above it (-1), or behind the one below (1). */
  readonly move: (by: 1 | -1) => void;
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
    mayJoin: corrections.shown.preview.index > 0,
    confirm: () => {
      if (chosen.size === 0) return;
      correct({ kind: "confirm", blocks: [...chosen] });
      desk.stepDoubt(1);
    },
    merge: () => {
      if (current !== null) correct({ kind: "merge", block: current.id });
    },
    move: (by) => {
      const at = desk.all.findIndex(({ id }) => id === current?.id);
      const [above, below] = [desk.all[at - 1], desk.all[at + 1]];
      const beyond = desk.all[at + 2];
      if (current === null) return;
      if (by < 0 && above !== undefined) correct({ kind: "move_block", block: current.id, before: above.id });
      if (by < 0 || below === undefined) return;
      // The end of an article is not the end of its file: behind the last block goes what has the last block put before it.
      if (beyond === undefined) correct({ kind: "move_block", block: below.id, before: current.id });
      else correct({ kind: "move_block", block: current.id, before: beyond.id });
    },
    undo: () => {
      if (mayCorrect && (canUndo || corrections.isSaving)) corrections.undo();
    },
    redo: () => {
      if (mayCorrect && (canRedo || corrections.isSaving)) corrections.redo();
    },
  };
}
