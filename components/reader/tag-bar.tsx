"use client";

import { Tags } from "lucide-react";
import { useTranslations } from "next-intl";
import { TagBadge } from "#components/codebook/tag-badge.tsx";
import { Kbd } from "#components/ui/kbd.tsx";
import { Menu, MenuChoice } from "#components/ui/menu.tsx";
import { colourOf } from "#lib/codebook/tag-tree.ts";
import { findWording } from "#lib/reforms/reform.ts";
import { useReader } from "./reader-context.ts";
import { tagsInUse, type Tagging } from "./use-tagging.ts";

/** More would hide the text that is being marked: the others are found on the card. */
const MOST_SHOWN = 12;

/** The tags of the chosen set under the marks of the selection bar: one press marks the words and tags them. */
export function TagBar({ tagging }: { readonly tagging: Tagging }) {
  const { interfaceLocale } = useReader();
  const { active, give } = tagging;
  const known = new Map(active?.tags.map((tag) => [tag.id, tag]));
  // With a key first: a set that does not fit shows what hands are used to.
  const tags =
    active === null
      ? []
      : [...tagsInUse(active)].sort((a, b) => Number(b.shortcut !== null) - Number(a.shortcut !== null));
  return (
    <div className="tag-bar">
      <TagsetChoice tagging={tagging} />
      {tags.slice(0, MOST_SHOWN).map((tag) => {
        const label = findWording(tag.labels, interfaceLocale);
        const name = label?.text ?? tag.code;
        return (
          <button
            key={tag.id}
            type="button"
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => give(tag.id)}
          >
            <TagBadge colour={colourOf(known, tag.id)} label={name} className="bg-surface!" />
            <span lang={label?.language} className="max-w-40 truncate">
              {name}
            </span>
            {tag.shortcut === null ? null : (
              <span aria-hidden className="pointer-coarse:hidden">
                <Kbd className="border-current! text-current! opacity-80">
                  {tag.shortcut.toLocaleUpperCase(interfaceLocale)}
                </Kbd>
              </span>
            )}
          </button>
        );
      })}
    </div>
  );
}

function TagsetChoice({ tagging }: { readonly tagging: Tagging }) {
  const words = useTranslations("reader.tags");
  const { interfaceLocale } = useReader();
  const { tagsets, active, choose } = tagging;
  const options = tagsets.map(({ id, labels }) => {
    const label = findWording(labels, interfaceLocale);
    return { value: id, label: label?.text ?? "", ...(label === null ? {} : { lang: label.language }) };
  });
  const trigger = (
    <button
      type="button"
      onPointerDown={(event) => event.preventDefault()}
      aria-label={words("active")}
      title={words("active")}
    >
      <Tags aria-hidden size={14} />
      {active === null ? <span>{words("choose")}</span> : null}
    </button>
  );
  return (
    <Menu align="start" trigger={trigger}>
      <MenuChoice
        label={words("active")}
        value={active?.id ?? ""}
        options={[{ value: "", label: words("none") }, ...options]}
        onChange={choose}
      />
    </Menu>
  );
}
