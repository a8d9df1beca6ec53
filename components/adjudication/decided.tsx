"use client";

import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { Moment } from "#components/ui/moment.tsx";
import type { Span } from "#lib/documents/block.ts";
import type { DifferenceDetailProps } from "./difference-detail.tsx";
import { Excerpt, Tags } from "./excerpt-line.tsx";

/** What was decided, by whom, and the way back. */
export function Decided({
  desk,
  difference: { decision },
  index,
  language,
  tagNames,
  mayDecide,
  excerpt,
}: DifferenceDetailProps & { readonly excerpt: Span }) {
  const words = useTranslations("adjudication");
  if (decision === null) return null;
  return (
    <div className="grid gap-2 border-l-2 border-ok pl-3">
      <p className="text-label text-ink-2">
        {words(`decision.${decision.kind}`)} · <bdi>{decision.decidedBy.name}</bdi> ·{" "}
        <Moment at={decision.decidedAt} show="both" />
      </p>
      {decision.state === "outdated" ? <p className="text-warn">{words("outdated")}</p> : null}
      {decision.outcome === null ? null : (
        <>
          <Excerpt {...{ index, excerpt, language }} passage={decision.outcome.span} />
          <Tags ids={decision.outcome.tagIds} tagNames={tagNames} />
        </>
      )}
      {decision.note === "" ? null : <p className="whitespace-pre-line">{decision.note}</p>}
      {mayDecide ? (
        <Button look="quiet" className="justify-self-start" onClick={() => void desk.undo(decision.id)}>
          {words("undo")}
        </Button>
      ) : null}
    </div>
  );
}
