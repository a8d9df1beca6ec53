import { Fragment } from "react";
import { diffWords } from "#lib/annotations/word-diff.ts";

/** A passage as it reads now, with the words marked that the old one did not have, and those struck out that it had. */
export function ChangedWords({ old, now }: { readonly old: string; readonly now: string }) {
  return (
    <span className="text-ink">
      {piecesOf(old, now).map(({ kept, gone, put }, n) => (
        <Fragment key={n}>
          {gone === "" ? null : <del className="text-bad">{gone}</del>}
          {put === "" ? null : <ins className="bg-warn-wash no-underline">{put}</ins>}
          {kept}
        </Fragment>
      ))}
    </span>
  );
}

interface Piece {
  readonly gone: string;
  readonly put: string;
  readonly kept: string;
}

function piecesOf(old: string, now: string): Piece[] {
  const { old: oldWords, now: nowWords, runs } = diffWords(old, now);
  const pieces: Piece[] = [];
  let [oldAt, nowAt] = [0, 0];
  for (const run of [...runs, null]) {
    const oldStart = run === null ? old.length : (oldWords[run.old]?.start ?? old.length);
    const nowStart = run === null ? now.length : (nowWords[run.now]?.start ?? now.length);
    const nowEnd = run === null ? now.length : (nowWords[run.now + run.length - 1]?.end ?? now.length);
    pieces.push({
      gone: old.slice(oldAt, oldStart).trim(),
      put: now.slice(nowAt, nowStart),
      kept: now.slice(nowStart, nowEnd),
    });
    oldAt = run === null ? old.length : (oldWords[run.old + run.length - 1]?.end ?? old.length);
    nowAt = nowEnd;
  }
  return pieces;
}
