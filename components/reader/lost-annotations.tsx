"use client";

import { Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import type { Span } from "#lib/documents/block.ts";
import { passageOfHash } from "./passage-hash.ts";
import { PassageBadge } from "./passage-badge.tsx";
import { PassageLine } from "./passage-picker.tsx";
import { useReader } from "./reader-context.ts";
import type { ReaderAnnotation } from "./reader-view.ts";

interface LostAnnotationsProps {
  /** What is selected in the text, code points. */
  readonly selected: Span | null;
  readonly onPlaced: (id: string) => void;
}

/** Annotations whose passages were not found again when the text was corrected: a person shows where they belong, or lets them go. */
export function LostAnnotations({ selected, onPlaced }: LostAnnotationsProps) {
  const words = useTranslations("reader.lost");
  const { state } = useReader();
  const [isOpen, setOpen] = useState(false);
  const { lost } = state;
  useEffect(() => {
    // An address of a passage that has no place any more leads here.
    const named = passageOfHash(location.hash);
    if (lost.some(({ id }) => id === named)) setOpen(true);
  }, [lost]);
  if (lost.length === 0) return null;
  return (
    <details
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
      className="mt-3 border-y border-line"
    >
      <summary className="control text-warn">{words("label", { count: lost.length })}</summary>
      <p className="pb-2 text-label text-ink-2">{words("hint")}</p>
      <ul className="max-h-[40vh] divide-y divide-line overflow-y-auto">
        {lost.map((annotation) => (
          <LostAnnotation key={annotation.id} {...{ annotation, selected, onPlaced }} />
        ))}
      </ul>
    </details>
  );
}

function LostAnnotation({
  annotation,
  selected,
  onPlaced,
}: LostAnnotationsProps & { readonly annotation: ReaderAnnotation }) {
  const words = useTranslations("reader.lost");
  const { deeds, view } = useReader();
  const [busy, setBusy] = useState(false);
  const { id, selectors, lostBecause, mayDelete, text, claimId } = annotation;
  const place = async () => {
    if (selected === null) return;
    setBusy(true);
    const isPlaced = await deeds.place(annotation, selected);
    setBusy(false);
    if (isPlaced) onPlaced(id);
  };
  return (
    <li className="grid gap-1 py-2">
      {text === null && claimId === null ? null : (
        <p className="flex items-center gap-2">
          <PassageBadge annotation={annotation} />
          <PassageLine annotation={annotation} />
        </p>
      )}
      <q className="line-clamp-3 font-serif text-quote text-ink-2">{selectors[1].exact}</q>
      {lostBecause === null ? null : <p className="text-label text-warn">{words(`why.${lostBecause}`)}</p>}
      <div className="flex items-center gap-2">
        {view.viewer.mayAnnotate ? (
          <Button
            busy={busy}
            disabled={selected === null}
            title={selected === null ? words("selectFirst") : undefined}
            // The press must not take the selection away before it is read.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => void place()}
          >
            {words("place")}
          </Button>
        ) : null}
        {mayDelete ? (
          <IconButton
            label={words("delete")}
            icon={<Trash2 aria-hidden size={16} />}
            onClick={() => void deeds.remove(annotation)}
          />
        ) : null}
      </div>
    </li>
  );
}
