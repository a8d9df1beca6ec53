"use client";

import { useTranslations } from "next-intl";
import { useMemo, useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { ChipToggle } from "#components/ui/chip.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { Span } from "#lib/documents/block.ts";
import { sliceCodePoints, type TextIndex } from "#lib/languages/text-unit.ts";
import type { DifferenceView } from "#lib/operations/adjudications.ts";
import type { CodedTagset } from "#lib/operations/codings.ts";
import type { TagName } from "./tag-names.ts";
import type { WantedDecision } from "./use-adjudication.ts";
import { movedBorder, wordsOf } from "./word-borders.ts";

interface OwnDecisionProps {
  readonly difference: DifferenceView;
  readonly index: TextIndex;
  readonly excerpt: Span;
  readonly language: string;
  readonly tagNames: ReadonlyMap<string, TagName>;
  readonly tagsets: readonly CodedTagset[];
  readonly onDecide: (decision: WantedDecision) => void;
}

/** More tags than these are found by typing. */
const MOST_SHOWN = 24;

/** Borders and tags as nobody has them: words of the excerpt are selected, or the borders moved word by word; tags are ticked. */
export function OwnDecision({
  difference,
  index,
  excerpt,
  language,
  tagNames,
  tagsets,
  onDecide,
}: OwnDecisionProps) {
  const words = useTranslations("adjudication");
  const [span, setSpan] = useState<Span>(difference.span);
  const [tagIds, setTagIds] = useState<ReadonlySet<string>>(
    () => new Set(difference.tags.filter(({ lackedBy }) => lackedBy.length === 0).map(({ tagId }) => tagId)),
  );
  const excerptWords = useMemo(() => wordsOf(index, excerpt), [index, excerpt]);
  const text = useRef<HTMLParagraphElement>(null);
  const move = (border: "start" | "end", by: 1 | -1) =>
    setSpan((before) => movedBorder(excerptWords, before, { border, by }));
  return (
    <div className="grid gap-3 rounded-md border border-line-2 p-3">
      <p
        ref={text}
        lang={language === "mixed" ? undefined : language}
        className="font-serif text-quote leading-7"
      >
        {sliceCodePoints(index, excerpt[0], span[0])}
        <mark className="rounded-xs bg-accent-wash text-ink underline decoration-accent decoration-2 underline-offset-4">
          {sliceCodePoints(index, span[0], span[1])}
        </mark>
        {sliceCodePoints(index, span[1], excerpt[1])}
      </p>
      <div className="flex flex-wrap gap-x-6 gap-y-2">
        {(["start", "end"] as const).map((border) => (
          <div
            key={border}
            role="group"
            aria-label={words(`border.${border}`)}
            className="flex items-center gap-1"
          >
            <span className="text-label text-ink-2">{words(`border.${border}`)}</span>
            <Button look="quiet" aria-label={words("border.back")} onClick={() => move(border, -1)}>
              ←
            </Button>
            <Button look="quiet" aria-label={words("border.forth")} onClick={() => move(border, 1)}>
              →
            </Button>
          </div>
        ))}
      </div>
      <TagChoice {...{ tagsets, tagNames, tagIds }} onTags={setTagIds} />
      <Button
        look="main"
        className="justify-self-start"
        onClick={() => onDecide({ kind: "own", outcome: { span, tagIds: [...tagIds] } })}
      >
        {words("decideSo")}
      </Button>
      <p role="status" className="sr-only">
        {sliceCodePoints(index, span[0], span[1])}
      </p>
    </div>
  );
}

interface TagChoiceProps {
  readonly tagsets: readonly CodedTagset[];
  readonly tagNames: ReadonlyMap<string, TagName>;
  readonly tagIds: ReadonlySet<string>;
  readonly onTags: (tagIds: ReadonlySet<string>) => void;
}

/** The tags of the coding. Of an exclusive set the one that is ticked takes the place of the other. */
function TagChoice({ tagsets, tagNames, tagIds, onTags }: TagChoiceProps) {
  const words = useTranslations("adjudication");
  const [typed, setTyped] = useState("");
  const wanted = typed.trim().toLocaleLowerCase();
  const all = tagsets.flatMap((tagset) => tagset.tags.map(({ id }) => ({ id, tagset })));
  const found = all.filter(({ id }) => (tagNames.get(id)?.text ?? "").toLocaleLowerCase().includes(wanted));
  const shown = [...found.filter(({ id }) => tagIds.has(id)), ...found.filter(({ id }) => !tagIds.has(id))];
  const toggle = (id: string, tagset: CodedTagset) => {
    const next = new Set(tagIds);
    if (next.delete(id)) return onTags(next);
    if (tagset.isExclusive) for (const tag of tagset.tags) next.delete(tag.id);
    onTags(next.add(id));
  };
  return (
    <div role="group" aria-label={words("tags")} className="grid gap-2">
      {all.length <= MOST_SHOWN ? null : (
        <TextField
          type="search"
          label={words("searchTags")}
          labelHidden
          placeholder={words("searchTags")}
          className="max-w-72"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      )}
      <div className="flex flex-wrap gap-1.5">
        {shown.slice(0, MOST_SHOWN).map(({ id, tagset }) => (
          <ChipToggle key={id} pressed={tagIds.has(id)} onPressedChange={() => toggle(id, tagset)}>
            <span lang={tagNames.get(id)?.language}>{tagNames.get(id)?.text ?? words("goneTag")}</span>
          </ChipToggle>
        ))}
      </div>
    </div>
  );
}
