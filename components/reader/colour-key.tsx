"use client";

import { ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { Kbd } from "#components/ui/kbd.tsx";
import { Menu, MenuChoice } from "#components/ui/menu.tsx";
import { CLAIM_KINDS } from "#lib/claims/claim.ts";
import { findWording } from "#lib/reforms/reform.ts";
import type { ColourBy } from "./meanings.ts";
import { SlotBadge, useSlotLetter } from "./passage-badge.tsx";
import { useReader } from "./reader-context.ts";

/** What the colours stand for, and the choice of it. */
export function ColourKey({ onColourBy }: { onColourBy: (colourBy: ColourBy) => void }) {
  const words = useTranslations("reader.colour");
  const keys = useTranslations("reader.keys");
  const { colourBy } = useReader();
  const options = [
    { value: "kind", label: words("kind") },
    { value: "reform", label: words("reform") },
  ];
  const trigger = (
    <button type="button" className="control flex items-center gap-1 text-label text-ink-2">
      {words("by", { what: words(colourBy) })}
      <ChevronDown aria-hidden size={14} />
    </button>
  );
  return (
    <div className="border-t border-line pt-2">
      <Menu align="start" trigger={trigger}>
        <MenuChoice
          label={words("choose")}
          value={colourBy}
          options={options}
          onChange={(value) => onColourBy(value === "reform" ? "reform" : "kind")}
        />
      </Menu>
      <SlotNames />
      <p className="mt-3 flex items-start gap-1 text-label text-ink-3 pointer-coarse:hidden">
        <Kbd>J</Kbd>
        <Kbd>K</Kbd>
        <span className="ml-1">{keys("move")}</span>
      </p>
    </div>
  );
}

function SlotNames() {
  const { colourBy, frequent, state, interfaceLocale } = useReader();
  const kinds = useTranslations("ui.meaning.name");
  const letterOf = useSlotLetter();
  const names =
    colourBy === "kind"
      ? CLAIM_KINDS.map((kind) => ({ text: kinds(kind), language: undefined }))
      : frequent.map((id) => findWording(state.reforms.get(id)?.labels ?? {}, interfaceLocale));
  return (
    <ul className={colourBy === "kind" ? "grid grid-cols-2 gap-x-2 gap-y-1.5" : "grid gap-1.5"}>
      {names.map((name, n) => {
        const slot = ([1, 2, 3, 4] as const)[n] ?? "neutral";
        return (
          <li key={n} className="flex items-center gap-2 text-label text-ink-2">
            <SlotBadge slot={slot} letter={letterOf(slot)} />
            <span lang={name?.language} className="truncate">
              {name?.text}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
