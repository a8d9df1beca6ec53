"use client";

import { Bookmark, ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Menu, MenuGroup, MenuItem, MenuLabel, MenuRule } from "#components/ui/menu.tsx";
import type { SavedView } from "#lib/operations/saved-views.ts";
import type { SavedViewKind } from "#lib/search/saved-view.ts";
import { useSavedViews } from "./use-saved-views.ts";
import { useViewWords } from "./use-view-words.ts";
import { ViewDialog } from "./view-dialog.tsx";

interface SavedViewsProps {
  readonly groupId: string;
  readonly kind: SavedViewKind;
  /** One's own and the shared ones, of this kind. */
  readonly views: readonly SavedView[];
  readonly may: { readonly keep: boolean; readonly share: boolean };
  /** Names of the address that belong to the place one is at, not to the choice, and are not kept: an opened cell. */
  readonly without?: readonly string[];
}

/**
 * A menu of what was kept under a name: opens a view by putting its choice into the address, with its id in `view`. What is kept is the
 * address of the screen, so it serves any screen whose choices live there.
 */
export function SavedViews({ groupId, kind, views, may, without = [] }: SavedViewsProps) {
  const words = useViewWords(kind);
  const ui = useTranslations("ui");
  const [naming, setNaming] = useState<"new" | "rename" | null>(null);
  const deeds = useSavedViews({ groupId, kind, views, without });
  const { current, isChanged } = deeds;
  const sections = [
    { label: words("own"), items: views.filter((view) => view.isOwn && !view.isShared) },
    { label: words("shared"), items: views.filter((view) => view.isShared) },
  ].filter(({ items }) => items.length > 0);
  return (
    <>
      <Menu
        trigger={
          <Button
            look="quiet"
            icon={<Bookmark aria-hidden size={16} strokeWidth={1.6} />}
            className="max-w-64"
          >
            <span className="truncate">{current === null ? words("title") : current.name}</span>
            {isChanged ? (
              <>
                <i aria-hidden className="size-2 flex-none rounded-full bg-warn" />
                <span className="sr-only">{words("changed")}</span>
              </>
            ) : null}
            <ChevronDown aria-hidden size={14} className="flex-none" />
          </Button>
        }
      >
        {sections.map(({ label, items }) => (
          <MenuGroup key={label} label={label}>
            {items.map((view) => (
              <ViewItem key={view.id} view={view} isOpen={view.id === current?.id} onOpen={deeds.open} />
            ))}
          </MenuGroup>
        ))}
        {sections.length === 0 ? <MenuLabel>{words("none")}</MenuLabel> : null}
        {may.keep || current !== null ? <MenuRule /> : null}
        {current === null || !isChanged ? null : (
          <>
            {current.mayEdit ? <MenuItem onSelect={() => void deeds.keep()}>{words("keep")}</MenuItem> : null}
            <MenuItem onSelect={() => deeds.open(current)}>{words("back")}</MenuItem>
          </>
        )}
        {may.keep ? (
          <MenuItem onSelect={() => setNaming("new")}>{words(current === null ? "save" : "saveAs")}</MenuItem>
        ) : null}
        {current?.mayEdit === true ? (
          <MenuItem onSelect={() => setNaming("rename")}>{words("rename")}</MenuItem>
        ) : null}
        {current !== null && may.share && (current.isShared ? current.isOwn : current.mayEdit) ? (
          <MenuItem onSelect={() => void deeds.share(!current.isShared)}>
            {words(current.isShared ? "unshare" : "share")}
          </MenuItem>
        ) : null}
        {current === null ? null : <MenuItem onSelect={deeds.leave}>{words("leave")}</MenuItem>}
        {current?.mayEdit === true ? (
          <>
            <MenuRule />
            <MenuItem danger onSelect={() => void deeds.remove()}>
              {ui("delete")}
            </MenuItem>
          </>
        ) : null}
      </Menu>
      {naming === null ? null : (
        <ViewDialog
          kind={kind}
          renamed={naming === "rename" ? current : null}
          mayShare={may.share}
          onClose={() => setNaming(null)}
          onName={(name, isShared) =>
            naming === "rename" ? deeds.rename(name) : deeds.save({ name, isShared })
          }
        />
      )}
    </>
  );
}

interface ViewItemProps {
  readonly view: SavedView;
  readonly isOpen: boolean;
  readonly onOpen: (view: SavedView) => void;
}

function ViewItem({ view, isOpen, onOpen }: ViewItemProps) {
  return (
    <MenuItem onSelect={() => onOpen(view)}>
      <span className={`min-w-0 flex-1 truncate ${isOpen ? "font-bold" : ""}`}>{view.name}</span>
      {view.isShared && !view.isOwn ? (
        <span className="max-w-32 flex-none truncate text-label text-ink-3">{view.author.name}</span>
      ) : null}
    </MenuItem>
  );
}
