"use client";

import { TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ChipToggle } from "#components/ui/chip.tsx";
import { classNames } from "#components/ui/class-names.ts";
import { LanguageTag } from "#components/ui/language-tag.tsx";
import { LinkButton } from "#components/ui/text-link.tsx";
import type { PreviewBlock } from "#lib/operations/import-preview.ts";

const SHOWN = ["all", "doubtful", "aside"] as const;
type Shown = (typeof SHOWN)[number];

/** Blocks drawn at once: a long article is looked through by its doubts, not from end to end. */
const PORTION = 120;

/** What was recognised, block by block; the doubtful ones carry their doubt. */
export function BlockList({ blocks }: { blocks: readonly PreviewBlock[] }) {
  const words = useTranslations("import.blocks");
  const [shown, setShown] = useState<Shown>("all");
  const [most, setMost] = useState(PORTION);
  const [isWhole, setWhole] = useState(false);
  const numbered = blocks.map((block, index) => ({ block, number: index + 1 }));
  const kinds: Record<Shown, typeof numbered> = {
    all: numbered,
    doubtful: numbered.filter(({ block }) => block.isDoubtful),
    aside: numbered.filter(({ block }) => block.isSetAside),
  };
  const chosen = kinds[shown];
  return (
    <section aria-labelledby="blocks" className="grid grid-cols-[minmax(0,1fr)] content-start gap-3">
      <header className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <h2 id="blocks" className="scroll-mt-16">
          {words("label")}
        </h2>
        <div role="group" aria-label={words("show")} className="flex flex-wrap gap-2">
          {SHOWN.map((kind) => (
            <ChipToggle
              key={kind}
              pressed={kind === shown}
              onPressedChange={() => setShown(kind)}
              count={kinds[kind].length}
            >
              {words(kind)}
            </ChipToggle>
          ))}
        </div>
        <ChipToggle pressed={isWhole} onPressedChange={setWhole}>
          {words("whole")}
        </ChipToggle>
      </header>
      {chosen.length === 0 ? <p className="text-ink-2">{words("none")}</p> : null}
      <ol className="border-t border-line empty:hidden">
        {chosen.slice(0, most).map(({ block, number }) => (
          <BlockLine key={block.id} block={block} number={number} isWhole={isWhole} />
        ))}
      </ol>
      {chosen.length > most ? (
        <p>
          <LinkButton onClick={() => setMost(most + PORTION)}>
            {words("more", { count: Math.min(PORTION, chosen.length - most) })}
          </LinkButton>
        </p>
      ) : null}
    </section>
  );
}

interface BlockLineProps {
  readonly block: PreviewBlock;
  readonly number: number;
  /** The whole text, not only its first lines. */
  readonly isWhole: boolean;
}

function BlockLine({ block, number, isWhole }: BlockLineProps) {
  const words = useTranslations("import.blocks");
  const types = useTranslations("import.type");
  const { type, text, language, isDoubtful, isSetAside, confidence, level } = block;
  return (
    <li
      className={classNames(
        "grid grid-cols-[2rem_minmax(0,1fr)_auto] gap-x-3 gap-y-1 border-b border-line py-2 pr-2 sm:grid-cols-[2rem_9rem_minmax(0,1fr)_auto]",
        isDoubtful && "bg-warn-wash shadow-[inset_3px_0_0_var(--warn)]",
      )}
    >
      <span className="text-right text-label leading-5 text-ink-3">{number}</span>
      <span className={classNames("leading-5", isSetAside ? "text-ink-3" : "text-ink-2")}>
        {types(type)}
        {level === null ? null : ` ${level}`}
      </span>
      <div className="col-span-2 col-start-2 grid gap-1 sm:col-span-1 sm:col-start-3">
        <p
          lang={language === "mixed" ? undefined : language}
          className={classNames(
            "font-serif text-quote break-words whitespace-pre-line",
            !isWhole && "line-clamp-3",
            isSetAside && "text-ink-3",
            (type === "title" || type === "heading" || type.endsWith("_heading")) && "font-bold",
          )}
        >
          {text}
        </p>
        {isDoubtful ? (
          <p className="flex items-center gap-1.5 text-label text-warn">
            <TriangleAlert aria-hidden size={14} className="flex-none" />
            {words("doubt", { percent: Math.round(confidence * 100) })}
          </p>
        ) : null}
      </div>
      <span className="col-start-3 row-start-1 text-right sm:col-start-4">
        <LanguageTag language={language} />
      </span>
    </li>
  );
}
