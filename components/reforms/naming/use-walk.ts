"use client";

import { useEffect, useRef, useState } from "react";
import { useTranslations } from "next-intl";
import { useCall } from "#components/api/use-call.ts";
import { declineReformName, tagReformNames, untagReformNames } from "#lib/operations/reform-names.ts";
import { useNaming } from "./use-naming.ts";
import {
  type Deed,
  lastOf,
  NEW_WALK,
  type Step,
  waitingIn,
  type Walk,
  withDeed,
  withoutDeed,
  withTexts,
} from "./walk.ts";

/** Places still to be looked at when the next texts are asked for. */
const AHEAD = 10;

interface WalkOf {
  readonly groupId: string;
  readonly reformId: string;
}

/**
 * The places of all texts that name a reform, one after the other. What is done shows at once and is written behind it; where the server refuses, the place
 * comes back with the reason.
 */
export function useWalk({ groupId, reformId }: WalkOf) {
  const words = useTranslations("reforms.naming.walk");
  const { naming, problem: unread, isBusy, look, more } = useNaming({ groupId, reformId });
  const server = useDeeds({ groupId, reformId });
  const [walk, setWalk] = useState<Walk>(NEW_WALK);
  const [problem, setProblem] = useState<string | null>(null);
  const [said, setSaid] = useState("");
  const waiting = waitingIn(walk);
  const isMore = naming.last === null || naming.last.cursor !== null;

  const isAsked = isMore && !isBusy && unread === null && waiting.length < AHEAD;
  const ask = () =>
    void (naming.last === null ? look() : more()).then((documents) => {
      if (documents !== null) setWalk((before) => withTexts(before, documents));
    });
  useEffect(() => {
    if (isAsked) ask();
    // Asked for once whenever few places are left, not whenever a function is made anew.
  }, [isAsked]);

  function act(deed: Deed): void {
    const [step] = waiting;
    if (step === undefined) return;
    setProblem(null);
    setSaid(words(`said.${deed}`));
    setWalk((before) => withDeed(before, step, deed));
    void server.write(step, deed).then((refused) => {
      if (refused === null) return;
      setWalk((before) => withoutDeed(before, step));
      setProblem(refused);
    });
  }

  function undo(): void {
    const last = lastOf(walk);
    if (last === null) return;
    setSaid(words("said.undone"));
    setWalk((before) => withoutDeed(before, last.step));
    void server.takeBack(last.step, last.deed).then((refused) => {
      if (refused === null) return;
      setWalk((before) => withDeed(before, last.step, last.deed));
      setProblem(refused);
    });
  }

  /** Offered where the next texts could not be read. */
  const again = unread === null || isBusy ? null : ask;
  return { walk, waiting, isMore, isBusy, problem: problem ?? unread, again, said, naming, act, undo };
}

/** What the server is told of each place. Answers why not, in words; null when it was done. */
function useDeeds({ groupId, reformId }: WalkOf) {
  const call = useCall();
  /** Highlights that were made, by place. */
  const made = useRef(new Map<string, readonly string[]>());
  /** The last deed about the same words of a text: another one waits for it, so that the server hears of them in their order. */
  const last = useRef(new Map<string, Promise<unknown>>());
  const paramsOf = (step: Step) => ({ groupId, documentId: step.document.id });

  async function tag(step: Step): Promise<string | null> {
    const { start, end, exact } = step.place;
    const { revisionNumber } = step.document;
    const body = {
      places: [{ reformId, start, end, exact }],
      ...{ revisionNumber, layerId: null, isPrivate: false },
    };
    const called = await call(tagReformNames, { params: paramsOf(step), body });
    made.current.set(step.key, called.ok ? called.value.annotationIds : []);
    return called.ok ? null : called.refusal.detail;
  }

  async function decline(step: Step, isDeclined: boolean): Promise<string | null> {
    const body = { reformId, words: step.place.words, isDeclined };
    const called = await call(declineReformName, { params: paramsOf(step), body });
    return called.ok ? null : called.refusal.detail;
  }

  async function untag(step: Step): Promise<string | null> {
    const annotationIds = [...(made.current.get(step.key) ?? [])];
    if (annotationIds.length === 0) return null;
    const called = await call(untagReformNames, { params: paramsOf(step), body: { annotationIds } });
    return called.ok ? null : called.refusal.detail;
  }

  function inOrder(step: Step, work: () => Promise<string | null>): Promise<string | null> {
    const about = `${step.document.id} ${step.place.words}`;
    const done = (last.current.get(about) ?? Promise.resolve()).then(work);
    last.current.set(about, done);
    return done;
  }
  async function write(step: Step, deed: Deed): Promise<string | null> {
    if (deed === "skipped") return null;
    return inOrder(step, () => (deed === "tagged" ? tag(step) : decline(step, true)));
  }
  async function takeBack(step: Step, deed: Deed): Promise<string | null> {
    if (deed === "skipped") return null;
    return inOrder(step, () => (deed === "tagged" ? untag(step) : decline(step, false)));
  }
  return { write, takeBack };
}
