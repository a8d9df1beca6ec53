"use client";

import { CloudOff, RefreshCw } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useLineState } from "./live-provider.tsx";
import { WaitingList } from "./waiting-list.tsx";

/** Milliseconds: a connection that comes back within them is not worth a word. */
const QUIET_FOR = 3_000;

/** Says in a word that nothing of the others arrives at the moment; silent while all is well. */
export function LiveState() {
  return (
    <span className="flex items-center gap-2">
      <WaitingList />
      <LineWord />
    </span>
  );
}

function LineWord() {
  const words = useTranslations("live");
  const state = useLineState();
  const [shown, setShown] = useState<"offline" | "connecting" | null>(null);
  useEffect(() => {
    const next = state === "offline" || state === "connecting" ? state : null;
    const timer = setTimeout(() => setShown(next), next === "connecting" ? QUIET_FOR : 0);
    return () => clearTimeout(timer);
  }, [state]);
  const Picture = shown === "offline" ? CloudOff : RefreshCw;
  return (
    <span role="status" className="flex items-center gap-1 text-label text-ink-3" data-live={state}>
      {shown === null ? null : (
        <>
          <Picture aria-hidden size={14} />
          <span className="sr-only sm:not-sr-only">{words(shown)}</span>
        </>
      )}
    </span>
  );
}
