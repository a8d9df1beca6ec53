"use client";

import { Search, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useId, useState, type KeyboardEvent, type Ref } from "react";
import { classNames } from "#components/ui/class-names.ts";
import { Kbd } from "#components/ui/kbd.tsx";
import { LanguageTag } from "#components/ui/language-tag.tsx";
import { blockLanguageOf } from "#lib/languages/language-tag.ts";
import { LONGEST_QUERY } from "#lib/operations/search.ts";
import { hitAddress } from "./hit-address.ts";
import { Marked } from "./marked.tsx";
import { useSuggestedHits, type SuggestedRow } from "./use-suggested-hits.ts";

interface SearchComboboxProps {
  readonly groupId: string;
  readonly initial: string;
  /** In the bar, or the field of the search's own screen. */
  readonly look: "bar" | "page";
  /** All hits for what was typed. */
  readonly onAsk: (q: string) => void;
  /** The address of one that was chosen. */
  readonly onOpen: (address: string) => void;
  /** Escape, where there is nothing left to close. */
  readonly onLeave?: () => void;
  readonly ref?: Ref<HTMLInputElement>;
}

/** A field that shows first hits while one types (ARIA 1.2 combobox with a list box). Enter without a chosen one asks for all. */
export function SearchCombobox(props: SearchComboboxProps) {
  const { groupId, initial, look, onAsk, onOpen, ref } = props;
  const words = useTranslations("search");
  const listId = useId();
  const [text, setText] = useState(initial);
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState<number | null>(null);
  const { rows, state } = useSuggestedHits(groupId, text, isOpen);
  // The back button changes what was asked: the field follows.
  useEffect(() => setText(initial), [initial]);
  const isShown = isOpen && rows.length > 0;
  const pick = (row: SuggestedRow) => {
    setOpen(false);
    setActive(null);
    if (row.kind === "hit") onOpen(hitAddress(groupId, row.hit));
    else ask(row.q);
  };
  const ask = (q: string) => {
    setText(q);
    setOpen(false);
    setActive(null);
    onAsk(q);
  };
  return (
    <div
      className="relative min-w-0 flex-1"
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
      }}
    >
      <Search
        aria-hidden
        size={look === "bar" ? 15 : 18}
        strokeWidth={1.6}
        className="pointer-events-none absolute top-1/2 left-2 -translate-y-1/2 text-ink-3"
      />
      <input
        ref={ref}
        type="text"
        role="combobox"
        inputMode="search"
        enterKeyHint="search"
        autoComplete="off"
        spellCheck={false}
        maxLength={LONGEST_QUERY}
        aria-label={words("label")}
        aria-autocomplete="list"
        aria-expanded={isShown}
        aria-controls={listId}
        aria-activedescendant={isShown && active !== null ? `${listId}-${active}` : undefined}
        placeholder={words("placeholder")}
        data-search={look === "page" ? true : undefined}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setActive(null);
          setOpen(true);
        }}
        onKeyDown={(event) =>
          onKey(event, { ...props, rows, isShown, active, setActive, setOpen, text, pick, ask })
        }
        className={classNames(
          "typed control w-full bg-transparent text-ink placeholder:text-ink-3",
          look === "bar"
            ? "border-b border-line-2 py-1 pr-9 pl-8 focus-visible:border-accent"
            : "rounded border border-edge bg-surface py-2 pr-9 pl-9 text-[1rem]",
        )}
      />
      {text === "" ? (
        <span className="pointer-events-none absolute top-1/2 right-2 hidden -translate-y-1/2 lg:block">
          <Kbd>/</Kbd>
        </span>
      ) : null}
      {text === "" || look === "bar" ? null : (
        <button
          type="button"
          aria-label={words("clear")}
          title={words("clear")}
          onClick={(event) => {
            setText("");
            setOpen(false);
            event.currentTarget.parentElement?.querySelector("input")?.focus();
          }}
          className="absolute inset-y-0 right-0 grid w-9 place-items-center rounded text-ink-3 hover:text-ink"
        >
          <X aria-hidden size={16} />
        </button>
      )}
      <ul
        id={listId}
        role="listbox"
        aria-label={words("firstHits")}
        hidden={!isShown}
        className={classNames(
          "absolute top-full left-0 z-30 mt-1 max-h-[70dvh] overflow-y-auto rounded-md border border-line-2 bg-surface py-1 shadow-card",
          look === "bar" ? "w-[calc(100vw-2rem)] lg:right-0 lg:left-auto lg:w-[28rem]" : "w-full",
        )}
      >
        {rows.map((row, at) => (
          <li
            key={row.key}
            id={`${listId}-${at}`}
            role="option"
            aria-selected={at === active}
            ref={at === active ? (one) => one?.scrollIntoView({ block: "nearest" }) : undefined}
            onPointerMove={at === active ? undefined : () => setActive(at)}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => pick(row)}
            className={classNames(
              "control flex cursor-pointer items-center gap-3 px-3 py-1.5",
              // However many there are: what leads to all of them stays in sight.
              row.kind === "all" && "sticky -bottom-1 border-t border-line",
              at === active ? "bg-accent-wash" : row.kind === "all" && "bg-surface",
            )}
          >
            <Row row={row} />
          </li>
        ))}
      </ul>
      <p role="status" className="sr-only">
        {isOpen && state === "ready" ? words("suggested", { count: rows.length }) : null}
        {isOpen && state === "failed" ? words("failed") : null}
      </p>
    </div>
  );
}

function Row({ row }: { readonly row: SuggestedRow }) {
  const words = useTranslations("search");
  if (row.kind !== "hit")
    return (
      <>
        <Search aria-hidden size={14} className="flex-none text-ink-3" />
        <span className="min-w-0 flex-1 truncate">
          {row.kind === "all" ? words("all", { q: row.q }) : row.q}
        </span>
      </>
    );
  const { title, snippet, noun } = row.hit;
  const language = blockLanguageOf(title.language ?? "");
  return (
    <>
      <span className="grid min-w-0 flex-1 items-center gap-x-3 sm:grid-cols-[minmax(0,1fr)_auto]">
        <span>
          <span className="line-clamp-2">
            <Marked {...title} />
          </span>
          {title.spans.length > 0 || snippet === null ? null : (
            <span className="line-clamp-1 text-label text-ink-2">
              <Marked {...snippet} />
            </span>
          )}
        </span>
        <span className="text-label text-ink-3">{words(`noun.${noun}`)}</span>
      </span>
      {language === null ? null : <LanguageTag language={language} className="flex-none" />}
    </>
  );
}

interface Box extends SearchComboboxProps {
  readonly rows: readonly SuggestedRow[];
  readonly isShown: boolean;
  readonly active: number | null;
  readonly setActive: (active: number | null) => void;
  readonly setOpen: (isOpen: boolean) => void;
  readonly text: string;
  readonly pick: (row: SuggestedRow) => void;
  readonly ask: (q: string) => void;
}

function onKey(event: KeyboardEvent<HTMLInputElement>, box: Box): void {
  // Enter that ends an input-method composition chooses a letter, not a row.
  if (event.nativeEvent.isComposing) return;
  const { rows, active, isShown, setActive, setOpen } = box;
  const last = rows.length - 1;
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    if (!isShown && event.key === "ArrowDown" && box.look === "page" && box.text === box.initial) return;
    event.preventDefault();
    if (!isShown) return setOpen(true);
    if (event.key === "ArrowDown") setActive(active === null ? 0 : active === last ? null : active + 1);
    else setActive(active === null ? last : active === 0 ? null : active - 1);
  } else if (event.key === "Enter") {
    event.preventDefault();
    const row = active === null ? undefined : rows[active];
    if (isShown && row !== undefined) box.pick(row);
    else box.ask(box.text.trim());
  } else if (event.key === "Escape") {
    if (isShown) {
      event.preventDefault();
      event.stopPropagation();
      setOpen(false);
      setActive(null);
    } else box.onLeave?.();
  }
}
