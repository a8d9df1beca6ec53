import { useEffect, useEffectEvent, useState } from "react";

export interface Suggestion {
  readonly id: string;
  readonly label: string;
  /** Short, at the end of the row: a year, a count, a language. */
  readonly detail?: string | undefined;
  readonly lang?: string | undefined;
}

export type Search = (query: string, signal: AbortSignal) => Promise<readonly Suggestion[]>;

export type SearchState = "idle" | "waiting" | "ready" | "failed";

/** Milliseconds between the last key and the question: below the pause between words, above the one between letters. */
const PAUSE = 150;

/**
 * Asks for suggestions while the list is open. A newer question takes the older one back; until it is answered, `answered` still says
 * which question the suggestions are for.
 */
export function useSuggestions(search: Search, query: string, open: boolean) {
  const [suggestions, setSuggestions] = useState<readonly Suggestion[]>([]);
  const [answered, setAnswered] = useState<string | null>(null);
  const [state, setState] = useState<SearchState>("idle");
  const ask = useEffectEvent(async (signal: AbortSignal) => {
    const question = query.trim();
    try {
      const found = await search(question, signal);
      if (signal.aborted) return;
      setSuggestions(found);
      setAnswered(question);
      setState("ready");
    } catch {
      // The old suggestions answer another question: better none, and a sentence that says the search failed.
      if (signal.aborted) return;
      setSuggestions([]);
      setAnswered(question);
      setState("failed");
    }
  });
  useEffect(() => {
    if (!open) return undefined;
    const question = new AbortController();
    setState("waiting");
    const timer = setTimeout(() => void ask(question.signal), PAUSE);
    return () => {
      clearTimeout(timer);
      question.abort();
    };
  }, [query, open]);
  return { suggestions, answered, state };
}
