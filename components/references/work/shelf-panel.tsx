"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useCall } from "#components/api/use-call.ts";
import { Chip } from "#components/ui/chip.tsx";
import { Select } from "#components/ui/text-field.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { useInterfaceLocale } from "#components/ui/use-interface-locale.ts";
import type { CollectionView } from "#lib/operations/collections.ts";
import { labelReferences, type ReferenceView } from "#lib/operations/references.ts";
import { flatShelves, shelvesOf } from "../library/collection-shelves.ts";
import { TagField } from "../tag-field.tsx";

interface ShelfPanelProps {
  readonly groupId: string;
  readonly reference: ReferenceView;
  readonly collections: readonly CollectionView[];
  /** Tags in use in the group. */
  readonly tags: readonly string[];
  readonly mayEdit: boolean;
}

/** Where the work is found again: its tags and the collections it stands in. A change is kept at once. */
export function ShelfPanel({ groupId, reference, collections, tags: known, mayEdit }: ShelfPanelProps) {
  const words = useTranslations("references");
  const { tags, shelves, change } = useShelves(groupId, reference);
  const all = flatShelves(shelvesOf(collections, useInterfaceLocale()));
  const own = all.filter(({ collection }) => shelves.includes(collection.id));
  const list = `/groups/${groupId}/references`;
  return (
    <div className="grid gap-4">
      {mayEdit ? (
        <TagField
          label={words("tags.title")}
          known={known}
          tags={tags}
          onChange={(chosen) => void change({ tags: chosen, shelves })}
        />
      ) : tags.length > 0 ? (
        <ul className="flex flex-wrap gap-1.5">
          {tags.map((tag) => (
            <li key={tag}>
              <TextLink href={`${list}?tag=${encodeURIComponent(tag)}`}>{tag}</TextLink>
            </li>
          ))}
        </ul>
      ) : null}
      {own.length === 0 ? null : (
        <ul aria-label={words("collections.title")} className="flex flex-wrap gap-1.5">
          {own.map(({ collection: { id, name } }) => (
            <li key={id} className="max-w-full">
              <Chip
                {...(mayEdit
                  ? {
                      removeLabel: words("collections.takeOut", { name }),
                      onRemove: () => void change({ tags, shelves: shelves.filter((other) => other !== id) }),
                    }
                  : {})}
              >
                <TextLink href={`${list}?collectionId=${id}`}>{name}</TextLink>
              </Chip>
            </li>
          ))}
        </ul>
      )}
      {mayEdit && all.length > own.length ? (
        <div data-screen-only>
          <Select
            label={words("collections.add")}
            value=""
            onChange={(event) => void change({ tags, shelves: [...shelves, event.target.value] })}
            options={[
              { value: "", label: words("collections.choose") },
              ...all
                .filter((shelf) => !own.includes(shelf))
                .map(({ collection, depth }) => ({
                  value: collection.id,
                  label: `${"\u2003".repeat(depth)}${collection.name}`,
                })),
            ]}
          />
        </div>
      ) : null}
    </div>
  );
}

interface Standing {
  readonly tags: readonly string[];
  readonly shelves: readonly string[];
}

/** Shown at once; taken back, with the reason, when the server refuses. */
function useShelves(groupId: string, reference: ReferenceView) {
  const call = useCall();
  const toast = useToast();
  const router = useRouter();
  const stored: Standing = { tags: reference.tags, shelves: reference.collectionIds };
  const [standing, setStanding] = useState(stored);
  const [seen, setSeen] = useState(reference);
  // What the server knows now takes the place of what was shown ahead of it.
  if (seen !== reference) {
    setSeen(reference);
    setStanding(stored);
  }
  async function change(wanted: Standing): Promise<void> {
    setStanding(wanted);
    const added = (after: readonly string[], before: readonly string[]) =>
      after.filter((one) => !before.includes(one));
    const body = {
      referenceIds: [reference.id],
      addTags: added(wanted.tags, standing.tags),
      removeTags: added(standing.tags, wanted.tags),
      addToCollections: added(wanted.shelves, standing.shelves),
      removeFromCollections: added(standing.shelves, wanted.shelves),
    };
    const labelled = await call(labelReferences, { params: { groupId }, body });
    if (labelled.ok) return router.refresh();
    setStanding(standing);
    toast({ tone: "error", text: labelled.refusal.detail });
  }
  return { ...standing, change };
}
