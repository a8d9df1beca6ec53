import type { CslItem } from "../reference.ts";
import { joinPieces, splitAreas, type Piece } from "./areas.ts";
import { readDate, toDateParts, type LooseDate } from "./dates.ts";
import type { ElementKind } from "./elements.ts";
import { findImprint } from "./imprint.ts";
import { opensResponsibility, readResponsibility, splitResponsibility } from "./responsibility.ts";
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

export function readDescription(text: string, isPart: boolean, isDated = false): Description {
  const split = splitStatement(text, isPart);
  const source = split.statement ?? split.title;
  const end = readEnd(source, { isPart, isDated });
  if (split.statement !== null) {
    const before = takeTail({ ...EMPTY_TAIL, pieces: splitAreas(split.title) }, { isPart: false });
    const hasEdition = before.kinds.every((kind) => kind === "edition" || kind === "volume");
    const titlePieces = hasEdition ? before.pieces : splitAreas(split.title);
    const csl = hasEdition ? { ...before.csl, ...end.csl } : end.csl;
    return {
      ...end,
      csl,
      titlePieces,
      title: joinPieces(split.title, titlePieces),
      statement: joinPieces(source, end.pieces),
    };
  }
  const at = end.pieces.findIndex((piece, index) => index > 0 && opensResponsibility(piece.text));
  if (at < 0)
    return { ...end, titlePieces: end.pieces, title: joinPieces(source, end.pieces), statement: null };
  const before = takeTail({ ...EMPTY_TAIL, pieces: end.pieces.slice(0, at) }, { isPart: false });
  const hasVolume =
    before.kinds.length > 0 && before.kinds.every((kind) => kind === "edition" || kind === "volume");
  const titlePieces = hasVolume ? before.pieces : end.pieces.slice(0, at);
  const statement = joinPieces(source, end.pieces.slice(at));
  return {
    ...end,
    csl: hasVolume ? { ...before.csl, ...end.csl } : end.csl,
    titlePieces,
    title: joinPieces(source, titlePieces),
    statement,
  };
}

/** "Steppe Report / UNWO": a body answers for the work; its name is no part of the title. */
const ORGANISATION =
  /^(?:\p{Lu}{2,10}(?=[\s.;]|$)|\p{Lu}\p{L}{0,6}\p{Lu}(?=[.;]|$)|.{0,60}(?:[Уу]ниверситет|[Уу]н-т|[Ии]н-т|[Ии]нститут|[Аа]кадемия|[Мм]инистрлі|[Мм]инистерств|[Кк]омитет|[Аа]гент|University|Institute|Agency|Department))/u;

/** An initial with a family name beside it at the start, as in most statements. */
const NAMES_SOMEBODY =
  /^(?:\p{Lu}\.\s?){1,3}\p{Lu}\p{Ll}+|^\p{Lu}\p{Ll}+\s\p{Lu}\.|^(?:под|отв|пер|ред|сост)[.\s]/u;

/** "Гасырлар авазы / Эхо веков", "Тарих / Оқулық": what follows the slash without any name belongs to the title. */
function splitStatement(text: string, isPart: boolean): ReturnType<typeof splitResponsibility> {
  const split = splitResponsibility(text);
  if (split.statement === null) return split;
  if (NAMES_SOMEBODY.test(split.statement)) return split;
  const { authors, csl } = readResponsibility(split.statement);
  if (authors.length > 0 || Object.keys(csl).length > 0 || opensResponsibility(split.statement)) return split;
  if (ORGANISATION.test(split.statement)) return split;
  return { title: isPart ? text : text.replace(/\s\/\s/u, " : "), statement: null };
}

interface EndContext {
  readonly isPart: boolean;
  /** The year stands behind the names, as author–date styles have it. */
  readonly isDated: boolean;
}

type End = Pick<Description, "csl" | "date" | "kinds" | "imprintCertainty"> & {
  readonly pieces: readonly Piece[];
};

/** Elements, then the imprint, then what stands before it: "2-е изд. – М. : Наука, 1983. – 256 с.". */
function readEnd(source: string, { isPart, isDated }: EndContext): End {
  const last = takeTail({ ...EMPTY_TAIL, pieces: splitAreas(source) }, { isPart });
  const hasYear = isDated || (last.date?.year !== null && last.date !== null);
  const imprint = findImprint(source, last.pieces, {
    hasYear,
    beforeYear: last.beforeYear,
    isPart,
    isNumbered: last.kinds.includes("issue"),
  });
  if (imprint === null) return { ...withIssued(last), imprintCertainty: 1 };
  const before: Tail = { ...last, pieces: imprint.pieces, csl: { ...last.csl, ...imprint.csl } };
  const rest = takeTail(before, { isPart });
  return { ...withIssued(isPart ? takeEventDate(rest) : rest), imprintCertainty: imprint.certainty };
}

/** "… конференция материалдары. 25 мамыр 2018 ж. – Алматы, 2018": the day of the event stands before the imprint. */
function takeEventDate(tail: Tail): Tail {
  const date = tail.pieces.length > 1 ? readDate(tail.pieces.at(-1)?.text ?? "") : null;
  const parts = date === null || date.day === null ? null : toDateParts(date);
  if (parts === null) return tail;
  const event = { "date-parts": [parts.filter((part) => part !== undefined)] };
  return { ...tail, pieces: tail.pieces.slice(0, -1), csl: { ...tail.csl, "event-date": event } };
}

function withIssued(tail: Tail): Pick<End, "pieces" | "csl" | "date" | "kinds"> {
  const { pieces, date, kinds } = tail;
  const issued = issuedOf(tail);
  return { pieces, csl: issued === undefined ? tail.csl : { ...tail.csl, issued }, date, kinds };
}
