"use client";

import { useTranslations } from "next-intl";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LanguageTag } from "#components/ui/language-tag.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { classNames } from "#components/ui/class-names.ts";
import type { ApiRefusal } from "#components/api/use-call.ts";
import type { Preview } from "./bibliography-view.ts";

interface PrintedListProps {
  readonly heading: string;
  readonly headingLang: string;
  readonly preview: Preview | null;
  readonly refusal: ApiRefusal | null;
  readonly isStale: boolean;
}

/** The list as it will be printed. */
export function PrintedList({ heading, headingLang, preview, refusal, isStale }: PrintedListProps) {
  const words = useTranslations("bibliography.builder");
  if (refusal !== null) return <Notice tone="error">{refusal.detail}</Notice>;
  if (preview === null) return <p className="py-8 text-ink-3">{words("printing")}</p>;
  if (preview.entries.length === 0)
    return <EmptyState title={words("nothingChosen")}>{words("nothingChosenHint")}</EmptyState>;
  return (
    <div aria-busy={isStale} className={classNames("transition-opacity", isStale && "opacity-60")}>
      <h2
        lang={headingLang}
        className="border-b border-line-2 pb-2 font-serif text-quote font-bold tracking-wide uppercase"
      >
        {heading}
      </h2>
      <ol data-printed-list>
        {preview.entries.map((entry) => (
          <li
            key={entry.referenceId}
            className="grid break-inside-avoid grid-cols-[2rem_minmax(0,1fr)_auto] gap-x-2 border-b border-line py-2.5 font-serif text-quote print:border-none print:py-1"
          >
            <span className="text-ink-2">{entry.label}</span>
            {/* Made by our own serialiser from escaped data: only b, i, u, sup, sub, span and http(s) links (format/markup.ts). */}
            <span
              lang={entry.language}
              className="min-w-0 break-words"
              dangerouslySetInnerHTML={{ __html: entry.html }}
            />
            <LanguageTag language={entry.language} className="pt-1 font-sans print:hidden" />
          </li>
        ))}
      </ol>
    </div>
  );
}
