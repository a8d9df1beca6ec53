"use client";

import { Table2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import type { Article } from "./article.ts";
import type { BlockPlace } from "./drawn-text.ts";

/** At the corner of each table: a press selects the whole of it, and the bar over a selection offers what can be done with it. */
export function TableHandles({ article, layout }: { article: Article; layout: number }) {
  const words = useTranslations("reader");
  const [places, setPlaces] = useState<readonly BlockPlace[]>([]);
  useEffect(() => {
    // `layout` is not read: it says when places have to be asked for again.
    setPlaces(article.drawn.blockPlaces().filter(({ id, height }) => height > 0 && article.tables.has(id)));
  }, [article, layout]);
  return places.map(({ id, top }) => (
    <button
      key={id}
      type="button"
      className="table-handle"
      aria-label={words("selectTable")}
      title={words("selectTable")}
      style={{ top }}
      data-screen-only
      // The press must not take the selection away again.
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => article.selectBlock(id)}
    >
      <Table2 aria-hidden size={16} />
    </button>
  ));
}
