import type { CslItem } from "../reference.ts";
import { readChapter } from "./chapter.ts";
import { issuedOf, readDatedHeading, type DatedHeading } from "./dated-heading.ts";
import type { DateParts } from "./dates.ts";
import { readActKind } from "./legal-act.ts";
import type { NameList } from "./names.ts";
import { isPlaceName } from "./places.ts";
import { tidyTitle, trimEdges, unquote } from "./printed-text.ts";
import { findThesisPhrase } from "./thesis.ts";
import { takeTitleAsides } from "./title-aside.ts";
import { readPeriodicalOrBook, readQuotedPart } from "./unslashed-part.ts";
import type { Work } from "./work-reading.ts";

type Body = Pick<Work, "csl" | "doubts" | "kinds">;

/** Author–date styles: "Isaacs, R. (2011). Title. Journal, 12(3), 45–67." */
export function readDated(text: string, names: NameList | null): Work | null {
  if (names !== null) return readAfterNames(text, names);
  const found = UNNAMED.exec(text);
  if (found?.[1] === undefined) return null;
  const rest = found[3] ?? "";
  const isTitle =
    rest === "" || rest.startsWith("[") || TITLE_LIKE.test(found[1]) || found[1].length > LONGEST_BODY_NAME;
  return isTitle ? readTitleBeforeDate(found[1], found[2] ?? "", rest) : readAfterBody(text, found[1]);
}

/** A title or a body before the year in brackets: "UNWO. (2019). …", "Дала тарихы (Т. 4). (2010). Дала." */
const UNNAMED =
  /^(\p{Lu}.{3,300}?)[.?!]?\s\(((?:1[5-9]|20)\d{2}(?:,[^()]{3,20})?|n\.\s?d\.|б\.\s?г\.|жылсыз)\)[.,:]\s*(.*)$/su;
/** A subtitle, or facts in brackets: no body is called so. */
const TITLE_LIKE = /:\s|\)$/u;
/** Longer strings before a year are titles. UTF-16 units. */
const LONGEST_BODY_NAME = 90;
/** "(Ed.).", ", ред.", ", editors." behind the names. */
const EDITORS =
  /^\s*(?:\((?:[Ee]ds?|[Рр]ед|[Hh]rsg|[Сс]ост|[Ққ]ұраст)\.?\)[.,]?|,?\s*(?:ред\.|eds?\.|editors?[.,]|редактор\p{L}*[.,]))\s*/u;

function readAfterNames(text: string, names: NameList): Work | null {
  const rest = text.slice(names.length);
  const editors = EDITORS.exec(rest)?.[0].length ?? 0;
  const dated = readDatedHeading(rest.slice(editors));
  if (dated === null) return null;
  const role = editors > 0 ? { editor: names.names } : { author: names.names };
  return makeDated(dated, role, { [editors > 0 ? "editor" : "author"]: names.certainty });
}

function readAfterBody(text: string, body: string): Work | null {
  const dated = readDatedHeading(text.slice(body.length));
  return dated === null ? null : makeDated(dated, { author: [{ literal: body }] }, { author: 0.7 });
}

function makeDated(dated: DatedHeading, role: Partial<CslItem>, doubts: Record<string, number>): Work {
  const body = withThesis(readDatedBody(dated.rest));
  const csl = dated.issued?.[1] === undefined ? body.csl : inNewspaper(body.csl);
  return {
    form: "dated",
    csl: { ...csl, ...role, ...preciser(dated.issued, csl.issued) },
    doubts: { ...doubts, ...body.doubts },
    kinds: body.kinds,
  };
}

/** "Title: Avtoref. dis. kand. ist. nauk. Omsk", "Title. Candidate's thesis. Omsk": the kind within the title. */
function withThesis(body: Body): Body {
  const { title, genre, "container-title": host } = body.csl;
  const thesis = title === undefined || (genre ?? host) !== undefined ? null : findThesisPhrase(title);
  if (thesis === null) return body;
  const publisher = thesis.institution === null ? {} : { publisher: thesis.institution };
  return { ...body, csl: { ...body.csl, title: tidyTitle(thesis.title), genre: thesis.genre, ...publisher } };
}

/** Newspapers print the year behind the name and the day at the end: the fuller of two dates that agree. */
function preciser(heading: DateParts | null, body: CslItem["issued"]): Partial<CslItem> {
  const parts = body !== undefined && "date-parts" in body ? body["date-parts"][0] : undefined;
  const agrees = heading === null || parts?.[0] === heading[0];
  return parts !== undefined && agrees && parts.length > (heading?.length ?? 0)
    ? { issued: body }
    : issuedOf({ issued: heading });
}

/** A work that is dated to the day stands in a newspaper or on a site, not with a publisher. */
function inNewspaper(csl: Partial<CslItem>): Partial<CslItem> {
  const isBook =
    csl.publisher === undefined ||
    csl["container-title"] !== undefined ||
    csl["publisher-place"] !== undefined;
  if (isBook) return csl;
  const { publisher, ...rest } = csl;
  return { ...rest, "container-title": publisher };
}

/** "О степях. (2012). [Закон …]", "Дала тарихы (Т. 4). (2010). Дала.": nobody is named, the title opens the entry. */
function readTitleBeforeDate(printedTitle: string, printedDate: string, rest: string): Work {
  const dated = readDatedHeading(`(${printedDate}).`);
  const asides = takeTitleAsides(printedTitle);
  const after = takeTitleAsides(` ${rest}`);
  const act = after.kind === null ? null : readActKind(after.kind);
  const publisher = trimEdges(after.text);
  const csl = {
    title: unquote(tidyTitle(asides.text)),
    ...asides.csl,
    ...(publisher === "" || act !== null ? {} : { publisher }),
    ...issuedOf(dated),
    ...act,
  };
  return { form: act === null ? "dated" : "legal", csl, doubts: { title: 0.8, publisher: 0.6 }, kinds: [] };
}

function readDatedBody(printed: string): Body {
  const { text, csl, kind, behindKind } = takeTitleAsides(printed);
  const body = readKindBody(text, kind, behindKind) ?? readUndatedBody(text);
  const act = kind === null ? null : readActKind(kind);
  const thesis =
    kind === null
      ? null
      : /^(.*?(?:diss?ertation|thesis|tezi|дис\p{L}*\.?)[^,]*),\s(.*(?:[Uu]niver|[Ii]nstit|[Уу]нивер|ун-т|[ÜüUu]nivers).*)$/u.exec(
          kind,
        );
  if (thesis !== null)
    return { ...body, csl: { ...body.csl, ...csl, genre: thesis[1], publisher: thesis[2] } };
  const report = /^(.*(?:[Rr]eport|[Pp]aper|[Оо]тч[её]т|[Pp]atent|[Пп]атент))\s(?:[Nn]o\.?|№)\s?(\S+)$/u.exec(
    kind ?? "",
  );
  if (report !== null) return { ...body, csl: { ...body.csl, ...csl, genre: report[1], number: report[2] } };
  const genre = kind === null || act !== null || !SPEAKS_OF_KIND.test(kind) ? {} : { genre: kind };
  return { ...body, csl: { ...body.csl, ...csl, ...genre, ...act } };
}

/** "Title (Doctoral dissertation). University, City", "Title [Paper presentation]. Meeting, City": no journal follows. */
function readKindBody(text: string, kind: string | null, behind: string): Body | null {
  if (kind === null || behind === "" || !text.endsWith(behind) === !text.includes(behind)) return null;
  const title = unquote(tidyTitle(text.slice(0, text.lastIndexOf(behind))));
  const [name = "", ...rest] = behind.split(/,\s/u);
  const place = rest.join(", ");
  if (title === "" || /\d/u.test(behind)) return null;
  if (/\spatent\s|патент\s/iu.test(` ${kind}`))
    return { csl: { title, authority: behind }, doubts: { authority: 0.7 }, kinds: [] };
  if (/presentation|poster/iu.test(kind))
    return {
      csl: { title, "event-title": name, ...(place === "" ? {} : { "event-place": place }) },
      doubts: { "event-title": 0.7 },
      kinds: [],
    };
  const isThesis = /diss|thesis|tezi|(?<!\p{L})дис/iu.test(kind) && INSTITUTION.test(name);
  if (!isThesis || (place !== "" && !isPlaceName(rest[0] ?? ""))) return null;
  return {
    csl: { title, publisher: name, ...(place === "" ? {} : { "publisher-place": place }) },
    doubts: { publisher: 0.8 },
    kinds: [],
  };
}

const INSTITUTION = /univer|instit|college|school|üniver|académ|academ|универ|инстит|академ|ун-т/iu;

const SPEAKS_OF_KIND =
  /дис|автореф|thesis|dissert|tezi|presentation|poster|газет|журнал|newspaper|magazine|report|есеп|отч[её]т/iu;

function readUndatedBody(rest: string): Body {
  const part = readChapter(rest) ?? readQuotedPart(rest, null);
  if (part !== null) return part;
  return readPeriodicalOrBook(rest, true);
}
