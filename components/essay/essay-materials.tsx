"use client";

import { BookOpen, Quote } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { OnTheWeb } from "#components/assignments/on-the-web.tsx";
import { LinkButton } from "#components/ui/text-link.tsx";
import { TitleText } from "#components/ui/title-text.tsx";
import { useToast } from "#components/ui/toast.tsx";
import type { MaterialView } from "#lib/operations/assignments.ts";
import { citeAtCursor, showCursor } from "./insert-citation.ts";
import type { EssayDesk } from "./use-essay.ts";

interface EssayMaterialsProps {
  readonly materials: readonly MaterialView[];
  readonly onOpen: (material: MaterialView) => void;
  readonly onCite: Cite;
}

export type Cite = (work: NonNullable<MaterialView["citeAs"]>, quoted?: string) => void;

/** What is given to read, where one writes: documents open beside the text, and what is a work is cited with one press. */
export function EssayMaterials({ materials, onOpen, onCite }: EssayMaterialsProps) {
  const words = useTranslations("essays.materials");
  // On a phone the text comes first, and the list is unfolded when it is wanted; else it always stands there (essay.css).
  const [isUnfolded, setUnfolded] = useState(false);
  if (materials.length === 0) return null;
  return (
    <section aria-labelledby="essay-materials" className="essay-before grid gap-1">
      <div className="flex items-baseline justify-between gap-3">
        <h2 id="essay-materials">{words("heading")}</h2>
        <LinkButton
          className="essay-unfold control"
          aria-expanded={isUnfolded}
          aria-controls="essay-materials-list"
          onClick={() => setUnfolded(!isUnfolded)}
        >
          {words(isUnfolded ? "fold" : "unfold", { count: materials.length })}
        </LinkButton>
      </div>
      <ul
        id="essay-materials-list"
        data-folded={!isUnfolded}
        className="essay-folded divide-y divide-line border-y border-line"
      >
        {materials.map((material) => {
          const { id, documentId, title, note, href, language, citeAs } = material;
          return (
            <li key={id} className="grid gap-1 py-2">
              <span lang={language ?? undefined} className="font-serif text-small">
                <TitleText>{title}</TitleText>
              </span>
              {note === "" ? null : <span className="text-label text-ink-3">{note}</span>}
              <span className="flex flex-wrap gap-x-4 text-ui">
                {documentId === null ? null : (
                  <button
                    type="button"
                    className="control link inline-flex items-center gap-1"
                    aria-label={words("openOf", { title })}
                    onClick={() => onOpen(material)}
                  >
                    <BookOpen aria-hidden size={14} />
                    {words("open")}
                  </button>
                )}
                <OnTheWeb href={href} className="control" />
                {citeAs === null ? null : (
                  <button
                    type="button"
                    className="control link inline-flex items-center gap-1"
                    aria-label={words("citeOf", { title })}
                    onClick={() => onCite(citeAs)}
                  >
                    <Quote aria-hidden size={14} />
                    {words("cite")}
                  </button>
                )}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Milliseconds. */
const AFTER_FOCUS = 60;

/** Cites where the cursor was last in the text; how the page is added is said once it stands there. */
export function useCite(desk: EssayDesk | null): Cite {
  const words = useTranslations("essays.materials");
  const toast = useToast();
  return ({ id, shortName }, quoted = "") => {
    if (desk === null) return;
    desk.printed.name(id, shortName);
    citeAtCursor(desk.editor.view, id, quoted);
    // After what the browser itself scrolls when the text is focused.
    setTimeout(() => showCursor(desk.editor.view), AFTER_FOCUS);
    toast({ text: words("cited", { work: shortName }) });
  };
}
