"use client";

import { useTranslations } from "next-intl";
import { useCallback, useMemo, useState } from "react";
import { useAddress } from "#components/ui/use-address.ts";
import type { BibliographyView } from "./bibliography-view.ts";
import { PrintedList } from "./printed-list.tsx";
import { PrintingBar } from "./printing-bar.tsx";
import { TakeAlong } from "./take-along.tsx";
import { usePreview } from "./use-preview.ts";
import { WorkPicker } from "./work-picker.tsx";

interface BibliographyBuilderProps {
  readonly view: BibliographyView;
  readonly headingLang: string;
}

/** Works on the left, the list as it will be printed on the right, what can be taken along below. */
export function BibliographyBuilder({ view, headingLang }: BibliographyBuilderProps) {
  const words = useTranslations("bibliography.builder");
  const { set } = useAddress();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const chosen = useMemo(
    () => view.works.filter(({ id }) => !left.has(id)).map(({ id }) => id),
    [view.works, left],
  );
  const { preview, refusal, isStale } = usePreview(view.groupId, chosen, view.printing);
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
  return (
    <main
      id="content"
      className="grid min-h-0 print:block print:h-auto md:h-[calc(100dvh-var(--bar)-2.5rem)] md:grid-cols-[19rem_minmax(0,1fr)]"
    >
      <h1 className="sr-only">{words("title")}</h1>
      <WorkPicker view={view} chosen={new Set(chosen)} onChoose={choose} onSource={set} />
      <section
        aria-label={words("list")}
        className="grid min-h-0 grid-rows-[auto_minmax(0,1fr)_auto] print:block"
      >
        <PrintingBar printing={view.printing} onChange={set} />
        <div className="min-h-48 overflow-y-auto bg-surface px-4 py-4 md:px-6 print:overflow-visible print:p-0">
          <PrintedList heading={view.heading} {...{ headingLang, preview, refusal, isStale }} />
        </div>
        <div data-screen-only className="sticky bottom-0 border-t border-line bg-paper px-4 py-3 md:px-6">
          <TakeAlong
            groupId={view.groupId}
            heading={view.heading}
            referenceIds={chosen}
            printing={view.printing}
            preview={preview}
          />
        </div>
      </section>
    </main>
  );
}
