"use client";

import { Image, Table2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import type { Article } from "./article.ts";
import type { Whole } from "./cells.ts";

const LOOKS = {
  table: { Icon: Table2, label: "selectTable" },
  figure: { Icon: Image, label: "selectFigure" },
} as const satisfies Record<Whole, unknown>;

interface Handle {
  readonly id: string;
  readonly top: number;
  readonly whole: Whole;
}

/** At the corner of each table and figure: a press selects the whole of it, and the bar over a selection offers what can be done with it. */
export function WholeHandles({ article, layout }: { article: Article; layout: number }) {
  const words = useTranslations("reader");
  const [handles, setHandles] = useState<readonly Handle[]>([]);
  useEffect(() => {
    // `layout` is not read: it says when places have to be asked for again.
    setHandles(
      article.drawn.blockPlaces().flatMap(({ id, top, height }) => {
        const whole = article.wholes.get(id);
        return whole === undefined || height === 0 ? [] : [{ id, top, whole }];
      }),
    );
  }, [article, layout]);
  return handles.map(({ id, top, whole }) => {
    const { Icon, label } = LOOKS[whole];
    return (
      <button
        key={id}
        type="button"
        className="whole-handle"
        aria-label={words(label)}
        title={words(label)}
        style={{ top }}
        data-screen-only
        // The press must not take the selection away again.
        onPointerDown={(event) => event.preventDefault()}
        onClick={() => article.selectBlock(id)}
      >
        <Icon aria-hidden size={16} />
      </button>
    );
  });
}
