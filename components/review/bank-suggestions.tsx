"use client";

import { useTranslations } from "next-intl";
import { useRef, type KeyboardEvent } from "react";
import { Kbd } from "#components/ui/kbd.tsx";
import { LinkButton } from "#components/ui/text-link.tsx";
import type { FoundComment } from "./find-bank-comments.ts";

interface BankSuggestionsProps {
  readonly found: readonly FoundComment[];
  readonly onTake: (comment: FoundComment) => void;
  /** Puts what is typed into the bank; null where nothing is. */
  readonly onKeep: (() => void) | null;
  readonly onOpen: () => void;
}

/** Ready comments under the field. Down goes from the field into the list, up and down move in it, Enter takes one. */
export function BankSuggestions({ found, onTake, onKeep, onOpen }: BankSuggestionsProps) {
  const words = useTranslations("desk.bank");
  const list = useRef<HTMLUListElement>(null);
  const move = (event: KeyboardEvent): void => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const buttons = [...(list.current?.querySelectorAll("button") ?? [])];
    const at = buttons.findIndex((button) => button === document.activeElement);
    const next = buttons[at + step];
    if (next !== undefined) next.focus();
    else if (step === -1) list.current?.closest("form")?.querySelector("textarea")?.focus();
  };
  return (
    <div className="-mx-3 border-t border-line" data-bank>
      <p className="flex min-h-8 items-center gap-2 px-3 text-label text-ink-3">
        {words("label")}
        {found.length === 0 ? null : (
          <span aria-hidden className="flex gap-1 pointer-coarse:hidden">
            <Kbd>↓</Kbd>
            <Kbd>Enter</Kbd>
          </span>
        )}
        <span className="ml-auto flex gap-3">
          {onKeep === null ? null : <LinkButton onClick={onKeep}>{words("keep")}</LinkButton>}
          <LinkButton onClick={onOpen}>{words("open")}</LinkButton>
        </span>
      </p>
      <ul ref={list} aria-label={words("label")} onKeyDown={move}>
        {found.map((comment) => (
          <li key={comment.id} className="border-t border-line">
            <button
              type="button"
              className="control flex w-full items-baseline gap-3 px-3 py-1.5 text-left hover:bg-accent-wash focus-visible:bg-accent-wash"
              onClick={() => onTake(comment)}
            >
              <span lang={comment.language} className="min-w-0 flex-1">
                {comment.text}
              </span>
              <span className="flex-none text-label text-ink-3">
                {words("uses", { count: comment.uses })}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
