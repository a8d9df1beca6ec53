"use client";

import { Check, SkipForward, Undo2, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Kbd } from "#components/ui/kbd.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Progress } from "#components/ui/progress.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { NamedSentence } from "./named-sentence.tsx";
import { useWalk } from "./use-walk.ts";
import { countOf, type Deed, type Step } from "./walk.ts";

interface WalkDialogProps {
  readonly groupId: string;
  readonly reformId: string;
  /** Of the reform, with its language. */
  readonly name: { readonly text: string; readonly language: string | null };
  readonly onClose: () => void;
}

/** All places of the group's texts that read like a name of the reform, one after the other: tagged, passed by, or declined for good. */
export function WalkDialog({ groupId, reformId, name, onClose }: WalkDialogProps) {
  const words = useTranslations("reforms.naming.walk");
  const ui = useTranslations("ui");
  const { act, undo, waiting, ...way } = useWalk({ groupId, reformId });
  const [step] = waiting;
  const isDone = step === undefined && !way.isMore;
  const hasUndo = way.walk.deeds.size > 0;
  const onKeyDown = (event: KeyboardEvent) => {
    const does = event.ctrlKey || event.metaKey || event.altKey ? undefined : KEYS[event.code];
    if (does === undefined || (event.repeat && does !== "skipped")) return;
    event.preventDefault();
    if (does === "undo") undo();
    else act(does);
  };
  return (
    <Dialog
      wide
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={words("title")}
      description={<span lang={name.language ?? undefined}>{name.text}</span>}
      actions={
        <div role="group" aria-label={words("deeds")} onKeyDown={onKeyDown} className="contents">
          <Button
            look="quiet"
            className="mr-auto"
            icon={<Undo2 aria-hidden size={14} />}
            disabled={!hasUndo}
            onClick={undo}
          >
            {ui("undo")} <Key>Z</Key>
          </Button>
          {isDone ? (
            <Button look="main" onClick={onClose}>
              {ui("close")}
            </Button>
          ) : (
            <>
              <Button icon={<X aria-hidden size={14} />} disabled={!step} onClick={() => act("declined")}>
                {words("decline")} <Key>D</Key>
              </Button>
              <Button
                icon={<SkipForward aria-hidden size={14} />}
                disabled={!step}
                onClick={() => act("skipped")}
              >
                {words("skip")} <Key>S</Key>
              </Button>
              <Button
                look="main"
                icon={<Check aria-hidden size={14} />}
                disabled={!step}
                onClick={() => act("tagged")}
              >
                {words("tag")} <Key>A</Key>
              </Button>
            </>
          )}
        </div>
      }
    >
      <div onKeyDown={onKeyDown} className="grid gap-4 pb-2">
        {way.problem === null ? null : (
          <Notice
            tone="error"
            announced
            actions={way.again === null ? undefined : <Button onClick={way.again}>{ui("tryAgain")}</Button>}
          >
            {way.problem}
          </Notice>
        )}
        <WalkProgress {...{ way, waiting }} />
        {step === undefined ? (
          <Nothing
            key={String(isDone)}
            text={isDone ? words("done", countsOf(way.walk)) : words("reading")}
          />
        ) : (
          <StepCard key={step.key} {...{ groupId, step }} said={way.said} />
        )}
        <p className="text-label text-ink-3">{words("where")}</p>
      </div>
    </Dialog>
  );
}

/** By their place on the keyboard, whatever letters it writes. */
const KEYS: Readonly<Record<string, Deed | "undo">> = {
  KeyA: "tagged",
  KeyS: "skipped",
  KeyD: "declined",
  KeyZ: "undo",
};

function Key({ children }: { readonly children: string }) {
  // In the ink of its button, whichever that is.
  return (
    <Kbd className="border-current! text-inherit! opacity-80 max-md:hidden pointer-coarse:hidden">
      {children}
    </Kbd>
  );
}

type Way = Pick<ReturnType<typeof useWalk>, "walk" | "naming">;

function countsOf(walk: Way["walk"]): Record<Deed, number> {
  return {
    tagged: countOf(walk, "tagged"),
    skipped: countOf(walk, "skipped"),
    declined: countOf(walk, "declined"),
  };
}

/** How far one is: by places of the texts that were read, and by texts of the group. */
function WalkProgress({ way, waiting }: { readonly way: Way; readonly waiting: readonly Step[] }) {
  const words = useTranslations("reforms.naming.walk");
  const { walk, naming } = way;
  const { last } = naming;
  if (last === null) return <Progress label={words("reading")} />;
  const done = walk.steps.length - waiting.length;
  const label = words("progress", { done, all: walk.steps.length, read: last.read, texts: last.total });
  const isWhole = last.cursor === null;
  // As long as texts are unread, a place counts as a share of those that were.
  const share = walk.steps.length === 0 ? 1 : done / walk.steps.length;
  return <Progress label={label} value={isWhole ? share : (share * last.read) / Math.max(last.total, 1)} />;
}

/** Said where no place is; it takes the keys as a place does, so that the last deed can be taken back. */
function Nothing({ text }: { readonly text: string }) {
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => line.current?.focus({ preventScroll: true }), []);
  return (
    <p ref={line} tabIndex={-1} role="status" className="min-h-36 py-6 text-ink-2 outline-none">
      {text}
    </p>
  );
}

/** The place in its sentence; it takes the keys, so that the hand stays where it is. */
function StepCard({
  groupId,
  step: { document, place },
  said,
}: {
  readonly groupId: string;
  readonly step: Step;
  readonly said: string;
}) {
  const words = useTranslations("reforms.naming.walk");
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => card.current?.focus({ preventScroll: true }), []);
  return (
    <div
      ref={card}
      tabIndex={-1}
      role="group"
      aria-label={words("place")}
      className="grid min-h-36 content-start gap-2 border-l-2 border-accent pl-3 outline-none"
    >
      <p className="text-label">
        <TextLink
          href={`/groups/${groupId}/documents/${document.id}#block-${place.blockId}`}
          prefetch={false}
          target="_blank"
          lang={document.language === "mixed" ? undefined : document.language}
        >
          {document.title}
        </TextLink>
      </p>
      <div role="status">
        <span className="sr-only">{said} </span>
        <NamedSentence place={place} />
      </div>
    </div>
  );
}
