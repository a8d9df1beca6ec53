"use client";

import { useTranslations } from "next-intl";
import { Fragment, useMemo } from "react";
import { diffWords } from "#lib/annotations/word-diff.ts";
import { Notice } from "./notice.tsx";
import { LinkButton } from "./text-link.tsx";

interface BothTextsProps {
  /** What is being typed; it stays in its field under this. */
  readonly mine: string;
  /** What somebody has stored meanwhile; null where they took it away. */
  readonly theirs: string | null;
  readonly lang?: string;
  /** Puts the stored text into the field in place of what was typed. */
  readonly onTake?: () => void;
}

/** Two people wrote in one place: the stored text stands over the field with one's own, its different words marked. */
export function BothTexts({ mine, theirs, lang, onTake }: BothTextsProps) {
  const words = useTranslations("claims.wordings");
  const pieces = useMemo(() => piecesOf(theirs ?? "", mine), [theirs, mine]);
  return (
    <div className="grid gap-2">
      <Notice tone="warn" announced>
        {words("conflict")}
      </Notice>
      <p className="text-ink-2">{words("stored")}</p>
      {theirs === null || theirs === "" ? (
        <p className="text-ink-3">{words("storedNone")}</p>
      ) : (
        <p
          lang={lang}
          className="border-l-2 border-line-2 pl-3 font-serif text-quote break-words whitespace-pre-line"
        >
          {pieces.map(({ text, isOther }, at) =>
            isOther ? (
              <mark
                key={at}
                className="bg-transparent font-bold text-inherit underline decoration-2 underline-offset-3"
              >
                {text}
              </mark>
            ) : (
              <Fragment key={at}>{text}</Fragment>
            ),
          )}
        </p>
      )}
      {onTake === undefined ? null : (
        <p>
          <LinkButton onClick={onTake}>{words("takeStored")}</LinkButton>
        </p>
      )}
    </div>
  );
}

interface Piece {
  readonly text: string;
  /** Not in the other text. */
  readonly isOther: boolean;
}

/** The text cut into what it shares with the other one and what it does not. */
export function piecesOf(text: string, other: string): Piece[] {
  const { now, runs } = diffWords(other, text);
  const shared = new Set(runs.flatMap(({ now: from, length }) => Array.from({ length }, (_, n) => from + n)));
  const pieces: Piece[] = [];
  let at = 0;
  const add = (end: number, isOther: boolean) => {
    const last = pieces.at(-1);
    const piece = text.slice(at, end);
    at = end;
    if (last?.isOther === isOther) pieces[pieces.length - 1] = { text: last.text + piece, isOther };
    else if (piece !== "") pieces.push({ text: piece, isOther });
  };
  now.forEach(({ start, end }, n) => {
    const isOther = !shared.has(n);
    // Space between two words of one kind belongs to them.
    add(start, isOther && pieces.at(-1)?.isOther === true);
    add(end, isOther);
  });
  add(text.length, false);
  return pieces;
}
