"use client";

import { ArrowDown, ArrowUp } from "lucide-react";
import { useTranslations } from "next-intl";
import { classNames } from "#components/ui/class-names.ts";
import { IconButton } from "#components/ui/icon-button.tsx";
import { LanguageTag } from "#components/ui/language-tag.tsx";
import type { PreviewEntry } from "./bibliography-view.ts";

export type MoveEntry = (referenceId: string, by: -1 | 1) => void;

interface PrintedPairProps {
  readonly entry: PreviewEntry;
  readonly place: { readonly isFirst: boolean; readonly isLast: boolean };
  /** Where the list stands as it was put together, entries can be moved. */
  readonly onMove?: MoveEntry;
}

/** One work: its entry in the original list, and beside it, or under it on a phone, the one in the romanised list. */
export function PrintedPair({ entry, place, onMove }: PrintedPairProps) {
  const { original, romanised } = entry;
  const both = original !== null && romanised !== null;
  return (
    <li
      className={classNames(
        "group relative break-inside-avoid border-b border-line py-2.5 font-serif text-quote print:border-none print:py-1",
        both && "grid gap-x-6 gap-y-2 md:grid-cols-2 print:grid-cols-2",
      )}
    >
      {original === null ? null : <PrintedEntry printed={original} tagged />}
      {romanised === null ? null : <PrintedEntry printed={romanised} missing={romanised.missing} />}
      {onMove === undefined ? null : <MoveButtons id={entry.referenceId} place={place} onMove={onMove} />}
    </li>
  );
}

interface PrintedEntryProps {
  readonly printed: NonNullable<PreviewEntry["original"]>;
  readonly tagged?: boolean;
  readonly missing?: NonNullable<PreviewEntry["romanised"]>["missing"];
}

function PrintedEntry({ printed, tagged = false, missing = [] }: PrintedEntryProps) {
  const words = useTranslations("bibliography.builder");
  const isNumbered = printed.label !== null;
  return (
    <div
      className={classNames(
        "grid min-w-0 gap-x-2",
        isNumbered ? "grid-cols-[2rem_minmax(0,1fr)_auto]" : "grid-cols-[minmax(0,1fr)_auto] pl-6 -indent-6",
      )}
    >
      {isNumbered ? <span className="text-ink-2">{printed.label}</span> : null}
      <span className="min-w-0 break-words">
        {/* Made by our own serialiser from escaped data: only b, i, u, sup, sub, span and http(s) links (format/markup.ts). */}
        <span
          lang={tagged ? printed.language : undefined}
          dangerouslySetInnerHTML={{ __html: printed.html }}
        />
        {missing.length === 0 ? null : (
          <mark
            data-screen-only
            className="ml-1 bg-warn-wash font-sans text-label text-warn underline decoration-dashed underline-offset-3"
          >
            {words("untranslated")}
          </mark>
        )}
      </span>
      {tagged ? (
        <LanguageTag language={printed.language} className="pt-1 indent-0 font-sans print:hidden" />
      ) : null}
    </div>
  );
}

function MoveButtons({
  id,
  place,
  onMove,
}: Required<Pick<PrintedPairProps, "place" | "onMove">> & { readonly id: string }) {
  const words = useTranslations("bibliography.builder");
  return (
    <span
      data-screen-only
      className="absolute -top-px right-0 z-10 flex rounded border border-line-2 bg-surface font-sans opacity-0 shadow-card group-focus-within:opacity-100 group-hover:opacity-100 pointer-coarse:static pointer-coarse:justify-self-end pointer-coarse:opacity-100"
    >
      <IconButton
        label={words("moveUp")}
        icon={<ArrowUp aria-hidden size={14} />}
        disabled={place.isFirst}
        onClick={() => onMove(id, -1)}
      />
      <IconButton
        label={words("moveDown")}
        icon={<ArrowDown aria-hidden size={14} />}
        disabled={place.isLast}
        onClick={() => onMove(id, 1)}
      />
    </span>
  );
}
