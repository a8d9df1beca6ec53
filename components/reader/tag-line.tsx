"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { TagBadge } from "#components/codebook/tag-badge.tsx";
import { Chip } from "#components/ui/chip.tsx";
import { Combobox, type Suggestion } from "#components/ui/combobox.tsx";
import { LinkButton } from "#components/ui/text-link.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { findTags, withTag } from "#lib/codebook/find-tags.ts";
import { colourOf, pathTo } from "#lib/codebook/tag-tree.ts";
import type { Language } from "#lib/languages/language-tag.ts";
import { findWording } from "#lib/reforms/reform.ts";
import { useReader, useReaderState } from "./reader-context.ts";
import type { ReaderAnnotation, ReaderTag, ReaderView } from "./reader-view.ts";
import { isPending } from "./pending-annotation.ts";
import { tagsInUse, useRecentTags } from "./use-tagging.ts";

interface TagLineProps {
  readonly annotation: ReaderAnnotation;
  readonly isFocused: boolean;
}

/** The tags of an annotation, and the field that gives it more. */
export function TagLine({ annotation, isFocused }: TagLineProps) {
  const words = useTranslations("reader.tags");
  const { view } = useReader();
  const [isOpen, setOpen] = useState(false);
  const mayTag = isFocused && !isPending(annotation.id) && mayTagHere(view, annotation);
  if (annotation.tagIds.length === 0 && !mayTag) return null;
  return (
    <div className="my-1.5 flex flex-wrap items-center gap-1">
      {annotation.tagIds.map((tagId) => (
        <TagChip key={tagId} {...{ annotation, tagId, mayTag }} />
      ))}
      {mayTag && !isOpen ? (
        <LinkButton onClick={() => setOpen(true)} className="inline-flex items-center gap-1 text-label">
          <Plus aria-hidden size={12} />
          {words("add")}
        </LinkButton>
      ) : null}
      {mayTag && isOpen ? <TagField annotation={annotation} onClose={() => setOpen(false)} /> : null}
    </div>
  );
}

/** As lib/permissions/annotations.ts says: on the common layer also whoever looks after the group. */
function mayTagHere({ viewer }: ReaderView, { layerId, authorId, mayDelete }: ReaderAnnotation): boolean {
  if (!viewer.mayAnnotate) return false;
  return layerId === null ? mayDelete : authorId === viewer.userId;
}

interface TagChipProps {
  readonly annotation: ReaderAnnotation;
  readonly tagId: string;
  readonly mayTag: boolean;
}

function TagChip({ annotation, tagId, mayTag }: TagChipProps) {
  const words = useTranslations("reader.tags");
  const state = useReaderState();
  const { view, deeds, interfaceLocale } = useReader();
  const toast = useToast();
  const known = knownTags(view);
  const tag = known.get(tagId);
  // A reform that was made while reading is known to the reader before it is to the codebook.
  const label = findWording(tag?.labels ?? state.reforms.get(tagId)?.labels ?? {}, interfaceLocale);
  const name = label?.text ?? tag?.code ?? words("unknown");
  const remove = async () => {
    const before = annotation.tagIds;
    const left = before.filter((id) => id !== tagId);
    const isDone = await deeds.tag(annotation, left);
    // Given back to whatever the annotation has become meanwhile: its version is then that of the removal.
    if (isDone)
      toast({
        text: words("removed", { name }),
        undo: () => void deeds.tag({ ...annotation, version: annotation.version + 1, tagIds: left }, before),
      });
  };
  return (
    <Chip
      {...(label === null ? {} : { lang: label.language })}
      {...(mayTag ? { onRemove: () => void remove(), removeLabel: words("remove", { name }) } : {})}
    >
      <span className="inline-flex items-center gap-1">
        <TagBadge colour={colourOf(known, tagId)} label={name} className="-ml-1 size-4! text-[10px]!" />
        {name}
      </span>
    </Chip>
  );
}

/** Search in any language; without a word first what was given last, then the tree. */
function TagField({ annotation, onClose }: { annotation: ReaderAnnotation; onClose: () => void }) {
  const words = useTranslations("reader.tags");
  const { view, deeds, interfaceLocale } = useReader();
  const [recent, addRecent] = useRecentTags(view.groupPath);
  const known = knownTags(view);
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
      />
    </div>
  );
}

const MOST_OFFERED = 30;
/** What the group made for its own purpose is offered first; the register is long and has a search. */
const SOONER = { own: 0, claim_kinds: 1, reforms: 2 } as const;

function knownTags({ codebook }: ReaderView): ReadonlyMap<string, ReaderTag> {
  return new Map(codebook.flatMap(({ tags }) => tags.map((tag) => [tag.id, tag] as const)));
}

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
