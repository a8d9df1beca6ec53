"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ChipToggle } from "#components/ui/chip.tsx";
import { LinkButton } from "#components/ui/text-link.tsx";
import { useAddress } from "#components/ui/use-address.ts";
import type { LibraryView } from "./library-screen.tsx";

/** More than a line or two of chips is no longer looked through; the rest is a press away. */
const AT_FIRST = 12;

/** Tags as filters, the most used first. */
export function TagChips({ tags }: Pick<LibraryView, "tags">) {
  const words = useTranslations("references.library");
  const { get, set } = useAddress();
  const [isOpen, setOpen] = useState(false);
  if (tags.length === 0) return null;
  const chosen = get("tag");
  const byUse = [...tags].sort((one, other) => other.works - one.works);
  const shown = isOpen ? tags : byUse.slice(0, AT_FIRST);
  const hidden = isOpen ? undefined : byUse.slice(AT_FIRST).find(({ tag }) => tag === chosen);
  return (
    <div
      role="group"
      aria-label={words("tags")}
      data-screen-only
      className="flex flex-wrap items-center gap-1.5"
    >
      {[...shown, ...(hidden === undefined ? [] : [hidden])].map(({ tag, works }) => (
        <ChipToggle
          key={tag}
          count={works}
          pressed={tag === chosen}
          onPressedChange={(isPressed) => set({ tag: isPressed ? tag : "", page: "" })}
        >
          {tag}
        </ChipToggle>
      ))}
      {tags.length > AT_FIRST ? (
        <LinkButton aria-expanded={isOpen} onClick={() => setOpen(!isOpen)} className="text-label">
          {isOpen ? words("fewerTags") : words("allTags", { count: tags.length })}
        </LinkButton>
      ) : null}
    </div>
  );
}
