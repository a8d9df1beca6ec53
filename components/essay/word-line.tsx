"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { countWords } from "#lib/reviews/essay.ts";
import type { EssayDesk } from "./use-essay.ts";

interface WordLineProps {
  readonly desk: EssayDesk;
  readonly fewestWords: number | null;
  readonly mostWords: number | null;
}

/** Words against the limits; a limit says itself, and never stops anybody from typing. */
export function WordLine({ desk, fewestWords, mostWords }: WordLineProps) {
  const words = useTranslations("essays.count");
  const count = useCount(desk);
  const isOver = mostWords !== null && count > mostWords;
  const isUnder = fewestWords !== null && count < fewestWords;
  const limit =
    fewestWords !== null && mostWords !== null
      ? words("between", { fewest: fewestWords, most: mostWords })
      : mostWords !== null
        ? words("most", { most: mostWords })
        : fewestWords !== null
          ? words("fewest", { fewest: fewestWords })
          : "";
  return (
    <p className={`text-ui ${isOver ? "font-bold text-warn" : "text-ink-3"}`} title={words("how")}>
      {words("words", { count })}
      {limit === "" ? "" : ` · ${limit}`}
      {isOver ? ` · ${words("over", { count: count - (mostWords ?? 0) })}` : ""}
      {isUnder && count > 0 ? ` · ${words("under", { count: (fewestWords ?? 0) - count })}` : ""}
    </p>
  );
}

/** Milliseconds between counts: a hundred pages take some twenty to count. */
const COUNT_PAUSE = 400;

function useCount({ editor }: EssayDesk): number {
  const [count, setCount] = useState(() => countWords(editor.state.doc));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const soon = () => {
      timer ??= setTimeout(() => {
        timer = undefined;
        setCount(countWords(editor.state.doc));
      }, COUNT_PAUSE);
    };
    editor.on("update", soon);
    return () => {
      clearTimeout(timer);
      editor.off("update", soon);
    };
  }, [editor]);
  return count;
}
