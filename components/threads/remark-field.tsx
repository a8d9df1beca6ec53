"use client";

import { useTranslations } from "next-intl";
import { useEffect, useId, useRef, useState, type ClipboardEvent, type KeyboardEvent } from "react";
import { classNames } from "#components/ui/class-names.ts";
import { CONTROL, Field } from "#components/ui/field.tsx";
import { useSuggestions } from "#components/ui/suggestions.ts";
import { askedAt, linkOver, pastedThing, toggleSign, type Asked } from "./typing.ts";
import { useLinkSearch, type LinkSuggestion, type RemarkPlace } from "./use-link-search.ts";

interface RemarkFieldProps {
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly placeholder?: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly place: RemarkPlace;
  readonly error?: string | null;
  readonly autoFocus?: boolean;
}

const NO_ONE: Asked = { sign: "@", query: "", from: 0 };

/**
 * The field in which a remark is written: "@" offers members, "№" and "#" claims, "[[" works and documents; the list is a list box that
 * the field's own keys move in. Ctrl+B and Ctrl+I put the signs of emphasis; an address pasted over words makes a link of them.
 */
export function RemarkField(props: RemarkFieldProps) {
  const { label, labelHidden, placeholder, value, place, error, autoFocus } = props;
  const words = useTranslations("threads.field");
  const listId = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const field = useRemarkField(props, area);
  const { asked, rows, state, active } = field;
  const open = asked !== null && (rows.length > 0 || state !== "idle");
  const isHushed = asked?.sign === "@" && place.isPrivate === true;
  useEffect(() => {
    const typed = area.current;
    // A draft that comes back is written on at its end.
    if (autoFocus === true && typed !== null) typed.setSelectionRange(typed.value.length, typed.value.length);
  }, [autoFocus]);
  return (
    <Field label={label} labelHidden={labelHidden ?? false} error={error}>
      {(ties) => (
        <div className="relative" onBlur={field.leave}>
          <textarea
            ref={area}
            rows={2}
            maxLength={10_000}
            autoFocus={autoFocus}
            placeholder={placeholder}
            aria-autocomplete="list"
            aria-haspopup="listbox"
            aria-controls={listId}
            aria-activedescendant={open && rows[active] !== undefined ? `${listId}-${active}` : undefined}
            value={value}
            onChange={(event) => field.type(event.target.value, event.target.selectionStart)}
            onSelect={(event) => field.look(event.currentTarget.value, event.currentTarget.selectionStart)}
            onKeyDown={field.onKeyDown}
            onPaste={field.onPaste}
            {...ties}
            className={`${CONTROL} field-sizing-content max-h-96 resize-y`}
          />
          <ul
            id={listId}
            role="listbox"
            aria-label={words("offered")}
            hidden={!open || rows.length === 0}
            className="absolute inset-x-0 top-full z-30 mt-1 max-h-60 overflow-y-auto rounded-md border border-line-2 bg-surface py-1 shadow-card"
          >
            {rows.map((row, at) => (
              <Row key={row.id} id={`${listId}-${at}`} isActive={at === active} {...{ row, at, field }} />
            ))}
          </ul>
          <p role="status" className={isHushed ? "mt-1 text-label text-ink-3" : "sr-only"}>
            {isHushed ? words("private") : null}
            {open && !isHushed && state === "ready" ? words("found", { count: rows.length }) : null}
          </p>
        </div>
      )}
    </Field>
  );
}

interface RowProps {
  readonly id: string;
  readonly row: LinkSuggestion;
  readonly at: number;
  readonly isActive: boolean;
  readonly field: ReturnType<typeof useRemarkField>;
}

function Row({ id, row, at, isActive, field }: RowProps) {
  return (
    <li
      id={id}
      role="option"
      aria-selected={isActive}
      ref={isActive ? (element) => element?.scrollIntoView({ block: "nearest" }) : undefined}
      onPointerMove={isActive ? undefined : () => field.setActive(at)}
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => field.choose(row)}
      className={classNames(
        "control flex cursor-pointer items-center gap-2 px-3 py-1",
        isActive && "bg-accent-wash",
      )}
    >
      <bdi lang={row.lang} className="min-w-0 flex-1 truncate">
        {row.label}
      </bdi>
      {row.detail === undefined ? null : (
        <span className="max-w-[50%] flex-none truncate text-label text-ink-3">{row.detail}</span>
      )}
    </li>
  );
}

function useRemarkField(
  { value, onChange, place }: RemarkFieldProps,
  area: React.RefObject<HTMLTextAreaElement | null>,
) {
  const search = useLinkSearch(place);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [dismissed, setDismissed] = useState<number | null>(null);
  const [active, setActive] = useState(0);
  const question = asked ?? NO_ONE;
  const { suggestions, state } = useSuggestions(
    // What was found keeps the link that it becomes.
    (query, signal) => search.find(question.sign, query, signal),
    question.query,
    asked !== null,
  );
  const rows = asked === null ? [] : (suggestions as readonly LinkSuggestion[]);
  const look = (text: string, caret: number): void => {
    const found = askedAt(text, caret);
    if (found?.from !== dismissed) setDismissed(null);
    const next = found !== null && found.from !== dismissed ? found : null;
    if (next?.sign !== asked?.sign || next?.query !== asked?.query) setActive(0);
    setAsked(next);
  };
  const type = (text: string, caret: number): void => {
    onChange(text);
    look(text, caret);
  };
  const replace = ([from, to]: readonly [number, number], written: string): void => {
    area.current?.focus();
    area.current?.setSelectionRange(from, to);
    // The browser's own way of typing: what it replaces can be taken back with its own undo.
    if (!document.execCommand("insertText", false, written))
      onChange(value.slice(0, from) + written + value.slice(to));
  };
  const choose = (row: LinkSuggestion): void => {
    if (asked === null || area.current === null) return;
    replace([asked.from, area.current.selectionStart], `${row.written} `);
    setAsked(null);
  };
  const emphasise = (sign: string): void => {
    const field = area.current;
    if (field === null) return;
    const typed = toggleSign(field.value, [field.selectionStart, field.selectionEnd], sign);
    replace([0, field.value.length], typed.text);
    field.setSelectionRange(...typed.selection);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.nativeEvent.isComposing) return;
    const sign = ({ KeyB: "**", KeyI: "*" } as Record<string, string>)[event.code];
    if ((event.ctrlKey || event.metaKey) && !event.altKey && sign !== undefined) {
      event.preventDefault();
      return emphasise(sign);
    }
    if (asked === null || rows.length === 0) return;
    const row = rows[active];
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0) setActive((active + step + rows.length) % rows.length);
    else if (
      (event.key === "Enter" || event.key === "Tab") &&
      !event.ctrlKey &&
      !event.metaKey &&
      row !== undefined
    )
      choose(row);
    else if (event.key === "Escape") {
      setDismissed(asked.from);
      setAsked(null);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>): void => {
    const { selectionStart: from, selectionEnd: to, value: typed } = event.currentTarget;
    const pasted = event.clipboardData.getData("text/plain");
    const link = linkOver(typed.slice(from, to), pasted);
    if (link !== null) {
      event.preventDefault();
      return replace([from, to], link);
    }
    const thing =
      from === to ? pastedThing(pasted, { origin: location.origin, groupId: place.groupId }) : null;
    if (thing === null) return;
    // The address stands there until its name has come, and stays when none comes.
    void search.nameOf(thing).then((written) => {
      const field = area.current;
      const at = field?.value.indexOf(pasted.trim(), Math.max(0, from - 1)) ?? -1;
      if (written !== null && at >= 0) replace([at, at + pasted.trim().length], written);
    });
  };
  const leave = (event: React.FocusEvent<HTMLElement>): void => {
    if (!event.currentTarget.contains(event.relatedTarget)) setAsked(null);
  };
  return { asked, rows, state, active, setActive, type, look, choose, onKeyDown, onPaste, leave };
}
