"use client";

import { ChevronUp } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { z } from "zod";
import { useCall } from "#components/api/use-call.ts";
import { Button } from "#components/ui/button.tsx";
import { Menu, MenuItem, MenuRule } from "#components/ui/menu.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { useAddress } from "#components/ui/use-address.ts";
import {
  deleteBibliography,
  editBibliography,
  restoreBibliography,
  saveBibliography,
} from "#lib/operations/bibliographies.ts";
import type { BuilderView } from "./bibliography-view.ts";
import { ListNameDialog } from "./list-name-dialog.tsx";
import { asKept, selectionInAddress } from "./printing-address.ts";
import type { Choice } from "./use-choice.ts";

interface SaveListProps {
  readonly view: BuilderView;
  readonly choice: Choice;
}

/** Keeps the list under a name. What is kept is the choice, so that the list is up to date whenever it is opened. */
export function SaveList({ view, choice }: SaveListProps) {
  const words = useTranslations("bibliography.builder");
  const ui = useTranslations("ui");
  const [naming, setNaming] = useState<"new" | "rename" | null>(null);
  const { saved } = view;
  const lists = useSavedLists(view, choice);
  const isChanged = saved !== null && (choice.isChanged || !isSame(view.printing, saved.printing));
  const dialog =
    naming === null ? null : (
      <ListNameDialog
        title={words(naming === "new" ? "saveTitle" : "renameTitle")}
        hint={naming === "new" ? words(choice.selection.of === "chosen" ? "savedFixed" : "savedLive") : null}
        name={naming === "rename" ? (saved?.name ?? "") : ""}
        onClose={() => setNaming(null)}
        onName={naming === "new" ? lists.save : lists.rename}
      />
    );
  if (saved === null)
    return (
      <>
        <Button disabled={choice.chosen.length === 0} onClick={() => setNaming("new")}>
          {words("saveList")}
        </Button>
        {dialog}
      </>
    );
  return (
    <>
      <Menu
        trigger={
          <Button className="max-w-52">
            <span className="truncate">{saved.name}</span>
            {isChanged ? (
              <>
                <i aria-hidden className="size-2 flex-none rounded-full bg-warn" />
                <span className="sr-only">{words("changed")}</span>
              </>
            ) : null}
            <ChevronUp aria-hidden size={14} className="flex-none" />
          </Button>
        }
      >
        <MenuItem disabled={!isChanged} onSelect={() => void lists.keepChanges()}>
          {words("keepChanges")}
        </MenuItem>
        <MenuItem onSelect={() => setNaming("new")}>{words("saveAs")}</MenuItem>
        <MenuItem onSelect={() => setNaming("rename")}>{words("rename")}</MenuItem>
        <MenuRule />
        <MenuItem danger onSelect={() => void lists.remove()}>
          {ui("delete")}
        </MenuItem>
      </Menu>
      {dialog}
    </>
  );
}

/** What can be done with a named list; each answers the sentence of its refusal, null when it is done. */
function useSavedLists({ groupId, saved, printing }: BuilderView, { selection, leftOut }: Choice) {
  const words = useTranslations("bibliography.builder");
  const call = useCall();
  const toast = useToast();
  const { set } = useAddress();
  const open = (listId: string) => set({ ...asKept, ...selectionInAddress({ of: "list", listId }) });
  const kept = { selection, leftOut: [...leftOut], printing };
  const params = { groupId, bibliographyId: saved?.id ?? "" };

  async function edit(body: z.infer<typeof editBibliography.body>): Promise<string | null> {
    const answer = await call(editBibliography, { params, body, version: saved?.version ?? 0 });
    if (!answer.ok) return answer.refusal.detail;
    toast({ text: words("listKept", { name: answer.value.name }) });
    open(answer.value.id);
    return null;
  }

  return {
    async save(name: string): Promise<string | null> {
      const answer = await call(saveBibliography, { params: { groupId }, body: { name, ...kept } });
      if (!answer.ok) return answer.refusal.detail;
      toast({ text: words("listKept", { name }) });
      open(answer.value.id);
      return null;
    },
    rename: (name: string) => edit({ name }),
    async keepChanges(): Promise<void> {
      const refused = await edit(kept);
      if (refused !== null) toast({ tone: "error", text: refused });
    },
    async remove(): Promise<void> {
      const answer = await call(deleteBibliography, { params });
      if (!answer.ok) return toast({ tone: "error", text: answer.refusal.detail });
      set(selectionInAddress({ of: "library" }));
      const undo = async () => {
        const restored = await call(restoreBibliography, { params });
        if (restored.ok) open(params.bibliographyId);
        else toast({ tone: "error", text: restored.refusal.detail });
      };
      return toast({ text: words("listDeleted", { name: saved?.name ?? "" }), undo: () => void undo() });
    },
  };
}

function isSame(one: BuilderView["printing"], other: BuilderView["printing"]): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

function sorted(value: object): unknown {
  return Object.entries(value)
    .map(([key, part]: [string, unknown]) => [
      key,
      typeof part === "object" && part !== null ? sorted(part) : part,
    ])
    .sort(([a], [b]) => String(a).localeCompare(String(b), "en"));
}
