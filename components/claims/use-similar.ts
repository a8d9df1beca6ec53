"use client";

import { useEffect, useState } from "react";
import { call } from "#components/api/call.ts";
import { type ClaimSuggestion, suggestClaims } from "#lib/operations/claim-likeness.ts";
import type { InLanguages } from "#lib/languages/language-tag.ts";

/** Milliseconds that a person pauses while wording before others are sought. */
const PAUSE = 500;

/** As many as the operation takes. */
const MOST_WORKS = 20;

interface Asked {
  readonly wordings: InLanguages;
  readonly reformIds: readonly string[];
  /** Works that what is being worded rests on. */
  readonly referenceIds?: readonly string[];
  /** The stored claim that others are sought for; null: one is being worded. */
  readonly claimId: string | null;
}

/** Claims that may say the same, sought again when one pauses; null until the first answer. A failure offers nothing and stops nobody. */
export function useSimilar(groupId: string, { wordings, reformIds, referenceIds = [], claimId }: Asked) {
  const [suggestions, setSuggestions] = useState<readonly ClaimSuggestion[] | null>(null);
  const asked = JSON.stringify({
    wordings,
    reformIds,
    referenceIds: referenceIds.slice(0, MOST_WORKS),
    claimId,
  });
  useEffect(() => {
    const stop = new AbortController();
    const timer = setTimeout(() => {
      const { wordings: typed, ...about } = JSON.parse(asked) as {
        -readonly [Name in keyof Asked]-?: Asked[Name];
      };
      const filled = Object.entries(typed).filter(([, text]) => (text ?? "").trim() !== "");
      const body = {
        ...about,
        reformIds: [...about.reformIds],
        referenceIds: [...about.referenceIds],
        wordings: Object.fromEntries(filled),
      };
      void call(suggestClaims, { params: { groupId }, body, signal: stop.signal }).then((called) => {
        if (called.ok) setSuggestions(called.value.suggestions);
      });
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [groupId, asked]);
  return { suggestions, setSuggestions };
}
