"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import type { LiveChange } from "#lib/operations/live.ts";
import { useLive } from "./live-provider.tsx";
import { type Added, type Addition, gather, type OthersSentence } from "./others-sentence.ts";
import { useOthersSaid } from "./use-others-said.ts";

interface OthersVoiceProps {
  readonly documentId: string;
  readonly viewerId: string;
  readonly members: readonly { readonly id: string; readonly name: string }[];
  /** The group's last event that what is shown knows of: what happened since is told, also when it came before the page was alive. */
  readonly eventNumber: number | undefined;
}

/** Milliseconds: whoever codes quickly is told of once, not at every mark. */
const GATHER_FOR = 4_000;

/** Says to those who do not see it what others add to the open document, politely and gathered; the key help switches it off. */
export function OthersVoice({ documentId, viewerId, members, eventNumber }: OthersVoiceProps) {
  const [isSaid] = useOthersSaid();
  const sentence = useSentence(members);
  const [said, setSaid] = useState("");
  const additions = useRef<Addition[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const heard = useRef(0);
  useEffect(() => () => clearTimeout(timer.current), []);
  const tell = () => {
    timer.current = undefined;
    const gathered = gather(additions.current);
    additions.current = [];
    if (gathered !== null) setSaid(sentence(gathered));
  };
  useLive((message) => {
    if (!isSaid || message.kind !== "change") return;
    const { actorId, number } = message.change;
    // What the page was read anew for is told by the stream a second time (useLive).
    if (number <= heard.current) return;
    heard.current = number;
    const what = addedBy(message.change, documentId);
    if (what === null || actorId === null || actorId === viewerId) return;
    additions.current.push({ actorId, what });
    timer.current ??= setTimeout(tell, GATHER_FOR);
  }, eventNumber);
  return (
    <p role="status" aria-live="polite" aria-atomic className="sr-only" data-others data-screen-only>
      {said}
    </p>
  );
}

function addedBy({ kind, documentId, annotations }: LiveChange, shownId: string): Added | null {
  const here = annotations.find((annotation) => annotation.documentId === shownId);
  if (documentId !== shownId && here === undefined) return null;
  if (kind === "comment.written") return "reply";
  if (kind === "annotation.imported") return "imported";
  if (kind === "claim.stated" || kind === "claim.mentioned") return "claim";
  if (kind !== "annotation.created" || here === undefined) return null;
  return here.kind === "claim_mention" ? "claim" : here.kind;
}

function useSentence(members: OthersVoiceProps["members"]) {
  const words = useTranslations("live.others");
  const formerly = useTranslations("reader");
  const nameOf = (id: string) => members.find((member) => member.id === id)?.name ?? formerly("formerMember");
  return (sentence: OthersSentence): string => {
    if (sentence.says === "people") return words("people", { ...sentence });
    const name = nameOf(sentence.actorId);
    if (sentence.says === "person") return words("person", { name, count: sentence.count });
    return words(`one.${sentence.what}`, { name });
  };
}
