"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Avatar } from "#components/ui/avatar.tsx";
import { Button } from "#components/ui/button.tsx";
import { TextArea } from "#components/ui/text-field.tsx";
import { useKeys } from "#components/reader/use-keys.ts";
import { plainRemark } from "#lib/annotations/remark-text.ts";
import type { TextIndex } from "#lib/languages/text-unit.ts";
import type { DifferenceView } from "#lib/operations/adjudications.ts";
import type { CodedTagset } from "#lib/operations/codings.ts";
import { Decided } from "./decided.tsx";
import { excerptAround } from "./excerpt.ts";
import { Excerpt, Tags } from "./excerpt-line.tsx";
import { OwnDecision } from "./own-decision.tsx";
import type { TagName } from "./tag-names.ts";
import type { Adjudication, WantedDecision } from "./use-adjudication.ts";

export interface DifferenceDetailProps {
  readonly desk: Adjudication;
  readonly difference: DifferenceView;
  readonly index: TextIndex;
  readonly language: string;
  readonly tagNames: ReadonlyMap<string, TagName>;
  readonly tagsets: readonly CodedTagset[];
  readonly mayDecide: boolean;
}

/** One difference: a line of text for each coder with what they marked and tagged, and the ways to decide. */
export function DifferenceDetail(props: DifferenceDetailProps) {
  const { desk, difference, index, language, tagNames, mayDecide } = props;
  const words = useTranslations("adjudication");
  const [note, setNote] = useState(difference.decision?.note ?? "");
  const [isOwn, setOwn] = useState(false);
  const excerpt = excerptAround(index, difference.span);
  const nameOf = (id: string) => desk.view.coders.find((coder) => coder.id === id)?.name ?? "?";
  const decide = (decision: WantedDecision) => void desk.decide([{ key: difference.key, decision, note }]);
  const side = (at: number) => {
    const passage = difference.passages[at];
    if (mayDecide && passage !== undefined) decide({ kind: "side", annotationId: passage.annotationId });
  };
  useKeys({
    codes: {},
    letters: Object.fromEntries(difference.passages.map((_, at) => [String(at + 1), () => side(at)])),
  });
  return (
    <section aria-label={words("detail")} className="grid content-start gap-5">
      <header className="flex flex-wrap items-center justify-between gap-3">
        <h2>{words(`kind.${difference.kind}`)}</h2>
        <div className="flex gap-2">
          <Button look="quiet" onClick={() => desk.step(-1)}>
            {words("previous")}
          </Button>
          <Button look="quiet" onClick={() => desk.step(1)}>
            {words("next")}
          </Button>
        </div>
      </header>
      <ol className="divide-y divide-line border-y border-line">
        {difference.passages.map((passage, at) => (
          <li key={passage.annotationId} className="grid gap-2 py-3">
            <CoderLine name={nameOf(passage.coderId)}>
              {mayDecide ? (
                <Button busy={desk.isBusy} onClick={() => side(at)}>
                  {words("take")}{" "}
                  <span className="text-label text-ink-3 pointer-coarse:hidden">{at + 1}</span>
                </Button>
              ) : null}
            </CoderLine>
            <Excerpt {...{ index, excerpt, language }} passage={passage.span} />
            <Tags ids={passage.tagIds} tagNames={tagNames} />
            {passage.text === null ? null : (
              <p className="text-ui text-ink-2 whitespace-pre-line">{plainRemark(passage.text)}</p>
            )}
          </li>
        ))}
        {difference.absent.map((id) => (
          <li key={id} className="py-3">
            <CoderLine name={nameOf(id)}>
              <span className="text-ink-3">{words("markedNothing")}</span>
            </CoderLine>
          </li>
        ))}
      </ol>
      <Decided {...props} excerpt={excerpt} />
      {mayDecide ? (
        <div data-screen-only className="grid gap-4">
          <div className="flex flex-wrap gap-2">
            {difference.proposals.map(({ kind, outcome }) => (
              <Button
                key={kind}
                look={kind === "agreed" ? "main" : "plain"}
                busy={desk.isBusy}
                onClick={() =>
                  decide(
                    kind === "agreed"
                      ? { kind: "agreed" }
                      : outcome === null
                        ? { kind: "rejected" }
                        : { kind: "merged", outcome: { span: outcome.span, tagIds: outcome.tagIds } },
                  )
                }
              >
                {words(`proposal.${kind}`)}
              </Button>
            ))}
            <Button busy={desk.isBusy} onClick={() => decide({ kind: "rejected" })}>
              {words("reject")}
            </Button>
            <Button aria-expanded={isOwn} onClick={() => setOwn(!isOwn)}>
              {words("own")}
            </Button>
          </div>
          {isOwn ? <OwnDecision {...props} excerpt={excerpt} onDecide={decide} /> : null}
          <TextArea
            label={words("note")}
            maxLength={2_000}
            rows={2}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        </div>
      ) : null}
    </section>
  );
}

function CoderLine({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <Avatar name={name} decorative size="small" />
      <span className="flex-1 font-bold">
        <bdi>{name}</bdi>
      </span>
      {children}
    </div>
  );
}
