import { useEffect, useState } from "react";
import { call } from "#components/api/call.ts";
import { suggestInGroup, type SearchHit } from "#lib/operations/search.ts";

/** A first hit, a query with its last word finished, or all hits for what was typed. */
export type SuggestedRow =
  | { readonly kind: "hit"; readonly key: string; readonly hit: SearchHit }
  | { readonly kind: "word" | "all"; readonly key: string; readonly q: string };

/** Milliseconds after the last key: the question itself takes less, so what is shown keeps up with the hand. */
const PAUSE = 90;

/** Asks for first hits while the list is open. A newer question takes the older one back; what it answered stays until then. */
export function useSuggestedHits(groupId: string, text: string, isOpen: boolean) {
  const [rows, setRows] = useState<readonly SuggestedRow[]>([]);
  const [state, setState] = useState<"idle" | "ready" | "failed">("idle");
  const q = text.trimStart();
  useEffect(() => {
    if (!isOpen || q === "") {
      setRows([]);
      setState("idle");
      return undefined;
    }
    const question = new AbortController();
    const timer = setTimeout(async () => {
      const answer = await call(suggestInGroup, {
        params: { groupId },
        query: { q },
        signal: question.signal,
      });
      if (question.signal.aborted) return;
      setState(answer.ok ? "ready" : "failed");
      const { hits, words } = answer.ok ? answer.value : { hits: [], words: [] };
      setRows([
        ...words.map((word): SuggestedRow => ({ kind: "word", key: `word ${word}`, q: word })),
        ...hits.map((hit): SuggestedRow => ({ kind: "hit", key: hit.nounId, hit })),
        { kind: "all", key: "all", q: q.trim() },
      ]);
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      question.abort();
    };
  }, [groupId, q, isOpen]);
  return { rows, state };
}
