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
import { forgetDraft } from "./use-draft.ts";
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
type Found = Partial<Record<Way, readonly Candidate[]>>;

/** One door for new works. All its parts stay alive while it is closed: what was typed and looked at is there again. */
export function AddWorks(props: AddWorksProps) {
  const words = useTranslations("references");
  const [isOpen, setOpen] = useState(false);
  const [way, setWay] = useState<Way>("paste");
  const [found, setFound] = useState<Found>({});
  const candidates = found[way];
  const shared = {
    groupId: props.groupId,
    onFound: (works: readonly Candidate[]) => setFound({ ...found, [way]: works }),
  };
  const done = (): void => {
    if (way === "paste") forgetDraft(pasteDraft(props.groupId));
    setFound({ ...found, [way]: undefined });
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
                onChange={shared.onFound}
                onBack={() => setFound({ ...found, [way]: undefined })}
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
