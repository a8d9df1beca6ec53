"use client";

import { useCallback, useMemo, useState } from "react";
import type { Selection } from "#lib/operations/bibliographies.ts";
import type { BuilderView } from "./bibliography-view.ts";

export interface Choice {
  /** Ids of the works to be printed, in their given order. */
  readonly chosen: readonly string[];
  readonly leftOut: readonly string[];
  /** What a saved list keeps: the selection as it was opened, or the works one by one where they were put in order by hand. */
  readonly selection: Selection;
  /** Something differs from the saved list that is open. */
  readonly isChanged: boolean;
  readonly choose: (ids: readonly string[], isChosen: boolean) => void;
  /** Moves a work one place towards the beginning (-1) or the end (1) of the list. */
  readonly move: (id: string, by: -1 | 1) => void;
}

/** Which works of the selection are printed, and in which order. */
export function useChoice({ works, selection, saved }: BuilderView): Choice {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set(saved?.leftOut ?? []));
  const [sequence, setSequence] = useState<readonly string[] | null>(null);
  const given = useMemo(() => works.map(({ id }) => id), [works]);
  const ordered = useMemo(() => inSequence(given, sequence), [given, sequence]);
  const chosen = useMemo(() => ordered.filter((id) => !left.has(id)), [ordered, left]);
  const choose = useCallback((ids: readonly string[], isChosen: boolean) => {
    setLeft((before) => {
      const after = new Set(before);
      for (const id of ids) {
        if (isChosen) after.delete(id);
        else after.add(id);
      }
      return after;
    });
  }, []);
  const move = useCallback(
    (id: string, by: -1 | 1) => {
      const at = chosen.indexOf(id);
      const other = chosen[at + by];
      if (at < 0 || other === undefined) return;
      setSequence(ordered.map((one) => (one === id ? other : one === other ? id : one)));
    },
    [chosen, ordered],
  );
  const leftOut = given.filter((id) => left.has(id));
  return {
    chosen,
    leftOut: sequence === null ? leftOut : [],
    selection: sequence === null ? selection : { of: "chosen", referenceIds: [...chosen] },
    isChanged: sequence !== null || leftOut.join() !== savedLeftOut(saved, given).join(),
    choose,
    move,
  };
}

function savedLeftOut(saved: BuilderView["saved"], given: readonly string[]): readonly string[] {
  const left = new Set(saved?.leftOut);
  return given.filter((id) => left.has(id));
}

/** Works that came to the selection after it was put in order stand at its end. */
function inSequence(given: readonly string[], sequence: readonly string[] | null): readonly string[] {
  if (sequence === null) return given;
  const known = new Set(given);
  const placed = new Set(sequence);
  return [...sequence.filter((id) => known.has(id)), ...given.filter((id) => !placed.has(id))];
}
