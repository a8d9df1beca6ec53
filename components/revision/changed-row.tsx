import { useTranslations } from "next-intl";
import { Fragment } from "react";
import type { ChangesView } from "#lib/operations/revisions.ts";
import type { DrawnRow, Piece, Stretch } from "./change-spots.ts";

type Moves = ChangesView["comparison"]["moves"];

interface ChangedRowProps {
  readonly drawn: DrawnRow;
  readonly moves: Moves;
  /** Where each move's number is written (`firstOfMoves`). */
  readonly firsts: ReadonlySet<Piece>;
  /** The place that is being looked at. */
  readonly shown: number | null;
}

/** A paragraph with what changed in it. */
export function ChangedRow({ drawn: { row, stretches, isChanged }, moves, firsts, shown }: ChangedRowProps) {
  const { type, level, language, isGone } = row;
  const Tag = type === "title" ? "h2" : type === "heading" ? ((level ?? 1) > 1 ? "h4" : "h3") : "p";
  return (
    <Tag
      lang={language === "mixed" ? undefined : language}
      data-type={type}
      data-changed={isChanged || isGone ? true : undefined}
      data-holds-shown={stretches.some(({ spot }) => spot !== null && spot === shown) ? true : undefined}
      className="changes-row"
    >
      {stretches.map((stretch, at) => (
        <Spot
          key={at}
          {...{ stretch, moves, firsts }}
          isShown={stretch.spot !== null && stretch.spot === shown}
        />
      ))}
    </Tag>
  );
}

interface SpotProps {
  readonly stretch: Stretch;
  readonly moves: Moves;
  readonly firsts: ReadonlySet<Piece>;
  readonly isShown: boolean;
}

function Spot({ stretch: { spot, pieces }, moves, firsts, isShown }: SpotProps) {
  const drawn = pieces.map((piece, at) => (
    <Drawn key={at} {...{ piece, moves }} isFirst={firsts.has(piece)} />
  ));
  if (spot === null) return <Fragment>{drawn}</Fragment>;
  return (
    <span id={spotId(spot)} tabIndex={-1} data-shown={isShown ? true : undefined} className="changes-spot">
      {drawn}
    </span>
  );
}

export function spotId(spot: number): string {
  return `change-${String(spot + 1)}`;
}

interface DrawnProps {
  readonly piece: Piece;
  readonly moves: Moves;
  readonly isFirst: boolean;
}

/** Words before which it is said what became of them: what only a line shows is read aloud, too. */
function Drawn({ piece: { is, text, move }, moves, isFirst }: DrawnProps) {
  const words = useTranslations("revision");
  const isUp = moves.find(({ number }) => number === move)?.isUp ?? false;
  switch (is) {
    case "kept":
      return text;
    case "inserted":
      return (
        <ins>
          <span className="sr-only">{words("said.inserted")} </span>
          {text}
        </ins>
      );
    case "deleted":
      return (
        <del>
          <span className="sr-only">{words("said.deleted")} </span>
          {text}
        </del>
      );
    case "moved":
      return (
        <span className="changes-moved">
          {isFirst ? (
            <a
              id={`moved-${String(move)}`}
              href={`#left-${String(move)}`}
              className="changes-number"
              aria-label={words(isUp ? "said.cameUp" : "said.cameDown", { number: move ?? 0 })}
            >
              {isUp ? "↑" : "↓"}
              {move}
            </a>
          ) : null}
          {text}
        </span>
      );
    case "moved_away":
      return (
        <span className="changes-away">
          <a
            id={`left-${String(move)}`}
            href={`#moved-${String(move)}`}
            className="changes-number"
            aria-label={words(isUp ? "said.wentUp" : "said.wentDown", { number: move ?? 0 })}
          >
            {isUp ? "↑" : "↓"}
            {move}
          </a>
          {beginning(text)}{" "}
        </span>
      );
  }
}

/** Enough of a passage that went elsewhere to know it again. */
const SHOWN_WORDS = 6;

function beginning(text: string): string {
  const words = text.split(/\s+/u);
  return words.length <= SHOWN_WORDS ? text : `${words.slice(0, SHOWN_WORDS).join(" ")} …`;
}
