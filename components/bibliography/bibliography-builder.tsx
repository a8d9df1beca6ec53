"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useAddress } from "#components/ui/use-address.ts";
import type { BuilderView } from "./bibliography-view.ts";
import { ListState } from "./list-state.tsx";
import { PrintedPages } from "./printed-pages.tsx";
import { PrintingBar } from "./printing-bar.tsx";
import { SaveList } from "./save-list.tsx";
import { TakeAlong } from "./take-along.tsx";
import { useChoice } from "./use-choice.ts";
import { usePreview } from "./use-preview.ts";
import { WorkPicker } from "./work-picker.tsx";

/** Works on the left, the list as it will be printed on the right, what can be taken along below. */
export function BibliographyBuilder({ view }: { readonly view: BuilderView }) {
  const words = useTranslations("bibliography.builder");
  const { set } = useAddress();
  const choice = useChoice(view);
  const [edition, setEdition] = useState(0);
  const { groupId, printing, heading } = view;
  const state = usePreview({ groupId, referenceIds: choice.chosen, printing, edition });
  const { preview } = state;
  return (
    <main
      id="content"
      className="grid min-h-0 print:block print:h-auto md:h-[calc(100dvh-var(--bar)-2.5rem)] md:grid-cols-[19rem_minmax(0,1fr)]"
    >
      <h1 className="sr-only">{view.saved?.name ?? words("title")}</h1>
      <WorkPicker view={view} chosen={new Set(choice.chosen)} onChoose={choice.choose} onSource={set} />
      <section
        aria-label={words("list")}
        className="grid min-h-0 grid-rows-[auto_minmax(0,1fr)_auto] print:block"
      >
        <PrintingBar view={view} onChange={set} />
        <div className="min-h-48 overflow-y-auto bg-surface px-4 py-4 md:px-6 print:overflow-visible print:p-0">
          <PrintedPages
            view={view}
            state={state}
            // Where groups part the list, or an alphabet orders it, an entry has no place of its own to be moved from.
            {...(printing.order === "given" && printing.grouping === "none" ? { onMove: choice.move } : {})}
          />
        </div>
        <div
          data-screen-only
          className="flex flex-wrap items-center justify-end gap-x-3 gap-y-2 border-t border-line bg-paper px-4 py-3 md:px-6"
        >
          <ListState view={view} preview={preview} onTranslated={() => setEdition((before) => before + 1)} />
          {view.mayEdit ? <SaveList view={view} choice={choice} /> : null}
          <TakeAlong {...{ groupId, heading, printing, preview }} referenceIds={choice.chosen} />
        </div>
      </section>
    </main>
  );
}
