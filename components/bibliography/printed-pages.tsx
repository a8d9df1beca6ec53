"use client";

import { useTranslations } from "next-intl";
import { Fragment } from "react";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { classNames } from "#components/ui/class-names.ts";
import type { BuilderView, Preview, PreviewEntry } from "./bibliography-view.ts";
import { PrintedPair, type MoveEntry } from "./printed-pair.tsx";
import type { PreviewState } from "./use-preview.ts";

interface PrintedPagesProps {
  readonly view: BuilderView;
  readonly state: PreviewState;
  readonly onMove?: MoveEntry;
}

/** The list as it will be printed; both lists stand side by side, number beside number. */
export function PrintedPages({ view, state: { preview, refusal, isStale }, onMove }: PrintedPagesProps) {
  const words = useTranslations("bibliography.builder");
  if (refusal !== null) return <Notice tone="error">{refusal.detail}</Notice>;
  if (preview === null) return <p className="py-8 text-ink-3">{words("printing")}</p>;
  if (preview.entries.length === 0)
    return <EmptyState title={words("nothingChosen")}>{words("nothingChosenHint")}</EmptyState>;
  return (
    <div aria-busy={isStale} className={classNames("transition-opacity", isStale && "opacity-60")}>
      <Headings view={view} />
      <Entries preview={preview} view={view} {...(onMove === undefined ? {} : { onMove })} />
    </div>
  );
}

const HEADING = "font-serif text-quote font-bold tracking-wide uppercase";

function Headings({ view: { heading, headingLang, printing } }: { view: BuilderView }) {
  const words = useTranslations("bibliography");
  const original = (
    <h2 lang={headingLang} className={HEADING}>
      {heading}
    </h2>
  );
  const romanised = (
    <h2
      lang="en"
      className={classNames(HEADING, printing.script === "both" && "hidden md:block md:pl-[2.5rem]")}
    >
      {/* The heading that every journal prints over it, whatever the language of the reader. */}
      {words("romanisedHeading")}
    </h2>
  );
  return (
    <header
      className={classNames(
        "border-b border-line-2 pb-2",
        printing.script === "both" && "md:grid md:grid-cols-2 md:gap-x-6",
      )}
    >
      {printing.script === "romanised" ? null : original}
      {printing.script === "original" ? null : romanised}
    </header>
  );
}

interface EntriesProps {
  readonly preview: Preview;
  readonly view: BuilderView;
  readonly onMove?: MoveEntry;
}

function Entries({ preview: { entries }, view, onMove }: EntriesProps) {
  const words = useTranslations("bibliography");
  return (
    <ol data-printed-list>
      {entries.map((entry, index) => (
        <Fragment key={entry.referenceId}>
          {opensGroup(entries, index) ? (
            <li role="presentation" className="pt-5 pb-1 font-serif text-quote font-bold">
              <h3 lang={view.headingLang}>{words(`group.${entry.group ?? "works"}`)}</h3>
            </li>
          ) : null}
          <PrintedPair
            entry={entry}
            place={{ isFirst: index === 0, isLast: index === entries.length - 1 }}
            {...(onMove === undefined ? {} : { onMove })}
          />
        </Fragment>
      ))}
    </ol>
  );
}

function opensGroup(entries: readonly PreviewEntry[], index: number): boolean {
  const group = entries[index]?.group ?? null;
  return group !== null && group !== entries[index - 1]?.group;
}
