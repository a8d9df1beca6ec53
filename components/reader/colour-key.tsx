"use client";

import { ChevronDown, Keyboard } from "lucide-react";
import { useTranslations } from "next-intl";
import { LinkButton } from "#components/ui/text-link.tsx";
import { Menu, MenuChoice } from "#components/ui/menu.tsx";
import { findWording } from "#lib/reforms/reform.ts";
import type { Facet } from "./filter.ts";
import { COLOUR_MEANINGS, type ColourBy, colourByOf } from "./meanings.ts";
import { SlotBadge, useSlotLetter } from "./passage-badge.tsx";
import { useReader } from "./reader-context.ts";
import { useFacetWords } from "./use-facet-words.ts";

interface ColourKeyProps {
  readonly onColourBy: (colourBy: ColourBy) => void;
  readonly onHelp: () => void;
}

/** What the colours stand for, and the choice of it. */
export function ColourKey({ onColourBy, onHelp }: ColourKeyProps) {
  const words = useTranslations("reader.colour");
  const keys = useTranslations("reader.keys");
  const { colours, view, interfaceLocale } = useReader();
  const tagsets = view.codebook
    .filter(({ source, tags }) => source === "own" && tags.length > 0)
    .map(({ id, labels }) => ({ value: `tagset-${id}`, wording: findWording(labels, interfaceLocale) }));
  const options = [
    ...COLOUR_MEANINGS.map((value) => ({ value: String(value), label: words(value) })),
    ...tagsets.map(({ value, wording }) => ({
      value,
      label: wording?.text ?? "",
      ...(wording === null ? {} : { lang: wording.language }),
    })),
  ];
  const chosen = options.find(({ value }) => value === colours.by)?.label ?? words("tags");
  const trigger = (
    <button type="button" className="control flex max-w-full items-center gap-1 text-label text-ink-2">
      <span className="truncate">{words("by", { what: chosen })}</span>
      <ChevronDown aria-hidden size={14} className="flex-none" />
    </button>
  );
  return (
    <div className="border-t border-line pt-2">
      <Menu align="start" trigger={trigger}>
        <MenuChoice
          label={words("choose")}
          value={colours.by}
          options={options}
          onChange={(value) => onColourBy(colourByOf(value) ?? "kind")}
        />
      </Menu>
      <SlotNames />
      <LinkButton
        className="mt-3 inline-flex items-center gap-1.5 text-label pointer-coarse:hidden"
        onClick={onHelp}
      >
        <Keyboard aria-hidden size={14} />
        {keys("help")}
      </LinkButton>
    </div>
  );
}

function SlotNames() {
  const words = useTranslations("reader.colour");
  const { colours } = useReader();
  const nameOf = useFacetWords();
  const letterOf = useSlotLetter();
  const facet = facetOfColour(colours.by);
  const { meanings, others } = colours;
  if (meanings.length === 0) return <p className="text-label text-ink-3">{words("nothing")}</p>;
  return (
    <ul className={colours.by === "kind" ? "grid grid-cols-2 gap-x-2 gap-y-1.5" : "grid gap-1.5"}>
      {meanings.map(({ value, slot, count }) => {
        const name = nameOf(facet, value);
        return (
          <li key={value} className="flex min-w-0 items-center gap-2 text-label text-ink-2">
            <SlotBadge slot={slot} letter={letterOf(slot)} />
            <span lang={name.language} className="min-w-0 flex-1 truncate" title={name.text}>
              {name.text}
            </span>
            {colours.by === "kind" ? null : <span className="text-ink-3 tabular-nums">{count}</span>}
          </li>
        );
      })}
      {others === 0 ? null : (
        <li className="flex items-center gap-2 text-label text-ink-2">
          <SlotBadge slot="neutral" letter={letterOf("neutral")} />
          <span className="flex-1">{words("others")}</span>
          <span className="text-ink-3 tabular-nums">{others}</span>
        </li>
      )}
    </ul>
  );
}

/** Where the words for the values of a colour are found. */
export function facetOfColour(by: ColourBy): Facet {
  if (by === "kind") return "claim";
  return by === "reform" || by === "author" || by === "layer" ? by : "tag";
}
