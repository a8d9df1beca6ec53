"use client";

import { useCallback, useState } from "react";

/** What is said to those who do not see it: words of the text in their language, then what there is to know about them. */
export interface Announcement {
  readonly quote?: string;
  readonly language?: string | undefined;
  readonly note: string;
}

export type Announce = (announcement: Announcement) => void;

/** `said` is for <Announcer>; each announcement is new even if its words are the same. */
export function useAnnouncer() {
  const [said, setSaid] = useState<(Announcement & { readonly number: number }) | null>(null);
  const announce = useCallback<Announce>(
    (announcement) => setSaid((before) => ({ ...announcement, number: (before?.number ?? 0) + 1 })),
    [],
  );
  return { said, announce };
}

/**
 * The one place where what this person does in the reader is read out; politely, so that the last of several quick ones is heard. What
 * others do is said apart (components/live/others-voice.tsx), so that neither takes the word from the other.
 */
export function Announcer({ said }: { said: ReturnType<typeof useAnnouncer>["said"] }) {
  return (
    <div role="status" aria-live="polite" aria-atomic className="sr-only" data-announcer data-screen-only>
      {said === null ? null : (
        <p key={said.number}>
          {said.quote === undefined ? null : <span lang={said.language}>{said.quote} </span>}
          {said.note}
        </p>
      )}
    </div>
  );
}
