import { useTranslations } from "next-intl";
import {
  useEffect,
  useMemo,
  useRef,
  useState,
  type Dispatch,
  type KeyboardEvent,
  type SetStateAction,
} from "react";
import { Button } from "#components/ui/button.tsx";
import { Kbd } from "#components/ui/kbd.tsx";
import { codePointLength } from "#lib/languages/text-unit.ts";
import type { PreviewBlock } from "#lib/operations/import-preview.ts";
import type { Deeds } from "./use-deeds.ts";
import { movedCut, wordsOf, type Word } from "./cut.ts";
import type { Desk } from "./use-desk.ts";

interface BlockCuttingProps {
  readonly block: PreviewBlock;
  readonly desk: Desk;
  readonly deeds: Deeds;
}

/**
 * Where a block ends: a border that walks from word to word, under the arrows or where a word is pressed. Splitting, it cuts the
 * block in two; moving the border, it runs through this block and the next one together.
 */
export function BlockCutting({ block, desk, deeds }: BlockCuttingProps) {
  const words = useTranslations("correction.cutting");
  const isBorder = desk.doing === "moving_border";
  const next = isBorder ? nextOf(desk, block) : null;
  const joined = next === null ? block.text : `${block.text} ${next.text}`;
  const pieces = useMemo(() => wordsOf(joined), [joined]);
  const border = codePointLength(block.text) + 1;
  const [at, setAt] = useState(next === null ? middleOf(pieces) : border);
  if (isBorder && next === null)
    return <Impossible onDone={() => desk.start("nothing")} text={words("last")} />;
  if (pieces.length < 2) return <Impossible onDone={() => desk.start("nothing")} text={words("oneWord")} />;

  const keep = (): void => {
    desk.start("nothing");
    if (next === null) deeds.correct({ kind: "split", block: block.id, at });
    else if (at !== border) deeds.correct({ kind: "move_boundary", block: block.id, at });
  };
  const moved = pieces.filter(({ start }) =>
    at < border ? start >= at && start < border : start >= border && start < at,
  );
  return (
    <div className="grid gap-2" onClick={(event) => event.stopPropagation()}>
      <CuttingLine
        label={words(isBorder ? "border" : "split")}
        language={block.language}
        {...{ pieces, at, setAt, keep }}
        onLeave={() => desk.start("nothing")}
      />
      <div className="flex flex-wrap items-center gap-2">
        <Button look="main" onClick={keep}>
          {words(isBorder ? "keepBorder" : "keepSplit")}
        </Button>
        <Button look="quiet" onClick={() => desk.start("nothing")}>
          {words("cancel")}
        </Button>
        {next === null ? null : (
          <span className="text-label text-ink-2">
            {words("moved", { count: moved.length, number: at < border ? next.number : block.number })}
          </span>
        )}
        <span className="text-label text-ink-3">
          <Kbd>←</Kbd> <Kbd>→</Kbd> · <Kbd>Enter</Kbd> · <Kbd>Esc</Kbd>
        </span>
      </div>
    </div>
  );
}

/** Words that Ctrl with an arrow steps over. */
const FAST = 8;
const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -FAST,
  ArrowDown: FAST,
  BracketLeft: -1,
  BracketRight: 1,
};

interface CuttingLineProps {
  readonly label: string;
  readonly language: PreviewBlock["language"];
  readonly pieces: readonly Word[];
  /** Code points of the text that stand before the border. */
  readonly at: number;
  readonly setAt: Dispatch<SetStateAction<number>>;
  readonly keep: () => void;
  readonly onLeave: () => void;
}

/** The words with the border between them. */
function CuttingLine({ label, language, pieces, at, setAt, keep, onLeave }: CuttingLineProps) {
  const words = useTranslations("correction.cutting");
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => frame.current?.focus(), []);
  const onKeyDown = (event: KeyboardEvent): void => {
    const steps = STEPS[event.code] ?? STEPS[event.key];
    if (steps !== undefined) setAt((place) => movedCut(pieces, place, event.ctrlKey ? steps * FAST : steps));
    else if (event.key === "Enter") keep();
    else if (event.key === "Escape") onLeave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      ref={frame}
      tabIndex={0}
      role="slider"
      aria-label={label}
      aria-valuemin={1}
      aria-valuemax={pieces.length - 1}
      aria-valuenow={pieces.findIndex(({ start }) => start >= at)}
      aria-valuetext={words("before", { words: shownWords(pieces, at) })}
      onKeyDown={onKeyDown}
      lang={language === "mixed" ? undefined : language}
      className="max-h-96 overflow-y-auto rounded border border-edge bg-surface p-2 font-serif text-quote"
    >
      {pieces.map(({ start, text }) => (
        <span
          key={start}
          onClick={() => setAt(start === 0 ? at : start)}
          className={start < at ? undefined : "correction-after"}
        >
          {start === at ? <i className="correction-cut" /> : null}
          {text}
        </span>
      ))}
    </div>
  );
}

function Impossible({ text, onDone }: { text: string; onDone: () => void }) {
  const words = useTranslations("correction.cutting");
  return (
    <p className="flex items-center gap-3 text-ink-2">
      {text}
      <Button look="quiet" onClick={onDone}>
        {words("cancel")}
      </Button>
    </p>
  );
}

/** The block that a border is shared with: the next one that is no running head or number. */
function nextOf(desk: Desk, block: PreviewBlock): PreviewBlock | null {
  const blocks = desk.all;
  const at = blocks.findIndex(({ id }) => id === block.id);
  return blocks.slice(at + 1).find(({ isSetAside }) => !isSetAside) ?? null;
}

function middleOf(words: readonly Word[]): number {
  return words[Math.ceil(words.length / 2)]?.start ?? words[1]?.start ?? 0;
}

function shownWords(words: readonly Word[], at: number): string {
  const from = words.findIndex(({ start }) => start >= at);
  return words
    .slice(from, from + 3)
    .map(({ text }) => text.trim())
    .join(" ");
}
