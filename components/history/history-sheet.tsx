"use client";

import { useTranslations } from "next-intl";
import { useCallback, useEffect, useState } from "react";
import { useCall } from "#components/api/use-call.ts";
import { Sheet } from "#components/ui/sheet.tsx";
import { type EventView, listEvents } from "#lib/operations/groups.ts";
import { HistoryList } from "./history-list.tsx";

interface HistorySheetProps {
  readonly groupId: string;
  readonly nounId: string;
  readonly mayRestore: boolean;
  readonly onClose: () => void;
  /** After an earlier state was put back. */
  readonly onRestored: () => void;
}

/** What happened to one annotation and to the talk about it. */
export function HistorySheet({ groupId, nounId, mayRestore, onClose, onRestored }: HistorySheetProps) {
  const words = useTranslations("history");
  const call = useCall();
  const [page, setPage] = useState<{ events: readonly EventView[]; next: number | null } | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const load = useCallback(async () => {
    const answer = await call(listEvents, { params: { groupId }, query: { nounId } });
    if (answer.ok) setPage(answer.value);
    else setFailed(answer.refusal.detail);
  }, [call, groupId, nounId]);
  useEffect(() => void load(), [load]);
  return (
    <Sheet open onOpenChange={onClose} title={words("title")}>
      {failed === null ? null : <p role="alert">{failed}</p>}
      {page === null ? (
        <p aria-busy className="py-4 text-ink-3">
          {failed === null ? words("loading") : null}
        </p>
      ) : (
        <div className="pt-3">
          <HistoryList
            {...{ groupId, mayRestore }}
            {...page}
            filter={{ nounId }}
            heading="h3"
            isWhole
            onRestored={() => {
              void load();
              onRestored();
            }}
          />
        </div>
      )}
    </Sheet>
  );
}
