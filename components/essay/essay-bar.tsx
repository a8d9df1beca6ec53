"use client";

import { FileUp, History } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { ApartDialog } from "./apart-dialog.tsx";
import { EssayToolbar } from "./essay-toolbar.tsx";
import { HistoryDialog } from "./history-dialog.tsx";
import { LanguageChoice } from "./language-choice.tsx";
import { SaveLine, useSaving } from "./save-line.tsx";
import { UploadDialog } from "./upload-dialog.tsx";
import type { EssayDesk, EssayStart } from "./use-essay.ts";
import { useWindowLife } from "./use-window-life.ts";
import { WordLine } from "./word-line.tsx";

/** What the bar and the dialogs of writing ask of an assignment. */
export interface WrittenAssignment {
  readonly id: string;
  readonly fewestWords: number | null;
  readonly mostWords: number | null;
}

interface EssayBarProps {
  readonly desk: EssayDesk;
  readonly start: EssayStart;
  readonly assignment: WrittenAssignment;
  readonly onCite: () => void;
}

/** Over the text: the tools, how it is saved, how long it is, and what may be done with the whole of it. */
export function EssayBar({ desk, start, assignment, onCite }: EssayBarProps) {
  const words = useTranslations("essays");
  const toast = useToast();
  const [open, setOpen] = useState<"history" | "upload" | "apart" | null>(null);
  const saving = useSaving(desk.autosave);
  const place = { groupId: start.groupId, submissionId: start.submissionId };
  useWindowLife(desk, start);
  return (
    <div className="essay-bar" data-screen-only>
      <EssayToolbar editor={desk.editor} onCite={onCite} />
      <div className="essay-state">
        <SaveLine autosave={desk.autosave} />
        <WordLine desk={desk} {...assignment} />
        <LanguageChoice desk={desk} />
        <span className="ml-auto flex gap-1">
          <Button look="quiet" icon={<FileUp aria-hidden size={15} />} onClick={() => setOpen("upload")}>
            {words("upload.verb")}
          </Button>
          <Button look="quiet" icon={<History aria-hidden size={15} />} onClick={() => setOpen("history")}>
            {words("history.verb")}
          </Button>
        </span>
      </div>
      {saving.name === "apart" && open !== "apart" ? (
        <Notice
          tone="warn"
          announced
          actions={<Button onClick={() => setOpen("apart")}>{words("apart.look")}</Button>}
        >
          {words("apart.notice")}
        </Notice>
      ) : null}
      {open === "history" ? (
        <HistoryDialog
          {...{ desk, place }}
          compareAddress={`/groups/${start.groupId}/assignments/${assignment.id}/essay/changes`}
          onClose={() => setOpen(null)}
        />
      ) : null}
      {open === "upload" ? (
        <UploadDialog
          {...{ desk, place }}
          onDone={(count) =>
            toast({ text: count === 0 ? words("upload.done") : words("upload.doneComments", { count }) })
          }
          onClose={() => setOpen(null)}
        />
      ) : null}
      {open === "apart" ? <ApartDialog {...{ desk, place }} onClose={() => setOpen(null)} /> : null}
    </div>
  );
}
