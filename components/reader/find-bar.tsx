"use client";

import { ChevronDown, ChevronUp, Search, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { IconButton } from "#components/ui/icon-button.tsx";
import type { Find } from "./use-find.ts";

/** The field that searches the open text, over its head. Enter and the arrows go from hit to hit, Escape closes. */
export function FindBar({ find }: { readonly find: Find }) {
  return find.isOpen ? <OpenBar find={find} /> : null;
}

function OpenBar({ find }: { readonly find: Find }) {
  const words = useTranslations("reader.find");
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  const { spans, by } = find.found;
  const hasNone = spans.length === 0;
  const onKeyDown = (event: React.KeyboardEvent) => {
    const deed = KEYS[event.key];
    if (deed === undefined || event.nativeEvent.isComposing) return;
    const isOnButton = event.target instanceof HTMLButtonElement && event.key === "Enter";
    if (isOnButton) return;
    event.preventDefault();
    event.stopPropagation();
    if (deed === "close") find.close();
    else find.step(deed === "next" && !event.shiftKey ? 1 : -1);
  };
  return (
    <search className="find-bar" data-screen-only onKeyDown={onKeyDown} aria-label={words("label")}>
      <Search aria-hidden size={16} className="flex-none text-ink-3" />
      <input
        ref={field}
        type="text"
        data-find
        aria-label={words("label")}
        placeholder={words("placeholder")}
        value={find.typed}
        maxLength={200}
        enterKeyHint="search"
        autoComplete="off"
        spellCheck={false}
        className="find-field"
        onChange={(event) => find.setTyped(event.target.value)}
      />
      <span className="find-count" data-find-count={spans.length}>
        {find.typed.trim() === "" || (hasNone && find.isBehind)
          ? null
          : hasNone
            ? words("none")
            : words("at", { n: find.at + 1, all: spans.length })}
      </span>
      <span className="flex flex-none">
        <IconButton
          label={words("previous")}
          disabled={hasNone}
          icon={<ChevronUp aria-hidden size={18} />}
          onClick={() => find.step(-1)}
        />
        <IconButton
          label={words("next")}
          disabled={hasNone}
          icon={<ChevronDown aria-hidden size={18} />}
          onClick={() => find.step(1)}
        />
        <IconButton label={words("close")} icon={<X aria-hidden size={18} />} onClick={find.close} />
      </span>
      {hasNone || by === "forms" ? null : <p className="find-note">{words(`by.${by}`)}</p>}
    </search>
  );
}

const KEYS: Readonly<Record<string, "next" | "previous" | "close">> = {
  Enter: "next",
  ArrowDown: "next",
  ArrowUp: "previous",
  Escape: "close",
};

/** Opens the field, for those who do not know the key. */
export function FindButton({ onFind }: { readonly onFind: () => void }) {
  const words = useTranslations("reader.find");
  return <IconButton label={words("open")} icon={<Search aria-hidden size={16} />} onClick={onFind} />;
}
