"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Tabs } from "#components/ui/tabs.tsx";
import type { CollectionView } from "#lib/operations/collections.ts";
import { AddByFile } from "./add-by-file.tsx";
import { AddByHand } from "./add-by-hand.tsx";
import { AddByIdentifier } from "./add-by-identifier.tsx";
import { AddByPaste, pasteDraft } from "./add-by-paste.tsx";
import type { Candidate } from "./candidate.ts";
import { forgetDraft } from "#components/ui/use-draft.ts";
import { forgetKept, useKept } from "./use-kept.ts";
import { fileReading } from "./use-reference-file.ts";
import { WorkReview } from "./work-review.tsx";

export interface AddWorksProps {
  readonly groupId: string;
  readonly collections: readonly CollectionView[];
  /** Tags in use. */
  readonly tags: readonly string[];
  /** The collection that is looked at: new works go there unless told otherwise. */
  readonly collectionId: string | null;
  readonly mayDelete: boolean;
}

/** Ways into the library besides an article's own list. */
const WAYS = ["paste", "identifier", "file", "hand"] as const;
type Way = (typeof WAYS)[number];

/** What each way found, to be looked at; each keeps its own, so that changing one's mind loses nothing. */
type Found = Partial<Record<Way, readonly Candidate[] | undefined>>;
const NOTHING: Found = {};

/** One door for new works. What was typed, read and looked at is there again after it was closed. */
export function AddWorks(props: AddWorksProps) {
  const words = useTranslations("references");
  const [isOpen, setOpen] = useState(false);
  const [way, setWay] = useState<Way>("paste");
  const [found, changeFound] = useKept(`${props.groupId}:found`, NOTHING);
  const candidates = found[way];
  // What is found belongs to the way that looked for it, whichever is open when the answer comes.
  const find = (works: readonly Candidate[] | undefined): void =>
    changeFound((before) => ({ ...before, [way]: works }));
  const shared = { groupId: props.groupId, onFound: find };
  const done = (): void => {
    if (way === "paste") forgetDraft(pasteDraft(props.groupId));
    if (way === "file") forgetKept(fileReading(props.groupId));
    find(undefined);
    setOpen(false);
  };
  return (
    <>
      <Button look="main" icon={<Plus aria-hidden size={16} />} onClick={() => setOpen(true)}>
        {words("add.open")}
      </Button>
      <Dialog wide open={isOpen} onOpenChange={setOpen} title={words("add.title")}>
        <div className="grid grid-cols-1 gap-4">
          <Tabs
            label={words("add.ways")}
            value={way}
            onChange={(chosen) => setWay(WAYS.find((known) => known === chosen) ?? way)}
            tabs={WAYS.map((value) => ({
              value,
              label: words(`add.way.${value}`),
              count: found[value]?.length,
            }))}
          >
            {candidates !== undefined ? (
              <WorkReview
                key={way}
                {...props}
                candidates={candidates}
                onChange={find}
                onBack={() => find(undefined)}
                onStored={done}
              />
            ) : way === "paste" ? (
              <AddByPaste {...shared} />
            ) : way === "identifier" ? (
              <AddByIdentifier {...shared} />
            ) : way === "file" ? (
              <AddByFile {...shared} />
            ) : (
              <AddByHand {...props} onStored={() => setOpen(false)} />
            )}
          </Tabs>
        </div>
      </Dialog>
    </>
  );
}
