"use client";

import { ChevronDown, ChevronRight, Ellipsis, FolderPlus, Pencil, Trash2 } from "lucide-react";
import NextLink from "next/link";
import { usePathname, useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { classNames } from "#components/ui/class-names.ts";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Menu, MenuItem, MenuLink } from "#components/ui/menu.tsx";
import { changedQuery } from "#components/ui/use-address.ts";
import { useInterfaceLocale } from "#components/ui/use-interface-locale.ts";
import type { CollectionView } from "#lib/operations/collections.ts";
import { CollectionDialog } from "./collection-dialog.tsx";
import { shelvesOf, type Shelf } from "./collection-shelves.ts";
import { useCollections } from "./use-collections.ts";

interface CollectionTreeProps {
  readonly groupId: string;
  readonly collections: readonly CollectionView[];
  /** Id of the collection that the list shows; null for the whole library. */
  readonly chosen: string | null;
  readonly total: number;
  readonly mayEdit: boolean;
}

interface Edited {
  readonly collection: CollectionView | null;
  readonly parentId: string | null;
}

/** The shelves of the library; on a phone folded away behind the name of the one that is shown. */
export function CollectionTree({ groupId, collections, chosen, total, mayEdit }: CollectionTreeProps) {
  const words = useTranslations("references.collections");
  const locale = useInterfaceLocale();
  const shelves = useMemo(() => shelvesOf(collections, locale), [collections, locale]);
  const [isOpen, setOpen] = useState(false);
  const [edited, setEdited] = useState<Edited | null>(null);
  const { save, remove } = useCollections(groupId);
  const name = collections.find(({ id }) => id === chosen)?.name ?? words("all");
  if (collections.length === 0 && !mayEdit) return null;
  return (
    <nav aria-label={words("title")} data-screen-only className="min-w-0 md:pt-1">
      <button
        type="button"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
        className="control flex w-full items-center gap-2 border-b border-line text-left md:hidden"
      >
        <span className="text-ink-2">{words("title")}:</span>
        <b className="min-w-0 flex-1 truncate">{name}</b>
        <ChevronDown aria-hidden size={16} className={classNames("transition", isOpen && "rotate-180")} />
      </button>
      <div className={classNames("md:block", isOpen ? "block" : "hidden")}>
        <ul>
          <li>
            <ShelfLink id={null} isChosen={chosen === null} count={total} onGo={() => setOpen(false)}>
              {words("all")}
            </ShelfLink>
          </li>
          {shelves.map((shelf) => (
            <ShelfRow
              key={shelf.collection.id}
              {...{ groupId, shelf, chosen, mayEdit }}
              onGo={() => setOpen(false)}
              onEdit={setEdited}
              onRemove={(collection) => void remove(collection)}
            />
          ))}
        </ul>
        {mayEdit ? (
          <button
            type="button"
            onClick={() => setEdited({ collection: null, parentId: null })}
            className="control link mt-1 flex items-center gap-1.5 text-label"
          >
            <FolderPlus aria-hidden size={14} />
            {words("new")}
          </button>
        ) : null}
      </div>
      {edited === null ? null : (
        <CollectionDialog
          {...edited}
          shelves={shelves}
          onSave={(draft) => save(edited.collection, draft)}
          onClose={() => setEdited(null)}
        />
      )}
    </nav>
  );
}

interface ShelfRowProps extends Pick<CollectionTreeProps, "groupId" | "chosen" | "mayEdit"> {
  readonly shelf: Shelf;
  readonly onGo: () => void;
  readonly onEdit: (edited: Edited) => void;
  readonly onRemove: (collection: CollectionView) => void;
}

function ShelfRow(props: ShelfRowProps) {
  const { groupId, shelf, chosen, mayEdit, onGo, onEdit, onRemove } = props;
  const words = useTranslations("references.collections");
  const [isFolded, setFolded] = useState(false);
  const { collection, depth, within } = shelf;
  const { id, name } = collection;
  const Fold = isFolded ? ChevronRight : ChevronDown;
  return (
    <li>
      <div className="group flex items-center" style={{ paddingInlineStart: `${Math.min(depth, 6) * 12}px` }}>
        {within.length > 0 ? (
          <IconButton
            label={words(isFolded ? "unfold" : "fold", { name })}
            aria-expanded={!isFolded}
            icon={<Fold aria-hidden size={14} />}
            onClick={() => setFolded(!isFolded)}
            className="-ml-2 min-w-6! flex-none"
          />
        ) : null}
        <ShelfLink id={id} isChosen={chosen === id} count={collection.works} onGo={onGo}>
          {name}
        </ShelfLink>
        <Menu
          trigger={
            <IconButton label={words("actions", { name })} icon={<Ellipsis aria-hidden size={14} />} />
          }
        >
          <MenuLink href={`/groups/${groupId}/bibliography?collection=${id}`}>
            {words("toBibliography")}
          </MenuLink>
          {mayEdit ? (
            <>
              <MenuItem
                icon={<Pencil aria-hidden size={14} />}
                onSelect={() => onEdit({ collection, parentId: collection.parentId })}
              >
                {words("edit")}
              </MenuItem>
              <MenuItem
                icon={<FolderPlus aria-hidden size={14} />}
                onSelect={() => onEdit({ collection: null, parentId: id })}
              >
                {words("newWithin")}
              </MenuItem>
              <MenuItem danger icon={<Trash2 aria-hidden size={14} />} onSelect={() => onRemove(collection)}>
                {words("delete")}
              </MenuItem>
            </>
          ) : null}
        </Menu>
      </div>
      {within.length > 0 && !isFolded ? (
        <ul>
          {within.map((inner) => (
            <ShelfRow key={inner.collection.id} {...props} shelf={inner} />
          ))}
        </ul>
      ) : null}
    </li>
  );
}

interface ShelfLinkProps {
  readonly id: string | null;
  readonly isChosen: boolean;
  readonly count: number;
  readonly onGo: () => void;
  readonly children: string;
}

/** The other filters stay: a collection is looked through by tag and year as the whole library is. */
function ShelfLink({ id, isChosen, count, onGo, children }: ShelfLinkProps) {
  const pathname = usePathname();
  const query = changedQuery(useSearchParams().toString(), { collectionId: id ?? "", page: "" });
  return (
    <NextLink
      href={query === "" ? pathname : `${pathname}?${query}`}
      prefetch={false}
      scroll={false}
      aria-current={isChosen ? "page" : undefined}
      onClick={onGo}
      className={classNames(
        "control flex min-w-0 flex-1 items-center gap-2 border-l-2 pl-2",
        isChosen
          ? "border-accent font-bold text-ink"
          : "border-transparent text-ink-2 hover:border-line-2 hover:text-ink",
      )}
    >
      <span className="min-w-0 flex-1 truncate">{children}</span>
      <span className="text-label font-normal text-ink-3 tabular-nums">{count}</span>
    </NextLink>
  );
}
