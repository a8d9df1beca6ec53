"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Combobox, type Suggestion } from "#components/ui/combobox.tsx";
import { findTags, withTag } from "#lib/codebook/find-tags.ts";
import { pathTo } from "#lib/codebook/tag-tree.ts";
import type { Language } from "#lib/languages/language-tag.ts";
import { findWording } from "#lib/reforms/reform.ts";
import { NewTag } from "./new-tag.tsx";
import { useReader } from "./reader-context.ts";
import type { ReaderAnnotation, ReaderTag, ReaderView } from "./reader-view.ts";
import { useKnownTags } from "./use-known-tags.ts";
import { tagsInUse, useRecentTags } from "./use-tagging.ts";

interface TagFieldProps {
  readonly annotation: ReaderAnnotation;
  readonly onClose: () => void;
}

/** Search in any language; without a word first what was given last, then the tree. What the codebook lacks is made in place, by whoever may. */
export function TagField({ annotation, onClose }: TagFieldProps) {
  const words = useTranslations("reader.tags");
  const { view, deeds, interfaceLocale } = useReader();
  const [recent, addRecent] = useRecentTags(view.groupPath);
  const known = useKnownTags();
  const [newName, setNewName] = useState<string | null>(null);
  const search = (typed: string) => {
    const sets = [...view.codebook].sort((one, other) => SOONER[one.source] - SOONER[other.source]);
    const all = sets.flatMap((tagset) => tagsInUse(tagset));
    const first = recent.flatMap((id) => all.find((tag) => tag.id === id) ?? []);
    const ordered = [...first, ...all.filter(({ id }) => !recent.includes(id))];
    const found = findTags(ordered, typed).slice(0, MOST_OFFERED);
    return Promise.resolve(found.map((tag) => suggestionOf(view, known, tag, interfaceLocale)));
  };
  const give = ({ id }: Suggestion) => {
    const tag = known.get(id);
    if (tag === undefined) return;
    addRecent(id);
    void deeds.tag(annotation, withTag(annotation.tagIds, tag, view.codebook));
  };
  const made = view.viewer.mayCreateTags ? view.codebook.filter(({ source }) => source === "own") : [];
  if (newName !== null)
    return <NewTag name={newName} tagsets={made} annotation={annotation} onClose={() => setNewName(null)} />;
  return (
    <div
      className="w-full"
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
      }}
    >
      <Combobox
        label={words("add")}
        labelHidden
        autoFocus
        placeholder={words("search")}
        search={search}
        without={annotation.tagIds}
        onChoose={give}
        {...(made.length === 0
          ? {}
          : { onCreate: setNewName, createLabel: (name: string) => words("create", { name }) })}
      />
    </div>
  );
}

const MOST_OFFERED = 30;
/** What the group made for its own purpose is offered first; the register is long and has a search. */
const SOONER = { own: 0, claim_kinds: 1, reforms: 2 } as const;

/** A tag with the way down to it: its tagset and the tags above. */
function suggestionOf(
  view: ReaderView,
  known: ReadonlyMap<string, ReaderTag>,
  tag: ReaderTag,
  locale: Language,
): Suggestion {
  const label = findWording(tag.labels, locale);
  const tagset = view.codebook.find(({ id }) => id === tag.tagsetId);
  const above = pathTo(known, tag.id).slice(0, -1);
  const way = [tagset, ...above].map((one) => findWording(one?.labels ?? {}, locale)?.text ?? "");
  return {
    id: tag.id,
    label: label?.text ?? tag.code,
    detail: way.join(" / "),
    ...(label === null ? {} : { lang: label.language }),
  };
}
