import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useCall } from "#components/api/use-call.ts";
import { Button } from "#components/ui/button.tsx";
import { classNames } from "#components/ui/class-names.ts";
import { codePointToUtf16, indexText, type TextIndex } from "#lib/languages/text-unit.ts";
import { showRawText } from "#lib/operations/corrections.ts";
import type { Desk } from "./use-desk.ts";

interface RawSheetProps {
  readonly groupId: string;
  readonly importId: string;
  readonly desk: Desk;
}

interface RawWindow {
  readonly index: TextIndex;
  /** Code points of the raw text at which the window begins. */
  readonly from: number;
}

/** The text of a file without pages as it was read, before anything was mended, with the blocks marked in it. */
export function RawSheet({ groupId, importId, desk }: RawSheetProps) {
  const words = useTranslations("correction.original");
  const { range } = desk.sheet;
  const { found, problem, again } = useRawWindow({ groupId, importId, from: range[0], to: range[1] });
  if (problem !== null)
    return (
      <div className="correction-waiting">
        <p>{problem}</p>
        <Button onClick={again}>{words("again")}</Button>
      </div>
    );
  if (found === null) return <p className="correction-waiting">{words("loading")}</p>;
  return <div className="correction-raw">{piecesOf(found, desk)}</div>;
}

function piecesOf({ index, from }: RawWindow, desk: Desk) {
  const at = (place: number): number => codePointToUtf16(index, Math.max(0, place - from));
  const spans = desk.sheet.blocks
    .flatMap(({ block }) =>
      block.sourceRanges.map(([start, end], n) => ({ block, start: at(start), end: at(end), n })),
    )
    .sort((a, b) => a.start - b.start);
  let done = 0;
  const pieces = spans.flatMap(({ block, start, end, n }) => {
    if (start < done || end <= start) return [];
    const before = index.text.slice(done, start);
    done = end;
    return [
      before,
      <span
        key={`${block.id} ${n}`}
        onClick={() => desk.go(block.id)}
        data-number={n === 0 ? block.number : undefined}
        className={classNames(
          "correction-stretch",
          block.isSetAside && "is-aside",
          block.isDoubtful && "is-doubtful",
          block.id === desk.current?.id && "is-current",
        )}
      >
        {index.text.slice(start, end)}
      </span>,
    ];
  });
  return [...pieces, index.text.slice(done)];
}

interface Asked {
  readonly groupId: string;
  readonly importId: string;
  readonly from: number;
  readonly to: number;
}

function useRawWindow({ groupId, importId, from, to }: Asked) {
  const call = useCall();
  const [found, setFound] = useState<RawWindow | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [tried, setTried] = useState(0);
  useEffect(() => {
    const leaving = new AbortController();
    const asked = { params: { groupId, importId }, query: { from, to }, signal: leaving.signal };
    void call(showRawText, asked).then((called) => {
      if (leaving.signal.aborted) return;
      if (called.ok) setFound({ index: indexText(called.value.text), from: called.value.range[0] });
      setProblem(called.ok ? null : called.refusal.detail);
    });
    return () => leaving.abort();
  }, [call, groupId, importId, from, to, tried]);
  return { found, problem, again: () => setTried((times) => times + 1) };
}
