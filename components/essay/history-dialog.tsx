"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { call } from "#components/api/call.ts";
import { Button } from "#components/ui/button.tsx";
import { classNames } from "#components/ui/class-names.ts";
import { Dialog } from "#components/ui/dialog.tsx";
import { useMoment } from "#components/ui/moment.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import {
  listDrafts,
  readDraft,
  restoreDraft,
  type DraftLine,
  type DraftText,
} from "#lib/operations/drafts.ts";
import { StaticEssay } from "./static-essay.tsx";
import { showText, type EssayDesk, type EssayStart } from "./use-essay.ts";

interface HistoryDialogProps {
  readonly desk: EssayDesk;
  readonly place: Pick<EssayStart, "groupId" | "submissionId">;
  /** Where two states are compared. */
  readonly compareAddress: string;
  readonly onClose: () => void;
}

/** The states of the text that are kept: each can be read, and made the newest again. */
export function HistoryDialog({ desk, place, compareAddress, onClose }: HistoryDialogProps) {
  const words = useTranslations("essays.history");
  const revision = useTranslations("revision");
  const { drafts, shown, look, problem, restore, busy } = useHistory({ desk, place, onClose });
  return (
    <Dialog
      wide
      open
      // While an earlier text takes the place of this one nothing can be typed that it would overwrite.
      onOpenChange={() => {
        if (!busy) onClose();
      }}
      title={words("title")}
      description={words("lead")}
      actions={
        <Button
          look="main"
          busy={busy}
          disabled={shown === null || shown.number === drafts[0]?.number}
          onClick={() => void restore()}
        >
          {words("restore")}
        </Button>
      }
    >
      {problem === null ? null : <Notice tone="error">{problem}</Notice>}
      {drafts.length === 0 ? <p className="text-ink-3">{words("none")}</p> : null}
      <div className="grid gap-4 py-2 md:grid-cols-[15rem_minmax(0,1fr)]">
        <ul className="max-h-96 divide-y divide-line overflow-y-auto">
          {drafts.map((draft) => (
            <State
              key={draft.number}
              draft={draft}
              isShown={shown?.number === draft.number}
              onLook={() => void look(draft.number)}
            />
          ))}
        </ul>
        {shown === null ? null : (
          <div className="grid gap-2">
            {shown.number === drafts[0]?.number ? null : (
              <TextLink
                href={`${compareAddress}?from=${String(shown.number)}&to=${String(drafts[0]?.number ?? 1)}`}
              >
                {revision("compareThis")}
              </TextLink>
            )}
            <div className="max-h-96 overflow-y-auto border border-line p-4" tabIndex={0}>
              <StaticEssay content={shown.content} printed={desk.printed} />
            </div>
          </div>
        )}
      </div>
    </Dialog>
  );
}

interface StateProps {
  readonly draft: DraftLine;
  readonly isShown: boolean;
  readonly onLook: () => void;
}

function State({ draft, isShown, onLook }: StateProps) {
  const words = useTranslations("essays.history");
  const moment = useMoment();
  return (
    <li>
      <button
        type="button"
        aria-pressed={isShown}
        onClick={onLook}
        className={classNames(
          "control grid w-full gap-0.5 px-2 py-2 text-left hover:bg-sunk",
          isShown && "bg-accent-wash",
        )}
      >
        <span className="text-ui">{moment(draft.updatedAt, "both")}</span>
        <span className="text-label text-ink-3">
          {words(`origins.${draft.origin}`)} · {words("words", { count: draft.words })} · {draft.author.name}
        </span>
      </button>
    </li>
  );
}

function useHistory({ desk, place, onClose }: Omit<HistoryDialogProps, "compareAddress">) {
  const ui = useTranslations("ui");
  const saving = useTranslations("essays.saving");
  const [drafts, setDrafts] = useState<readonly DraftLine[]>([]);
  const [shown, setShown] = useState<DraftText | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const { groupId, submissionId } = place;
  useEffect(() => {
    void desk.autosave
      .flush()
      .then(() => call(listDrafts, { params: { groupId, submissionId } }))
      .then((called) => {
        if (called.ok) setDrafts(called.value.drafts);
        else setProblem(called.refusal.sentence ?? ui("offline"));
      });
  }, [desk, groupId, submissionId, ui]);
  const look = async (number: number) => {
    const called = await call(readDraft, { params: { groupId, submissionId, number } });
    if (called.ok) setShown(called.value);
    else setProblem(called.refusal.sentence ?? ui("offline"));
  };
  const restore = async () => {
    if (shown === null) return;
    setBusy(true);
    setProblem(null);
    if (!(await desk.autosave.flush())) {
      setBusy(false);
      return setProblem(saving("notYet"));
    }
    const params = { groupId, submissionId, number: shown.number };
    const called = await call(restoreDraft, { params, version: desk.autosave.version });
    setBusy(false);
    if (!called.ok) return setProblem(called.refusal.sentence ?? ui("offline"));
    const { version, savedAt: updatedAt, words, number } = called.value;
    showText(desk, { ...shown, version, updatedAt, words, number });
    onClose();
  };
  return { drafts, shown, look, problem, restore, busy };
}
