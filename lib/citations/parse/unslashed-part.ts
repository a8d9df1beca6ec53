import type { CslItem } from "../reference.ts";
import { splitAreas, type Piece } from "./areas.ts";
import { readDescription, type Description } from "./description.ts";
import { readHost } from "./host.ts";
import type { NameList } from "./names.ts";
import { isPeriodicalName } from "./periodicals.ts";
import { tidyTitle, trimEdges, unquote } from "./printed-text.ts";
import { imprintDoubts, makeHead, type Work } from "./work-reading.ts";

const PERIODICAL_CUE =
  /(?:№|[»"”]\s(?:\p{Ll}+\s){0,3}(?:газет|журнал)|(?:газет[аі]|журнал)\s[«"“]|(?<!\p{L})(?:[Vv]ol|[Nn]o|[Ii]ss(?:ue)?|[Вв]ып|Т)\.\s?\d|(?<!\d)\d{1,3}\s?\(\d{1,4}\)|(?<!\p{L})(?:[Сс]|[Бб]|[Pp]{1,2})\.\s?\d+\s?[–—-]\s?\d|,\s\d+\s?[–—-]\s?\d+\.?$|[\p{L})]\.?\s\d{1,4}:\s\d+[–-]\d|(?:19|20)\d{2}(?:\s\p{L}{3,9})?;\s\d{1,4}(?:\s?\(|:)|,\s\d{1,4},\s[Aa]rt(?:icle|\.)\s[\p{L}]?\d|\d\s?[–-]\s?\d+\s?(?:бб?|с|p)\.)/u;

/** A day, or the word for "in", shows a newspaper or collection behind a quoted title. */
const STANDS_IN_HOST = /^(?:В:|In\s|Кітапта:|В кн\.)|,\s\d{1,2}\s\p{L}{3,9}\s(?:19|20)\d{2}/u;

/** "Title. Journal, 12(3), 45–67" against "Title. London: Routledge": numbering and page ranges tell. */
export function readPeriodicalOrBook(rest: string, isDated = false): Pick<Work, "csl" | "doubts" | "kinds"> {
  const isPart = PERIODICAL_CUE.test(rest);
  const description = readDescription(rest, isPart, isDated);
  const made = makeHead(null, description.title, description.statement);
  const doubts = imprintDoubts(description.csl, description.imprintCertainty);
  const { volume, issue, page } = description.csl;
  const hasVolume =
    (issue ?? volume) !== undefined || /\s\d{1,4}(?:\s\((?:19|20)\d{2}\))?$/u.test(description.title);
  const isSurelyPart = hasVolume && page !== undefined;
  const split =
    splitOffLast(description.title, description.titlePieces.length) ??
    (isSurelyPart ? splitAtComma(description.title) : null);
  if (split === null) return { csl: { ...description.csl, ...made.csl }, doubts, kinds: description.kinds };
  const title = unquote(tidyTitle(split.title));
  if (isPart && description.csl.publisher === undefined) {
    const host = readHost(rest.slice(rest.indexOf(split.last)));
    return {
      csl: { ...host.csl, title },
      doubts: { ...doubts, "container-title": 0.8, title: 0.8 },
      kinds: host.description.kinds,
    };
  }
  const speaksAsPublisher = description.csl["publisher-place"] === undefined && split.last.length < 60;
  if (!speaksAsPublisher)
    return { csl: { ...description.csl, ...made.csl }, doubts, kinds: description.kinds };
  const field = isPeriodicalName(split.last) ? "container-title" : "publisher";
  return {
    csl: { ...description.csl, ...made.csl, title, [field]: split.last },
    doubts: { ...doubts, [field]: 0.6, title: 0.7 },
    kinds: description.kinds,
  };
}

/** Parts the last sentence from a text; a series name stays with the journal: "… . Философия сериясы". */
function splitOffLast(text: string, known: number): { readonly title: string; readonly last: string } | null {
  const pieces = known > 1 ? splitAreas(text) : [];
  let at = pieces.length - 1;
  const opens = (piece: Piece | undefined, before: Piece | undefined): boolean =>
    piece?.before === "stop" ||
    (piece?.before === "dash" && /[.,]/u.test(text.slice(before?.end ?? 0, piece.start)));
  while (at > 0 && !opens(pieces[at], pieces[at - 1])) at -= 1;
  while (at > 1 && /сери[яи]|series|seri(?:ya|ja|ia|a)/iu.test(pieces[at]?.text ?? "")) {
    do at -= 1;
    while (at > 1 && !opens(pieces[at], pieces[at - 1]));
  }
  const start = pieces[at]?.start;
  return at < 1 || start === undefined
    ? null
    : { title: text.slice(0, pieces[at - 1]?.end), last: trimEdges(text.slice(start)) };
}

/** "PhD diss., Meadow University, 2016" behind a quoted title: no host. */
const THESIS_BEHIND =
  /^(?:unpublished\s)?(?:ph\.?\s?d\.?|doctoral|master|m\.?a\.?|diss|doktora|yüksek)[\p{L}’'.]*\s(?:diss|thesis|tezi|lisans)/iu;

/** "Census and memory, Central Steppe Survey": the journal behind the last comma, where numbering and pages show one. */
function splitAtComma(text: string): { readonly title: string; readonly last: string } | null {
  const at = text.lastIndexOf(", ");
  const last = text.slice(at + 2);
  return at < 3 || !/^\p{Lu}/u.test(last) ? null : { title: text.slice(0, at), last };
}

/** MLA, Chicago, IEEE: a quoted title right behind the authors, then the host without "//". */
export function readQuotedPart(text: string, names: NameList | null): Work | null {
  const rest = text.slice(names?.length ?? 0);
  if (!/^["“„«‘']/u.test(rest)) return null;
  const quoted =
    /^["“„]([^"”“]{5,400})["”“][.,]?\s+(?=\S)|^«([^«»]{5,400})»[.,]\s+(?=\S)|^[‘'](.{5,400}?)[’'][.,]\s+(?=\S)/u.exec(
      rest,
    );
  const title = quoted?.[1] ?? quoted?.[2] ?? quoted?.[3];
  if (quoted === null || title === undefined || THESIS_BEHIND.test(rest.slice(quoted[0].length))) return null;
  const isClosed =
    quoted[2] === undefined
      ? /[.,?!]$/u.test(title) || /["”“’'][.,]\s+$/u.test(quoted[0])
      : PERIODICAL_CUE.test(rest) || STANDS_IN_HOST.test(rest.slice(quoted[0].length));
  if (!isClosed) return null;
  const host = readHost(rest.slice(quoted[0].length));
  const made = makeHead(names, title, null);
  const { imprintCertainty, kinds } = host.description;
  return {
    form: "part",
    csl: { ...host.csl, ...made.csl },
    doubts: { ...made.doubts, ...imprintDoubts(host.csl, imprintCertainty) },
    kinds,
  };
}

const PROCEEDINGS =
  /^(?:(?:Сборник|Сб\.|Материалы|Тезисы|Труды|Proceedings|Proc\.|Abstracts|Материали)\s|.{0,200}(?:конференция|конф\.|симпозиум|форум|съез[дт]|оқулар)\p{L}*\s(?:материалдары|мат\.|жинағы|еңбектері|тезистері|баяндамалары))/u;

/** "Title. «Theme» … конференция материалдары. Алматы, 2017. 130–134 бб.": proceedings behind a full stop, with pages. */
export function findProceedings({ title, titlePieces, csl }: Description): string | null {
  const last = titlePieces.at(-1);
  if (titlePieces.length < 2 || last?.before !== "stop" || csl.page === undefined) return null;
  return PROCEEDINGS.test(last.text) && title.endsWith(last.text) ? last.text : null;
}

export function isPeriodicalWithoutSlashes(text: string, csl: Partial<CslItem>): boolean {
  return (
    csl.publisher === undefined &&
    csl["number-of-pages"] === undefined &&
    csl["publisher-place"] === undefined &&
    PERIODICAL_CUE.test(text)
  );
}
