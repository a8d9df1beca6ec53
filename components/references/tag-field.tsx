"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { Chip } from "#components/ui/chip.tsx";
import { Combobox } from "#components/ui/combobox.tsx";

interface TagFieldProps {
  readonly label: string;
  /** Tags in use in the group, offered while typing. */
  readonly known: readonly string[];
  readonly tags: readonly string[];
  readonly onChange: (tags: readonly string[]) => void;
  readonly autoFocus?: boolean;
}

/** Tags as chips, and a field that offers those in use or makes a new one. Several may be typed at once, with commas. */
export function TagField({ label, known, tags, onChange, autoFocus }: TagFieldProps) {
  const words = useTranslations("references.tags");
  const search = useCallback(
    (query: string) => {
      const typed = query.normalize("NFC").toLowerCase();
      return Promise.resolve(
        known
          .filter((tag) => tag.toLowerCase().includes(typed))
          .slice(0, 30)
          .map((tag) => ({ id: tag, label: tag })),
      );
    },
    [known],
  );
  const add = (typed: string): void => {
    const fresh = typed
      .split(",")
      .map((tag) => tag.normalize("NFC").trim().slice(0, 100))
      .filter((tag) => tag !== "");
    onChange([...new Set([...tags, ...fresh])]);
  };
  return (
    <div className="grid gap-2">
      <div data-screen-only>
        <Combobox
          label={label}
          placeholder={words("placeholder")}
          autoFocus={autoFocus ?? false}
          search={search}
          without={tags}
          onChoose={({ id }) => add(id)}
          onCreate={add}
          createLabel={(typed) => words("create", { tag: typed })}
        />
      </div>
      {tags.length === 0 ? null : (
        <ul className="flex flex-wrap gap-1.5">
          {tags.map((tag) => (
            <li key={tag}>
              <Chip
                removeLabel={words("remove", { tag })}
                onRemove={() => onChange(tags.filter((other) => other !== tag))}
              >
                {tag}
              </Chip>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
