"use client";

import { useTranslations } from "next-intl";
import { Select } from "#components/ui/text-field.tsx";
import { useInterfaceLocale } from "#components/ui/use-interface-locale.ts";
import { flatShelves, shelvesOf } from "../library/collection-shelves.ts";
import { TagField } from "../tag-field.tsx";
import type { AddWorksProps } from "./add-works.tsx";
import type { Target } from "./use-store-works.ts";

interface TargetFieldsProps extends Pick<AddWorksProps, "collections" | "tags"> {
  readonly target: Target;
  readonly onChange: (target: Target) => void;
  /** Names of collections that the works bring along. */
  readonly brought?: readonly string[];
}

/** Where new works go: a collection, tags for all of them, and the shelves they had where they come from. */
export function TargetFields({ collections, tags, target, onChange, brought = [] }: TargetFieldsProps) {
  const words = useTranslations("references.add");
  const shelves = flatShelves(shelvesOf(collections, useInterfaceLocale()));
  return (
    <div className="grid items-start gap-3 border-t border-line pt-4 sm:grid-cols-2">
      <Select
        label={words("toCollection")}
        value={target.collectionId ?? ""}
        onChange={({ target: { value } }) =>
          onChange({ ...target, collectionId: value === "" ? null : value })
        }
        options={[
          { value: "", label: words("noCollection") },
          ...shelves.map(({ collection, depth }) => ({
            value: collection.id,
            label: `${"\u2003".repeat(depth)}${collection.name}`,
          })),
        ]}
      />
      <TagField
        label={words("tags")}
        known={tags}
        tags={target.tags}
        onChange={(chosen) => onChange({ ...target, tags: chosen })}
      />
      {brought.length === 0 ? null : (
        <label className="flex items-start gap-2 sm:col-span-2">
          <input
            type="checkbox"
            checked={target.withCollections}
            onChange={(event) => onChange({ ...target, withCollections: event.target.checked })}
            className="mt-0.5 size-4 accent-accent"
          />
          <span>
            {words("withCollections", { count: brought.length })}{" "}
            <span className="text-ink-3">{brought.slice(0, 8).join(", ")}</span>
          </span>
        </label>
      )}
    </div>
  );
}
