"use client";

import { useTranslations } from "next-intl";
import { useEffect, useMemo, useState } from "react";
import { call } from "#components/api/call.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { useMoment } from "#components/ui/moment.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { diffWords } from "#lib/annotations/word-diff.ts";
import { saveDraft, showDraft, type DraftText } from "#lib/operations/drafts.ts";
import { essayOf } from "#lib/reviews/essay.ts";
import type { EssayJson } from "#lib/reviews/essay-schema.ts";
import { whereApart } from "./where-apart.ts";
import type { EssayDesk, EssayStart } from "./use-essay.ts";
import { showText } from "./use-essay.ts";

interface ApartDialogProps {
  readonly desk: EssayDesk;
  readonly place: Pick<EssayStart, "groupId" | "submissionId">;
  readonly onClose: () => void;
}

/** Two windows wrote on from one text: both are shown, one is gone on with, and both stay in the history. */
export function ApartDialog({ desk, place, onClose }: ApartDialogProps) {
  const words = useTranslations("essays.apart");
  const moment = useMoment();
  const [other, setOther] = useState<DraftText | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const { groupId, submissionId } = place;
  const whole = useMemo(() => linesOf(desk.editor.getJSON() as EssayJson), [desk]);
  const [own, theirs] = useMemo(
    () => (other === null ? [whole, null] : whereApart(whole, linesOf(other.content))),
    [whole, other],
  );
  useEffect(() => {
    void call(showDraft, { params: { groupId, submissionId } }).then((called) => {
      if (called.ok) setOther(called.value);
      else setProblem(called.refusal.sentence ?? words("offline"));
    });
  }, [groupId, submissionId, words]);
  const choose = async (takesOther: boolean) => {
    if (other === null) return;
    setBusy(true);
    const isKept = await desk.autosave.keepOwn(other.version);
    // Saved first, so that what is not gone on with stays in the history, too.
    if (isKept && takesOther) await goOnWith(desk, place, other);
    setBusy(false);
    if (isKept) onClose();
    else setProblem(words("offline"));
  };
  return (
    <Dialog
      wide
      open
      onOpenChange={onClose}
      title={words("title")}
      description={words("lead")}
      actions={
        <>
          <Button busy={busy} disabled={other === null} onClick={() => void choose(true)}>
            {words("takeOther")}
          </Button>
          <Button look="main" busy={busy} disabled={other === null} onClick={() => void choose(false)}>
            {words("keepOwn")}
          </Button>
        </>
      }
    >
      {problem === null ? null : <Notice tone="error">{problem}</Notice>}
      <div className="grid gap-4 py-2 md:grid-cols-2">
        <Side title={words("own")} text={own} beside={theirs} />
        <Side
          title={
            other === null
              ? words("loading")
              : words("other", { name: other.author.name, time: moment(other.updatedAt, "both") })
          }
          text={theirs ?? ""}
          beside={own}
        />
      </div>
    </Dialog>
  );
}

async function goOnWith(desk: EssayDesk, place: ApartDialogProps["place"], other: DraftText): Promise<void> {
  const { version } = desk.autosave;
  // The cast: the contract's type of a checked text is any object; it is the grammar's own JSON.
  const content = other.content as unknown as { type: "doc" };
  const saved = await call(saveDraft, { params: place, version, body: { content, isKeptApart: true } });
  if (saved.ok) showText(desk, { ...other, version: saved.value.version, updatedAt: saved.value.savedAt });
}

function linesOf(content: EssayJson): string {
  const essay = essayOf(content);
  return essay.textBetween(0, essay.content.size, "\n", (leaf) =>
    leaf.type.name === "citation" ? "[…]" : " ",
  );
}

interface SideProps {
  readonly title: string;
  readonly text: string;
  /** The other text: words that it does not have are marked. */
  readonly beside: string | null;
}

/** Longer texts are shown without marks: to compare them word by word takes too long while somebody waits. UTF-16 units. */
const MOST_COMPARED = 60_000;

function Side({ title, text, beside }: SideProps) {
  const pieces = useMemo(() => {
    if (beside === null || text.length + beside.length > MOST_COMPARED) return [{ text, isOwn: false }];
    return piecesOf(text, beside);
  }, [text, beside]);
  return (
    <section className="grid min-w-0 content-start gap-1">
      <h3 className="text-ui font-bold">{title}</h3>
      <p
        className="max-h-80 overflow-y-auto border border-line p-3 font-serif text-small whitespace-pre-wrap"
        tabIndex={0}
      >
        {pieces.map((piece, at) =>
          piece.isOwn ? (
            <mark key={at} className="bg-warn-wash text-ink underline decoration-warn">
              {piece.text}
            </mark>
          ) : (
            piece.text
          ),
        )}
      </p>
    </section>
  );
}

/** The text in pieces: what the other one does not have, and what both have. */
function piecesOf(text: string, beside: string): { readonly text: string; readonly isOwn: boolean }[] {
  const { now, runs } = diffWords(beside, text);
  const pieces: { text: string; isOwn: boolean }[] = [];
  let at = 0;
  for (const run of runs) {
    const [first, last] = [now[run.now], now[run.now + run.length - 1]];
    if (first === undefined || last === undefined) continue;
    pieces.push(
      { text: text.slice(at, first.start), isOwn: true },
      { text: text.slice(first.start, last.end), isOwn: false },
    );
    at = last.end;
  }
  pieces.push({ text: text.slice(at), isOwn: true });
  return pieces.map((piece) => ({ ...piece, isOwn: piece.isOwn && piece.text.trim() !== "" }));
}
