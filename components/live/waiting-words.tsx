import { useTranslations } from "next-intl";
import type { Waiting } from "./outbox-store.ts";

/** What was written: of which kind, in which words, and why the server would not take it. */
export function WaitingWords({ waiting }: { waiting: Waiting }) {
  const words = useTranslations("live.waiting.what");
  const { what, words: typed, refusal } = waiting;
  return (
    <>
      <p className="text-label text-ink-3">{words(what)}</p>
      <p className="break-words whitespace-pre-line">{typed}</p>
      {refusal === null ? null : <p className="text-warn">{refusal}</p>}
    </>
  );
}
