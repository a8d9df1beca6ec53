"use client";

import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Moment } from "#components/ui/moment.tsx";
import type { WordingView } from "#lib/operations/annotations.ts";
import { RemarkText } from "./remark-text.tsx";

interface WordingsProps {
  readonly groupId: string;
  readonly read: () => Promise<readonly WordingView[] | null>;
  /** Null where the viewer may not change the remark. */
  readonly onRestore: ((text: string) => void) | null;
  readonly onClose: () => void;
}

/** What a remark said before, from the newest wording to the first; its author may bring any of them back. */
export function Wordings({ groupId, read, onRestore, onClose }: WordingsProps) {
  const words = useTranslations("threads.wordings");
  const [wordings, setWordings] = useState<readonly WordingView[] | null | "waiting">("waiting");
  // Read once, when it is opened.
  const readOnce = useEffectEvent(() => void read().then(setWordings));
  useEffect(() => readOnce(), []);
  return (
    <Dialog open onOpenChange={onClose} title={words("title")}>
      {wordings === "waiting" ? <p aria-busy>{words("reading")}</p> : null}
      {wordings === null ? <p role="alert">{words("failed")}</p> : null}
      <ol className="divide-y divide-line">
        {(Array.isArray(wordings) ? (wordings as readonly WordingView[]) : []).map(
          ({ at, by, text }, place) => (
            <li key={`${at}-${place}`} className="grid gap-1 py-3">
              <p className="flex items-center gap-2 text-label text-ink-3">
                <span>
                  {by === null ? null : (
                    <>
                      <bdi>{by.name}</bdi> ·{" "}
                    </>
                  )}
                  <Moment at={at} show="both" />
                  {place === 0 ? ` · ${words("now")}` : null}
                </span>
                {onRestore === null || place === 0 ? null : (
                  <Button look="quiet" className="ml-auto" onClick={() => onRestore(text)}>
                    {words("restore")}
                  </Button>
                )}
              </p>
              <RemarkText text={text} groupId={groupId} />
            </li>
          ),
        )}
      </ol>
    </Dialog>
  );
}
