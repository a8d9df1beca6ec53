"use client";

import { Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import type { Span } from "#lib/documents/block.ts";
import type { CandidatesView } from "#lib/operations/anchoring.ts";
import { ChangedWords } from "./changed-words.tsx";
import { PassageBadge } from "./passage-badge.tsx";
import { PassageLine } from "./passage-picker.tsx";
import { useReader } from "./reader-context.ts";
import type { ReaderAnnotation } from "./reader-view.ts";

interface LostCardProps {
  readonly annotation: ReaderAnnotation;
  readonly selected: Span | null;
  readonly onPlaced: (id: string) => void;
  readonly onShow: (span: Span | null) => void;
}

/** One annotation that waits: its old passage, where it may stand now, and what to do about it. */
export function LostCard({ annotation, selected, onPlaced, onShow }: LostCardProps) {
  const words = useTranslations("reader.lost");
  const { deeds, view } = useReader();
  const [found, setFound] = useState<CandidatesView | null>(null);
  const [busy, setBusy] = useState(false);
  const { id, selectors, lostBecause, mayDelete, text, claimId } = annotation;
  useEffect(() => {
    let isLeft = false;
    void deeds.candidatesOf(annotation).then((candidates) => {
      if (!isLeft) setFound(candidates);
    });
    return () => {
      isLeft = true;
    };
  }, [annotation, deeds]);
  const place = async (span: Span) => {
    setBusy(true);
    const isPlaced = await deeds.place(annotation, span);
    setBusy(false);
    if (!isPlaced) return;
    onShow(null);
    onPlaced(id);
  };
  const old = found?.passage ?? selectors[1];
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-2">
      {text === null && claimId === null ? null : (
        <p className="flex items-center gap-2">
          <PassageBadge annotation={annotation} />
          <PassageLine annotation={annotation} />
        </p>
      )}
      <p className="font-serif text-quote text-ink-3">
        {found === null ? null : (
          <span className="sr-only">{words("was", { revision: found.passage.revisionNumber })}</span>
        )}
        …{old.prefix}
        <mark className="bg-sunk text-ink">{old.exact}</mark>
        {old.suffix}…
      </p>
      {lostBecause === null ? null : <p className="text-label text-warn">{words(`why.${lostBecause}`)}</p>}
      {found?.candidates.length === 0 ? (
        <p className="text-label text-ink-2">{words("noCandidates")}</p>
      ) : null}
      <Candidates {...{ found, busy, onShow }} exact={old.exact} onAccept={place} />
      {view.viewer.mayAnnotate ? (
        <div className="flex flex-wrap items-center gap-2">
          <Button
            data-act="place"
            busy={busy}
            disabled={selected === null}
            title={selected === null ? words("selectFirst") : undefined}
            // The press must not take the selection away before it is read.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => (selected === null ? undefined : void place(selected))}
          >
            {words("place")}
          </Button>
          <Button data-act="detach" look="quiet" onClick={() => void deeds.setDetached(annotation, true)}>
            {words("detach")}
          </Button>
          {mayDelete ? (
            <IconButton
              label={words("delete")}
              icon={<Trash2 aria-hidden size={16} />}
              onClick={() => void deeds.remove(annotation)}
            />
          ) : null}
        </div>
      ) : null}
    </div>
  );
}

interface CandidatesProps {
  readonly found: CandidatesView | null;
  readonly exact: string;
  readonly busy: boolean;
  readonly onShow: (span: Span | null) => void;
  readonly onAccept: (span: Span) => Promise<void>;
}

function Candidates({ found, exact, busy, onShow, onAccept }: CandidatesProps) {
  const words = useTranslations("reader.lost");
  const { view } = useReader();
  if (found === null || found.candidates.length === 0) return null;
  return (
    <ol aria-label={words("candidates")} className="grid grid-cols-[minmax(0,1fr)] gap-2">
      {found.candidates.map((candidate, n) => {
        const span: Span = [candidate.start, candidate.end];
        return (
          <li key={span.join("-")} className="grid gap-1 border-l-2 border-edge pl-2">
            <button
              type="button"
              className="text-left font-serif text-quote text-ink-3"
              title={words("show")}
              onFocus={() => onShow(span)}
              onClick={() => onShow(span)}
            >
              …{candidate.prefix}
              <ChangedWords old={exact} now={candidate.exact} />
              {candidate.suffix}…
            </button>
            <p className="flex flex-wrap items-center gap-2 text-label text-ink-2">
              {words(`doubt.${candidate.doubt}`, { percent: Math.round(candidate.similarity * 100) })}
              {view.viewer.mayAnnotate && found.revisionNumber === view.document.revisionNumber ? (
                <Button
                  {...(n === 0 ? { "data-act": "accept" } : {})}
                  busy={busy}
                  className="ml-auto"
                  onFocus={() => onShow(span)}
                  onClick={() => void onAccept(span)}
                >
                  {words("accept")}
                </Button>
              ) : null}
            </p>
          </li>
        );
      })}
    </ol>
  );
}
