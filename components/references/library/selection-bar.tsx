"use client";

import { Folder, FolderMinus, Merge, Tag, Trash2, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useCall } from "#components/api/use-call.ts";
import { Button, ButtonLink } from "#components/ui/button.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Menu, MenuItem } from "#components/ui/menu.tsx";
import { LinkButton } from "#components/ui/text-link.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { useInterfaceLocale } from "#components/ui/use-interface-locale.ts";
import { listReferences } from "#lib/operations/references.ts";
import { useDeletions } from "../use-deletions.ts";
import { CollectionDialog } from "./collection-dialog.tsx";
import { flatShelves, shelvesOf } from "./collection-shelves.ts";
import type { LibraryView } from "./library-screen.tsx";
import type { Selection } from "./selection.ts";
import { TagDialog } from "./tag-dialog.tsx";
import { ToBibliography } from "./to-bibliography.tsx";
import { useCollections } from "./use-collections.ts";
import { useLabels } from "./use-labels.ts";

interface SelectionBarProps {
  readonly view: LibraryView;
  readonly selection: Selection;
  readonly onChoose: (ids: readonly string[], isOn: boolean) => void;
  readonly onClear: () => void;
}

/** As many as one merge takes (operation merges.create). */
const MOST_MERGED = 20;

/** What can be done with the chosen works. Stands at the foot of the window as long as any are chosen. */
export function SelectionBar({ view, selection, onChoose, onClear }: SelectionBarProps) {
  const words = useTranslations("references.library");
  const { groupId, may, found, listing } = view;
  const label = useLabels(groupId);
  const [isTagging, setTagging] = useState(false);
  const ids = [...selection];
  if (ids.length === 0) return null;
  const { collectionId, tag } = listing.filter;
  const list = ids.join(",");
  return (
    <div
      role="region"
      aria-label={words("actions")}
      data-screen-only
      className="sticky bottom-0 z-10 -mx-4 grid min-w-0 grid-cols-1 gap-2 border-t border-line-2 bg-paper px-4 py-3 md:mx-0 md:px-0"
    >
      <p role="status" className="flex items-center gap-x-4">
        <b>{words("chosen", { count: ids.length })}</b>
        {found > ids.length ? <ChooseAll view={view} onChoose={onChoose} /> : null}
        <IconButton
          label={words("clear")}
          icon={<X aria-hidden size={16} />}
          onClick={onClear}
          className="ml-auto"
        />
      </p>
      {/* On a phone the actions stand in one line that is pushed sideways: the list keeps its room. */}
      <div className="-mx-4 flex gap-2 overflow-x-auto px-4 py-0.5 whitespace-nowrap md:mx-0 md:flex-wrap md:px-0">
        {may.edit ? <ToCollection view={view} onLabel={(labels) => void label(ids, labels)} /> : null}
        {may.edit && collectionId !== undefined ? (
          <Button
            icon={<FolderMinus aria-hidden size={14} />}
            onClick={() => void label(ids, { removeFromCollections: [collectionId] })}
          >
            {words("fromCollection")}
          </Button>
        ) : null}
        {may.edit ? (
          <Button icon={<Tag aria-hidden size={14} />} onClick={() => setTagging(true)}>
            {words("tag")}
          </Button>
        ) : null}
        {may.edit && tag !== undefined ? (
          <Button onClick={() => void label(ids, { removeTags: [tag] })}>{words("untag", { tag })}</Button>
        ) : null}
        <ToBibliography groupId={groupId} ids={ids} mayKeep={may.edit} />
        {may.delete && ids.length > 1 && ids.length <= MOST_MERGED ? (
          <ButtonLink
            icon={<Merge aria-hidden size={14} />}
            href={`/groups/${groupId}/references/duplicates?ids=${list}`}
          >
            {words("merge")}
          </ButtonLink>
        ) : null}
        {may.delete ? <DeleteChosen groupId={groupId} ids={ids} onChoose={onChoose} /> : null}
      </div>
      {isTagging ? (
        <TagDialog
          tags={view.tags.map((known) => known.tag)}
          count={ids.length}
          onClose={() => setTagging(false)}
          onTags={(addTags) => label(ids, { addTags })}
        />
      ) : null}
    </div>
  );
}

/** All works that the filters let through, also those on other pages. */
function ChooseAll({ view, onChoose }: Pick<SelectionBarProps, "view" | "onChoose">) {
  const words = useTranslations("references.library");
  const call = useCall();
  const toast = useToast();
  async function chooseAll(): Promise<void> {
    const { groupId, listing } = view;
    const listed = await call(listReferences, { params: { groupId }, query: listing.filter });
    if (!listed.ok) return toast({ tone: "error", text: listed.refusal.detail });
    onChoose(
      listed.value.references.map(({ id }) => id),
      true,
    );
  }
  return (
    <LinkButton onClick={() => void chooseAll()}>{words("chooseFound", { count: view.found })}</LinkButton>
  );
}

interface ToCollectionProps {
  readonly view: LibraryView;
  readonly onLabel: (labels: { readonly addToCollections: readonly string[] }) => void;
}

function ToCollection({ view, onLabel }: ToCollectionProps) {
  const words = useTranslations("references.library");
  const collections = useTranslations("references.collections");
  const { save } = useCollections(view.groupId);
  const [isNew, setNew] = useState(false);
  const shelves = shelvesOf(view.collections, useInterfaceLocale());
  return (
    <>
      <Menu
        align="start"
        trigger={<Button icon={<Folder aria-hidden size={14} />}>{words("toCollection")}</Button>}
      >
        {flatShelves(shelves).map(({ collection, depth }) => (
          <MenuItem key={collection.id} onSelect={() => onLabel({ addToCollections: [collection.id] })}>
            <span style={{ paddingInlineStart: `${depth * 12}px` }}>{collection.name}</span>
          </MenuItem>
        ))}
        <MenuItem onSelect={() => setNew(true)}>{collections("new")}…</MenuItem>
      </Menu>
      {isNew ? (
        <CollectionDialog
          collection={null}
          parentId={null}
          shelves={shelves}
          onSave={(draft) => save(null, draft, (made) => onLabel({ addToCollections: [made.id] }))}
          onClose={() => setNew(false)}
        />
      ) : null}
    </>
  );
}

interface DeleteChosenProps {
  readonly groupId: string;
  readonly ids: readonly string[];
  readonly onChoose: SelectionBarProps["onChoose"];
}

function DeleteChosen({ groupId, ids, onChoose }: DeleteChosenProps) {
  const ui = useTranslations("ui");
  const remove = useDeletions(groupId);
  const [isBusy, setBusy] = useState(false);
  async function deleteAll(): Promise<void> {
    setBusy(true);
    const gone = await remove(ids);
    setBusy(false);
    onChoose(gone, false);
  }
  return (
    <Button
      look="danger"
      icon={<Trash2 aria-hidden size={14} />}
      busy={isBusy}
      onClick={() => void deleteAll()}
    >
      {ui("delete")}
    </Button>
  );
}
