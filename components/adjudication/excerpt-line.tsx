"use client";

import { useTranslations } from "next-intl";
import { Chip } from "#components/ui/chip.tsx";
import type { Span } from "#lib/documents/block.ts";
import type { TextIndex } from "#lib/languages/text-unit.ts";
import { stretchesOf } from "./excerpt.ts";
import type { TagName } from "./tag-names.ts";

interface ExcerptProps {
  readonly index: TextIndex;
  readonly excerpt: Span;
  readonly passage: Span | null;
  readonly language: string;
}

/** A stretch of the text with one passage marked in it. */
export function Excerpt({ index, excerpt, passage, language }: ExcerptProps) {
  return (
    <p
      lang={language === "mixed" ? undefined : language}
      className="font-serif text-quote leading-7 whitespace-pre-line text-ink-2"
    >
      {stretchesOf(index, excerpt, passage).map(({ text, isMarked }, at) =>
        isMarked ? (
          <mark
            key={at}
            className="rounded-xs bg-accent-wash text-ink underline decoration-accent decoration-2 underline-offset-4"
          >
            {text}
          </mark>
        ) : (
          <span key={at}>{text}</span>
        ),
      )}
    </p>
  );
}

export function Tags({ ids, tagNames }: { ids: readonly string[]; tagNames: ReadonlyMap<string, TagName> }) {
  const words = useTranslations("adjudication");
  if (ids.length === 0) return <p className="text-label text-ink-3">{words("noTags")}</p>;
  return (
    <p className="flex flex-wrap gap-1.5">
      {ids.map((id) => {
        const name = tagNames.get(id);
        return (
          <Chip key={id} {...(name === undefined ? {} : { lang: name.language })}>
            {name?.text ?? words("goneTag")}
          </Chip>
        );
      })}
    </p>
  );
}
