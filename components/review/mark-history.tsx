"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTitle } from "#components/assignments/title-of.ts";
import { useCall } from "#components/api/use-call.ts";
import { Dialog } from "#components/ui/dialog.tsx";
import { Moment } from "#components/ui/moment.tsx";
import { LinkButton } from "#components/ui/text-link.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { listMarks, type DeskView, type MarkChange } from "#lib/operations/sheets.ts";

interface MarkHistoryProps {
  readonly groupId: string;
  readonly view: DeskView;
  readonly sheetId: string;
}

/** Every mark that this sheet ever had. */
export function MarkHistory({ groupId, view, sheetId }: MarkHistoryProps) {
  const words = useTranslations("desk.history");
  const titleOf = useTitle();
  const call = useCall();
  const toast = useToast();
  const [changes, setChanges] = useState<readonly MarkChange[] | null>(null);
  const open = async (): Promise<void> => {
    const answer = await call(listMarks, { params: { groupId, sheetId } });
    if (answer.ok) setChanges(answer.value.marks);
    else toast({ text: answer.refusal.detail, tone: "error" });
  };
  const nameOf = (key: string) =>
    titleOf(view.rubric.criteria.find((criterion) => criterion.key === key)?.names ?? {});
  return (
    <p className="border-b border-line py-2">
      <LinkButton onClick={() => void open()}>{words("open")}</LinkButton>
      <Dialog open={changes !== null} onOpenChange={() => setChanges(null)} title={words("title")}>
        {changes?.length === 0 ? <p className="pb-4 text-ink-2">{words("empty")}</p> : null}
        <ol className="max-h-[60dvh] overflow-y-auto pb-4 text-ui">
          {changes?.map((change, at) => (
            <li key={`${change.at}-${String(at)}`} className="border-b border-line py-2">
              <span className="flex items-baseline gap-3">
                <span lang={nameOf(change.criterion).lang} className="min-w-0 flex-1 font-bold">
                  {nameOf(change.criterion).text}
                </span>
                <span className="tabular-nums">{change.points ?? words("taken")}</span>
              </span>
              {change.reason === "" ? null : <span className="block text-ink-2">{change.reason}</span>}
              <span className="text-label text-ink-3">
                {change.by.name}, <Moment at={change.at} />
              </span>
            </li>
          ))}
        </ol>
      </Dialog>
    </p>
  );
}
