"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import { Button } from "#components/ui/button.tsx";
import { Select } from "#components/ui/text-field.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { withTag } from "#lib/codebook/find-tags.ts";
import { findWording } from "#lib/reforms/reform.ts";
import { useReader } from "./reader-context.ts";
import type { ReaderAnnotation, ReaderTagset } from "./reader-view.ts";

interface NewTagProps {
  readonly name: string;
  /** Those of the group's own making. */
  readonly tagsets: readonly ReaderTagset[];
  readonly annotation: ReaderAnnotation;
  readonly onClose: () => void;
}

/** Makes a tag of the typed words in the tagset that is chosen, and gives it to the annotation; both can be taken back. */
export function NewTag({ name, tagsets, annotation, onClose }: NewTagProps) {
  const words = useTranslations("reader.tags");
  const ui = useTranslations("ui");
  const { interfaceLocale } = useReader();
  const [tagsetId, setTagsetId] = useState(tagsets[0]?.id ?? "");
  const [isBusy, setBusy] = useState(false);
  const make = useMaking(annotation, tagsets);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (isBusy) return;
    setBusy(true);
    const isMade = await make(tagsetId, name);
    setBusy(false);
    if (isMade) onClose();
  };
  return (
    <form
      className="grid w-full gap-2"
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onClose();
      }}
    >
      <p className="text-ink-2">{words("new", { name })}</p>
      <Select
        label={words("tagset")}
        autoFocus
        value={tagsetId}
        options={tagsets.map(({ id, labels }) => ({
          value: id,
          label: findWording(labels, interfaceLocale)?.text ?? "",
        }))}
        onChange={({ target }) => setTagsetId(target.value)}
      />
      <div className="flex justify-end gap-2">
        <Button look="quiet" onClick={onClose}>
          {ui("cancel")}
        </Button>
        <Button look="main" type="submit" busy={isBusy}>
          {words("make")}
        </Button>
      </div>
    </form>
  );
}

function useMaking(annotation: ReaderAnnotation, tagsets: readonly ReaderTagset[]) {
  const words = useTranslations("reader.tags");
  const { deeds } = useReader();
  const toast = useToast();
  const router = useRouter();
  return async (tagsetId: string, name: string): Promise<boolean> => {
    const tag = await deeds.createTag(tagsetId, name);
    if (tag === null) return false;
    const before = annotation.tagIds;
    const tagIds = withTag(before, tag, tagsets);
    const isGiven = await deeds.tag(annotation, tagIds);
    const undo = async (): Promise<void> => {
      if (isGiven) await deeds.tag({ ...annotation, tagIds, version: annotation.version + 1 }, before);
      if (await deeds.deleteTag(tag.id)) router.refresh();
    };
    toast({ text: words("made", { name }), undo: () => void undo() });
    // The codebook of the page knows it from now on: its colour, its place in menus and filters.
    router.refresh();
    return true;
  };
}
