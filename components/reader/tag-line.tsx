"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { TagBadge } from "#components/codebook/tag-badge.tsx";
import { Chip } from "#components/ui/chip.tsx";
import { LinkButton } from "#components/ui/text-link.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { colourOf } from "#lib/codebook/tag-tree.ts";
import { findWording } from "#lib/reforms/reform.ts";
import { useReader, useReaderState } from "./reader-context.ts";
import type { ReaderAnnotation, ReaderView } from "./reader-view.ts";
import { isPending } from "./pending-annotation.ts";
import { TagField } from "./tag-field.tsx";
import { useKnownTags } from "./use-known-tags.ts";

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
  const { deeds, interfaceLocale } = useReader();
  const toast = useToast();
  const known = useKnownTags();
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
