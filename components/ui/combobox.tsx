"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import {
  useEffect,
  useEffectEvent,
  useId,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from "react";
import { classNames } from "./class-names.ts";
import { CONTROL, Field, type FieldProps } from "./field.tsx";
import { useSuggestions, type Suggestion } from "./suggestions.ts";

export type { Suggestion } from "./suggestions.ts";

interface ComboboxProps extends FieldProps {
  readonly placeholder?: string;
  /** Finds suggestions for what is typed; an empty query asks for what is worth offering at first. */
  readonly search: (query: string, signal: AbortSignal) => Promise<readonly Suggestion[]>;
  readonly onChoose: (suggestion: Suggestion) => void;
  /** Offers a last row that makes a new thing of the typed words. */
  readonly onCreate?: (query: string) => void;
  readonly createLabel?: (query: string) => string;
  readonly autoFocus?: boolean;
  /** Ids already chosen: they are not offered again. */
  readonly without?: readonly string[];
}

/** A field that suggests while one types (ARIA 1.2 combobox with a list box). Choosing empties it. */
export function Combobox(props: ComboboxProps) {
  const { label, hint, error, labelHidden, className, placeholder, autoFocus } = props;
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const box = useComboboxState(props);
  const list = useRef<HTMLUListElement>(null);
  const open = box.open && (box.rows.length > 0 || box.state !== "idle");
  const length = box.rows.length;
  // At the lower edge of a dialog or of the screen the list would open out of sight.
  useEffect(() => {
    if (open && length > 0) list.current?.scrollIntoView({ block: "nearest" });
  }, [open, length]);
  return (
    <Field {...{ label, hint, error, labelHidden, className }}>
      {(ties) => (
        <div className="relative" onBlur={(event) => leavesBox(event) && box.setOpen(false)}>
          <input
            ref={input}
            type="text"
            role="combobox"
            autoComplete="off"
            autoFocus={autoFocus}
            spellCheck={false}
            placeholder={placeholder}
            aria-autocomplete="list"
            aria-expanded={open}
            aria-controls={listId}
            aria-activedescendant={open && box.active !== null ? `${listId}-${box.active}` : undefined}
            value={box.query}
            onChange={(event) => box.type(event.target.value)}
            onFocus={() => box.setOpen(true)}
            onClick={() => box.setOpen(true)}
            onKeyDown={(event) => onKey(event, box)}
            {...ties}
            className={CONTROL}
          />
          <ul
            ref={list}
            id={listId}
            role="listbox"
            aria-label={label}
            hidden={!open}
            className="absolute inset-x-0 top-full z-20 mt-1 max-h-72 overflow-y-auto rounded-md border border-line-2 bg-surface py-1 shadow-card"
          >
            {box.rows.map((row, index) => (
              <RowView
                key={row.kind === "create" ? "create" : row.suggestion.id}
                id={`${listId}-${index}`}
                active={index === box.active}
                onPoint={() => box.setActive(index)}
                onPick={() => {
                  box.pick(index);
                  input.current?.focus();
                }}
              >
                {row.kind === "create" ? (
                  <CreateRow text={row.label} />
                ) : (
                  <SuggestionRow {...row.suggestion} />
                )}
              </RowView>
            ))}
          </ul>
          <Status open={open} state={box.state} empty={box.rows.length === 0} found={box.found} />
        </div>
      )}
    </Field>
  );
}

interface StatusProps {
  readonly open: boolean;
  readonly state: string;
  readonly empty: boolean;
  readonly found: number;
}

/** Counts aloud for those who do not see the list; visible when there is nothing to list. */
function Status({ open, state, empty, found }: StatusProps) {
  const words = useTranslations("ui.combobox");
  const shown = open && (state === "failed" || (state === "ready" && empty));
  return (
    <p
      role="status"
      className={
        shown
          ? "absolute inset-x-0 top-full z-20 mt-1 rounded-md border border-line-2 bg-surface px-3 py-2 text-ink-2 shadow-card"
          : "sr-only"
      }
    >
      {open && state === "failed" ? words("failed") : null}
      {open && state === "waiting" ? words("searching") : null}
      {open && state === "ready" ? words("found", { count: found }) : null}
    </p>
  );
}

type ComboboxRow =
  | { readonly kind: "suggestion"; readonly suggestion: Suggestion }
  | { readonly kind: "create"; readonly label: string };

function useComboboxState(props: ComboboxProps) {
  const { search, onChoose, onCreate, createLabel, without = [] } = props;
  const [query, setQuery] = useState("");
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState<number | null>(null);
  /** What Enter was pressed on before its suggestions had come. */
  const [wanted, setWanted] = useState<string | null>(null);
  const { suggestions, answered, state } = useSuggestions(search, query, open);
  const offered = suggestions.filter((suggestion) => !without.includes(suggestion.id));
  const typed = query.trim();
  const rows: ComboboxRow[] = offered.map((suggestion) => ({ kind: "suggestion", suggestion }));
  if (onCreate && typed !== "") rows.push({ kind: "create", label: createLabel?.(typed) ?? typed });

  function pick(index: number): void {
    const row = rows[index];
    if (row === undefined) return;
    if (row.kind === "create") onCreate?.(typed);
    else onChoose(row.suggestion);
    setQuery("");
    setActive(null);
    setOpen(false);
  }

  function type(text: string): void {
    setQuery(text);
    setOpen(true);
    setActive(null);
    setWanted(null);
  }

  const isAnswered = answered === typed;
  const pickWanted = useEffectEvent(() => {
    setWanted(null);
    if (open && rows.length === 1) pick(0);
  });
  useEffect(() => {
    if (wanted !== null && isAnswered) pickWanted();
  }, [wanted, isAnswered]);

  return {
    ...{ query, open, active, rows, state, found: offered.length, type, pick, setOpen, setActive },
    /** Suggestions stand in the list that answer what was typed before. */
    isStale: typed !== "" && !isAnswered && (offered.length > 0 || onCreate === undefined),
    want: () => setWanted(typed),
  };
}

type ComboboxState = ReturnType<typeof useComboboxState>;

function onKey(event: KeyboardEvent<HTMLInputElement>, box: ComboboxState): void {
  // Enter that ends an input-method composition chooses a letter, not a row.
  if (event.nativeEvent.isComposing) return;
  const last = box.rows.length - 1;
  const { active } = box;
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    if (!box.open) return box.setOpen(true);
    const down = active === null || active === last ? 0 : active + 1;
    const up = active === null || active === 0 ? last : active - 1;
    if (last >= 0) box.setActive(event.key === "ArrowDown" ? down : up);
  } else if (event.key === "Enter" && box.open && active === null && box.isStale) {
    event.preventDefault();
    box.want();
  } else if (event.key === "Enter" && box.open && box.rows.length > 0) {
    // Enter without a chosen row takes the only one there is; several wait for a choice.
    if (active === null && box.rows.length > 1) return event.preventDefault();
    event.preventDefault();
    box.pick(active ?? 0);
  } else if (event.key === "Escape" && box.open) {
    event.preventDefault();
    event.stopPropagation();
    box.setOpen(false);
  }
}

function leavesBox(event: React.FocusEvent<HTMLElement>): boolean {
  return !event.currentTarget.contains(event.relatedTarget);
}

interface RowViewProps {
  readonly id: string;
  readonly active: boolean;
  readonly onPoint: () => void;
  readonly onPick: () => void;
  readonly children: ReactNode;
}

function RowView({ id, active, onPoint, onPick, children }: RowViewProps) {
  return (
    <li
      id={id}
      role="option"
      aria-selected={active}
      ref={active ? (row) => row?.scrollIntoView({ block: "nearest" }) : undefined}
      onPointerMove={active ? undefined : onPoint}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onPick}
      className={classNames(
        "control flex cursor-pointer items-center gap-2 px-3 py-1",
        active && "bg-accent-wash",
      )}
    >
      {children}
    </li>
  );
}

function SuggestionRow({ label, detail, lang }: Suggestion) {
  return (
    <>
      <span lang={lang} className="min-w-0 flex-1">
        {label}
      </span>
      {detail ? <span className="flex-none text-label text-ink-3">{detail}</span> : null}
    </>
  );
}

function CreateRow({ text }: { text: string }) {
  return (
    <>
      <Plus aria-hidden size={16} className="flex-none text-accent" />
      <span className="min-w-0 flex-1 text-accent">{text}</span>
    </>
  );
}
