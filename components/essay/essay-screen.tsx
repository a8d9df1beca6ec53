"use client";

import { FileUp, History } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState, useSyncExternalStore, type ReactNode } from "react";
import { call } from "#components/api/call.ts";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Select } from "#components/ui/text-field.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { BLOCK_LANGUAGES } from "#lib/languages/language-tag.ts";
import { showDraft } from "#lib/operations/drafts.ts";
import type { SubmissionView } from "#lib/operations/submissions.ts";
import { countWords } from "#lib/reviews/essay.ts";
import { ApartDialog } from "./apart-dialog.tsx";
import { CiteDialog } from "./cite-dialog.tsx";
import { EssayChecks } from "./essay-checks.tsx";
import { EssayToolbar } from "./essay-toolbar.tsx";
import { HandInPanel } from "./hand-in-panel.tsx";
import { HistoryDialog } from "./history-dialog.tsx";
import { leftTexts } from "./kept-texts.ts";
import { PrintedList } from "./printed-list.tsx";
import { SaveLine, useSaving } from "./save-line.tsx";
import { TeamPanel } from "./team-panel.tsx";
import { UploadDialog } from "./upload-dialog.tsx";
import { showKept, showText, useEssay, type EssayDesk, type EssayStart } from "./use-essay.ts";
import "./essay.css";

interface EssayScreenProps {
  readonly start: EssayStart;
  readonly submission: SubmissionView;
  readonly assignment: {
    readonly id: string;
    readonly fewestWords: number | null;
    readonly mostWords: number | null;
    readonly isTeam: boolean;
  };
  /** Title and task, drawn by the server. */
  readonly task: ReactNode;
}

/** The room in which a student writes: the text in the middle, what is asked for and how it stands beside it. */
export function EssayScreen({ start, submission, assignment, task }: EssayScreenProps) {
  const words = useTranslations("essays");
  const { host, desk, citing, setCiting } = useEssay(start, {
    label: words("label"),
    title: words("titleHint"),
    body: words("bodyHint"),
    mark: words("note.mark"),
    text: words("note.text"),
    done: words("note.done"),
  });
  const place = { groupId: start.groupId, submissionId: start.submissionId };
  return (
    <main id="content" className="essay">
      <aside className="essay-side" aria-label={words("side")}>
        {task}
        <HandInPanel groupId={start.groupId} desk={desk} first={submission} />
        {desk === null ? null : <EssayChecks {...place} desk={desk} />}
        {assignment.isTeam ? (
          <TeamPanel place={place} first={submission.authors} userId={start.userId} />
        ) : null}
      </aside>
      <div className="essay-page">
        {desk === null ? null : (
          <DeskBar
            {...{ desk, start, assignment }}
            onCite={() => setCiting({ view: desk.editor.view, position: null, items: [] })}
          />
        )}
        <div ref={host} className="essay-sheet" />
        {desk === null ? null : <PrintedList printed={desk.printed} />}
      </div>
      {citing === null || desk === null ? null : (
        <CiteDialog
          groupId={start.groupId}
          assignmentId={assignment.id}
          place={citing}
          printed={desk.printed}
          onClose={() => setCiting(null)}
        />
      )}
    </main>
  );
}

interface DeskBarProps {
  readonly desk: EssayDesk;
  readonly start: EssayStart;
  readonly assignment: EssayScreenProps["assignment"];
  readonly onCite: () => void;
}

function DeskBar({ desk, start, assignment, onCite }: DeskBarProps) {
  const words = useTranslations("essays");
  const toast = useToast();
  const [open, setOpen] = useState<"history" | "upload" | "apart" | null>(null);
  const saving = useSaving(desk.autosave);
  const place = { groupId: start.groupId, submissionId: start.submissionId };
  useWindowLife(desk, start, setOpen);
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
      {open === "history" ? <HistoryDialog {...{ desk, place }} onClose={() => setOpen(null)} /> : null}
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

/** Starts the saving, takes over what a window before left in this browser, and follows what other windows save. */
function useWindowLife(desk: EssayDesk, start: EssayStart, setOpen: (open: "apart") => void): void {
  const { groupId, submissionId, userId } = start;
  useEffect(() => {
    const stop = desk.autosave.start(() => void followOther());
    async function followOther() {
      const called = await call(showDraft, { params: { groupId, submissionId } });
      if (called.ok && desk.autosave.isClean) showText(desk, called.value);
    }
    async function takeOver() {
      // The newest; older ones stay in the browser until it is their turn.
      const [left] = await leftTexts(userId, submissionId).catch(() => []);
      if (left === undefined) return;
      showKept(desk, left.content);
      desk.autosave.adopt(left);
    }
    const look = () => {
      if (document.visibilityState === "visible" && desk.autosave.isClean) void followIfNewer();
    };
    async function followIfNewer() {
      const called = await call(showDraft, { params: { groupId, submissionId } });
      if (called.ok && called.value.version > desk.autosave.version && desk.autosave.isClean)
        showText(desk, called.value);
    }
    void takeOver();
    document.addEventListener("visibilitychange", look);
    return () => {
      document.removeEventListener("visibilitychange", look);
      stop();
    };
  }, [desk, groupId, submissionId, userId, setOpen]);
}

function useDocument<Value>({ editor }: EssayDesk, read: () => Value, first: Value): Value {
  return useSyncExternalStore(
    (told) => {
      editor.on("update", told);
      return () => void editor.off("update", told);
    },
    read,
    () => first,
  );
}

interface WordLineProps {
  readonly desk: EssayDesk;
  readonly fewestWords: number | null;
  readonly mostWords: number | null;
}

/** Words against the limits; a limit says itself, and never stops anybody from typing. */
function WordLine({ desk, fewestWords, mostWords }: WordLineProps) {
  const words = useTranslations("essays.count");
  const count = useCount(desk);
  const isOver = mostWords !== null && count > mostWords;
  const isUnder = fewestWords !== null && count < fewestWords;
  const limit =
    fewestWords !== null && mostWords !== null
      ? words("between", { fewest: fewestWords, most: mostWords })
      : mostWords !== null
        ? words("most", { most: mostWords })
        : fewestWords !== null
          ? words("fewest", { fewest: fewestWords })
          : "";
  return (
    <p className={`text-ui ${isOver ? "font-bold text-warn" : "text-ink-3"}`} title={words("how")}>
      {words("words", { count })}
      {limit === "" ? "" : ` · ${limit}`}
      {isOver ? ` · ${words("over", { count: count - (mostWords ?? 0) })}` : ""}
      {isUnder && count > 0 ? ` · ${words("under", { count: (fewestWords ?? 0) - count })}` : ""}
    </p>
  );
}

/** Milliseconds between counts: a hundred pages take some twenty to count. */
const COUNT_PAUSE = 400;

function useCount({ editor }: EssayDesk): number {
  const [count, setCount] = useState(() => countWords(editor.state.doc));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const soon = () => {
      timer ??= setTimeout(() => {
        timer = undefined;
        setCount(countWords(editor.state.doc));
      }, COUNT_PAUSE);
    };
    editor.on("update", soon);
    return () => {
      clearTimeout(timer);
      editor.off("update", soon);
    };
  }, [editor]);
  return count;
}

/** The language of the text: it decides the words of the citations and the hyphens. */
function LanguageChoice({ desk }: { readonly desk: EssayDesk }) {
  const words = useTranslations("essays.languages");
  const { editor } = desk;
  const value = useDocument(desk, () => String(editor.state.doc.attrs["language"] ?? ""), "");
  const options = [
    { value: "", label: words("detect") },
    ...BLOCK_LANGUAGES.map((language) => ({ value: language, label: words(language) })),
  ];
  useEffect(() => {
    editor.view.dom.lang = value === "mixed" ? "" : value;
  }, [editor, value]);
  return (
    <Select
      label={words("label")}
      labelHidden
      options={options}
      value={value}
      onChange={({ target }) =>
        editor.view.dispatch(
          editor.state.tr.setDocAttribute("language", target.value === "" ? null : target.value),
        )
      }
    />
  );
}
