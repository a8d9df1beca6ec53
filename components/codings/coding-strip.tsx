"use client";

import { Check } from "lucide-react";
import NextLink from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useCall } from "#components/api/use-call.ts";
import { Button, ButtonLink } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { LinkButton } from "#components/ui/text-link.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { type CodingView, markCoded } from "#lib/operations/codings.ts";
import { DueDay } from "./due-day.tsx";
import { codingAddress, nextDocument, progressOf } from "./progress.ts";

interface CodingStripProps {
  readonly groupId: string;
  readonly documentId: string;
  readonly userId: string;
  /** A running coding in which the person has this document. */
  readonly coding: CodingView;
  /** The person codes at this moment: what is marked goes onto the coding's layer. */
  readonly isCoding: boolean;
}

/** Over the text while somebody codes it: what is to be done, and the word that it is done. */
export function CodingStrip({ groupId, documentId, userId, coding, isCoding }: CodingStripProps) {
  const words = useTranslations("codings");
  const [shown, setShown] = useState(coding);
  const assignment = shown.assignments.find((one) => one.documentId === documentId && one.userId === userId);
  const isDone = assignment !== undefined && assignment.doneAt !== null;
  const next = nextDocument(shown, userId);
  return (
    <div
      data-screen-only
      role="region"
      aria-label={words("strip.label")}
      className="border-b border-line bg-sunk"
    >
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-2 md:px-6">
        <p className="min-w-0 flex-1 basis-64 text-ui">
          <NextLink href={`/groups/${groupId}/codings/${shown.id}`} prefetch={false} className="font-bold">
            {shown.name}
          </NextLink>
          <span className="text-ink-2">
            {" · "}
            {words("done", { ...progressOf(shown, userId) })}
            {shown.dueDate === null ? null : (
              <>
                {" · "}
                <DueDay coding={shown} />
              </>
            )}
          </span>
        </p>
        {shown.instructions === "" ? null : <Rules instructions={shown.instructions} />}
        {isDone ? (
          <span className="inline-flex items-center gap-1 text-ui text-ok">
            <Check aria-hidden size={16} />
            {words("strip.isDone")}
          </span>
        ) : null}
        {isCoding ? (
          <DoneButton {...{ groupId, documentId, isDone }} codingId={shown.id} onMarked={setShown} />
        ) : isDone ? null : (
          <ButtonLink href={codingAddress(groupId, shown.id, documentId)}>{words("code")}</ButtonLink>
        )}
        {isDone && next !== null ? (
          <ButtonLink look="main" href={codingAddress(groupId, shown.id, next.id)}>
            {words("strip.next")}
          </ButtonLink>
        ) : null}
      </div>
    </div>
  );
}

function Rules({ instructions }: { instructions: string }) {
  const words = useTranslations("codings");
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <LinkButton onClick={() => setOpen(true)}>{words("strip.rules")}</LinkButton>
      <Dialog open={isOpen} onOpenChange={setOpen} title={words("form.instructions")}>
        <p className="pb-4 font-serif text-quote whitespace-pre-line">{instructions}</p>
      </Dialog>
    </>
  );
}

interface DoneButtonProps {
  readonly groupId: string;
  readonly codingId: string;
  readonly documentId: string;
  readonly isDone: boolean;
  readonly onMarked: (coding: CodingView) => void;
}

function DoneButton({ groupId, codingId, documentId, isDone, onMarked }: DoneButtonProps) {
  const words = useTranslations("codings");
  const call = useCall();
  const toast = useToast();
  const router = useRouter();
  const [isBusy, setBusy] = useState(false);
  const mark = async (done: boolean) => {
    setBusy(true);
    const called = await call(markCoded, { params: { groupId, codingId, documentId }, body: { done } });
    setBusy(false);
    if (!called.ok) return toast({ text: called.refusal.detail, tone: "error" });
    onMarked(called.value);
    router.refresh();
    if (done) toast({ text: words("strip.marked"), undo: () => void mark(false) });
  };
  return (
    <Button busy={isBusy} look={isDone ? "quiet" : "plain"} onClick={() => void mark(!isDone)}>
      {words(isDone ? "strip.goOn" : "strip.markDone")}
    </Button>
  );
}
