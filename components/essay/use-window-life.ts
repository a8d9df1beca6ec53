"use client";

import { useEffect } from "react";
import { call } from "#components/api/call.ts";
import { showDraft } from "#lib/operations/drafts.ts";
import { leftTexts } from "./kept-texts.ts";
import { showKept, showText, type EssayDesk, type EssayStart } from "./use-essay.ts";

/** Starts the saving, takes over what a window before left in this browser, and follows what other windows save. */
export function useWindowLife(desk: EssayDesk, start: EssayStart): void {
  const { groupId, submissionId, userId } = start;
  useEffect(() => {
    let isOver = false;
    const stop = desk.autosave.start(() => void followOther());
    async function followOther() {
      const called = await call(showDraft, { params: { groupId, submissionId } });
      if (called.ok && desk.autosave.isClean) showText(desk, called.value);
    }
    async function takeOver() {
      // The newest; older ones stay in the browser until it is their turn.
      const [left] = await leftTexts(userId, submissionId).catch(() => []);
      if (left === undefined || isOver) return;
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
      isOver = true;
      document.removeEventListener("visibilitychange", look);
      stop();
    };
  }, [desk, groupId, submissionId, userId]);
}
