import type { CslItem } from "../reference.ts";
import { joinPieces, splitAreas, type Piece } from "./areas.ts";
import type { LooseDate } from "./dates.ts";
import type { ElementKind } from "./elements.ts";
import { findImprint } from "./imprint.ts";
import { opensResponsibility, splitResponsibility } from "./responsibility.ts";
import { EMPTY_TAIL, issuedOf, takeTail, type Tail } from "./tail.ts";

/** A book, or the host behind "//": title, statement of responsibility, and the recognised rest as CSL variables. */
export interface Description {
  /** The pieces of the title with their separators still in `text`. */
  readonly titlePieces: readonly Piece[];
  readonly title: string;
  readonly statement: string | null;
  readonly csl: Partial<CslItem>;
  readonly date: LooseDate | null;
  readonly kinds: readonly ElementKind[];
  /** 0–1; 1 when there is no imprint to be unsure of. */
  readonly imprintCertainty: number;
}

export function readDescription(text: string, isPart: boolean): Description {
  const split = splitResponsibility(text);
  const source = split.statement ?? split.title;
  const end = readEnd(source, isPart);
  if (split.statement !== null) {
    const titlePieces = splitAreas(split.title);
    return { ...end, titlePieces, title: split.title.trim(), statement: joinPieces(source, end.pieces) };
  }
  const at = end.pieces.findIndex((piece, index) => index > 0 && opensResponsibility(piece.text));
  const titlePieces = at < 0 ? end.pieces : end.pieces.slice(0, at);
  const statement = at < 0 ? null : joinPieces(source, end.pieces.slice(at));
  return { ...end, titlePieces, title: joinPieces(source, titlePieces), statement };
}

type End = Pick<Description, "csl" | "date" | "kinds" | "imprintCertainty"> & { readonly pieces: readonly Piece[] };

/** Elements, then the imprint, then what stands before it: "2-е изд. – М. : Наука, 1983. – 256 с.". */
function readEnd(source: string, isPart: boolean): End {
  const last = takeTail({ ...EMPTY_TAIL, pieces: splitAreas(source) }, { isPart });
  const hasYear = last.date?.year !== null && last.date !== null;
  const imprint = findImprint(source, last.pieces, { hasYear });
  if (imprint === null) return { ...withIssued(last), imprintCertainty: 1 };
  const before: Tail = { ...last, pieces: imprint.pieces, csl: { ...last.csl, ...imprint.csl } };
  return { ...withIssued(takeTail(before, { isPart })), imprintCertainty: imprint.certainty };
}

function withIssued(tail: Tail): Pick<End, "pieces" | "csl" | "date" | "kinds"> {
  return { pieces: tail.pieces, csl: { ...tail.csl, ...issuedOf(tail) }, date: tail.date, kinds: tail.kinds };
}
