"use client";

import { useEffect } from "react";
import { call } from "#components/api/call.ts";
import { showPresence } from "#lib/operations/live.ts";
import { useTab } from "./live-provider.tsx";

/** Milliseconds: a sign of life, well within the 30 s after which a window is forgotten; a new place is told sooner. */
const SIGN_EVERY = 10_000;
const PLACE_AFTER = 1_500;

interface Reading {
  readonly groupId: string;
  readonly documentId: string;
  /** The first code point that is seen. */
  readonly startSeen: () => number | null;
}

/** Tells the others that this window shows the document, and where in it. Nothing is told while nobody looks at the window. */
export function usePresence({ groupId, documentId, startSeen }: Reading): void {
  const tab = useTab();
  useEffect(() => {
    if (tab === null) return undefined;
    const tell = (shown: string | null) => {
      const start = shown === null ? null : startSeen();
      // Nobody waits for it: what is lost is told again with the next sign.
      void call(showPresence, { params: { groupId }, body: { tab, documentId: shown, start } });
    };
    let soon: ReturnType<typeof setTimeout> | undefined;
    const sign = () => {
      if (document.visibilityState === "visible") tell(documentId);
    };
    const onScroll = () => {
      clearTimeout(soon);
      soon = setTimeout(sign, PLACE_AFTER);
    };
    const onSeen = () => tell(document.visibilityState === "visible" ? documentId : null);
    const leave = () => tell(null);
    const every = setInterval(sign, SIGN_EVERY);
    addEventListener("scroll", onScroll, { passive: true });
    document.addEventListener("visibilitychange", onSeen);
    addEventListener("pagehide", leave);
    sign();
    return () => {
      clearInterval(every);
      clearTimeout(soon);
      removeEventListener("scroll", onScroll);
      document.removeEventListener("visibilitychange", onSeen);
      removeEventListener("pagehide", leave);
      leave();
    };
  }, [tab, groupId, documentId, startSeen]);
}
