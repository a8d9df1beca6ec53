import type { CslItem, CslName } from "../reference.ts";
import { splitAreas } from "./areas.ts";
import { readArchivalUnit } from "./archival-unit.ts";
import { readDatedHeading } from "./dated-heading.ts";
import { readDescription } from "./description.ts";
import type { ElementKind } from "./elements.ts";
import { readHost } from "./host.ts";
import { readLegalAct } from "./legal-act.ts";
import { readHeadingNames, readOrganisation, readPlainHeading, type NameList } from "./names.ts";
import { tidyTitle, trimEdges, unquote } from "./printed-text.ts";
import { readResponsibility, splitResponsibility, type Responsibility } from "./responsibility.ts";
import { findStandardDesignation } from "./standard.ts";
import { findThesisPhrase } from "./thesis.ts";

/** How an entry is built; the type of the work is decided from this and from the fields. */
export const WORK_FORMS = ["archival", "standard", "legal", "part", "dated", "plain"] as const;
export type WorkForm = (typeof WORK_FORMS)[number];

export interface Work {
  readonly form: WorkForm;
  readonly csl: Partial<CslItem>;
  /** 0–1 for each field that is less than certain. */
  readonly doubts: Readonly<Record<string, number>>;
  readonly kinds: readonly ElementKind[];
}

/** Reads an entry that carries no address, identifier or translation any more. */
export function readWork(text: string): Work {
  const slashes = /\s*\/\/\s*/u.exec(text);
  const archival = readArchivalUnit(text);
  if (archival !== null) return { form: "archival", csl: withHeading(archival), doubts: { type: 0.8 }, kinds: [] };
  const names = readHeadingNames(text);
  const legal = names === null ? readLegal(text, slashes) : null;
  if (legal !== null) return legal;
  if (slashes !== null) return readPart(text.slice(0, slashes.index), text.slice(slashes.index + slashes[0].length), names);
  return readDated(text, names) ?? readQuotedPart(text, names) ?? readPlain(text, names);
}

/** "Есенов Қ. Баяндама": the author of an archival document stands before its title. */
function withHeading(csl: Partial<CslItem>): Partial<CslItem> {
  const names = readHeadingNames(csl.title ?? "");
  if (names === null || names.certainty < 0.9) return csl;
  return { ...csl, author: names.names, title: tidyTitle((csl.title ?? "").slice(names.length)) };
}

function readLegal(text: string, slashes: RegExpExecArray | null): Work | null {
  const head = slashes === null ? text : text.slice(0, slashes.index);
  const description = slashes === null ? readDescription(text, false) : null;
  const hasImprint = description?.csl["publisher-place"] !== undefined;
  const act = readLegalAct(hasImprint ? description.title : head);
  if (act === null) return null;
  const host = slashes === null ? null : readHost(text.slice(slashes.index + slashes[0].length));
  const outer = host?.csl ?? (hasImprint ? description.csl : {});
  return { form: "legal", csl: { ...outer, ...act.csl, ...printingDate(outer, act.csl, hasImprint) }, doubts: { title: act.certainty, type: act.certainty }, kinds: host?.description.kinds ?? [] };
}

/** A printed edition is dated by its imprint; the day of the act is then the original date. */
function printingDate(outer: Partial<CslItem>, act: Partial<CslItem>, hasImprint: boolean): Partial<CslItem> {
  if (!hasImprint || outer.issued === undefined) return {};
  return { issued: outer.issued, ...(act.issued === undefined ? {} : { "original-date": act.issued }) };
}

interface Head {
  readonly csl: Partial<CslItem>;
  readonly doubts: Record<string, number>;
}

/** Authors, title and statement of responsibility, wherever the authors are named. */
function makeHead(names: NameList | null, title: string, statement: string | null): Head {
  const responsible = statement === null ? null : readResponsibility(statement);
  const author = chooseAuthors(names?.names ?? [], responsible);
  const certainty = names?.certainty ?? 0.9;
  const tidy = unquote(tidyTitle(title));
  return {
    csl: { ...(author.length > 0 ? { author } : {}), ...(tidy === "" ? {} : { title: tidy }), ...responsible?.csl },
    doubts: author.length > 0 ? { author: certainty } : {},
  };
}

/** GOST 7.1-2003 repeats the heading behind the slash, in full: the longer list is the better one. */
function chooseAuthors(heading: CslName[], responsible: Responsibility | null): CslName[] {
  const stated = responsible?.authors ?? [];
  if (heading.length === 0) return stated;
  const repeats = stated.some((name) => name.family?.toLowerCase() === heading[0]?.family?.toLowerCase());
  return repeats && stated.length > heading.length ? stated : heading;
}

function readPart(headText: string, hostText: string, found: NameList | null): Work {
  const names = found ?? readPlainHeading(headText) ?? readOrganisation(headText);
  const head = splitResponsibility(headText.slice(names?.length ?? 0));
  const host = readHost(hostText);
  const made = makeHead(names, head.title, head.statement);
  const { imprintCertainty, kinds } = host.description;
  return {
    form: "part",
    csl: { ...host.csl, ...made.csl },
    doubts: { ...made.doubts, ...imprintDoubts(host.csl, imprintCertainty) },
    kinds,
  };
}

/** Author–date styles: "Isaacs, R. (2011). Title. Journal, 12(3), 45–67." */
function readDated(text: string, names: NameList | null): Work | null {
  const organisation = names === null ? /^(\p{Lu}[^.()«"]{1,90}?)\.?\s(?=\((?:1[5-9]|20)\d{2}[^()]{0,20}\)\s?[.,:])/u.exec(text) : null;
  const length = names?.length ?? organisation?.[0].length;
  if (length === undefined) return null;
  const dated = readDatedHeading(text.slice(length));
  if (dated === null) return null;
  const author = names?.names ?? [{ literal: organisation?.[1] ?? "" }];
  const body = readDatedBody(dated.rest);
  const issued = dated.issued === null ? {} : { issued: { "date-parts": [dated.issued.filter((part) => part !== undefined)] } };
  return {
    form: "dated",
    csl: { ...body.csl, author, ...issued },
    doubts: { author: names?.certainty ?? 0.7, ...body.doubts },
    kinds: body.kinds,
  };
}

function readDatedBody(rest: string): Pick<Work, "csl" | "doubts" | "kinds"> {
  const chapter = /^(.+?[.?!»”"])\s+(?:In|В кн\.|В сб\.|Кітапта)\s*:?\s+(.+)$/su.exec(rest);
  if (chapter !== null) return readEditedChapter(chapter[1] ?? "", chapter[2] ?? "");
  return readPeriodicalOrBook(rest);
}

/** "A. Editor & B. Editor (Eds.), Book title (2nd ed., pp. 1–15). Routledge." */
function readEditedChapter(title: string, host: string): Pick<Work, "csl" | "doubts" | "kinds"> {
  const editors = /^(.{3,160}?)\s\((?:Eds?|Ред|Hrsg)\.?\)[.,]?\s+/u.exec(host);
  const inner = editors === null ? host : host.slice(editors[0].length);
  const pages = /\s*\((?:[^()]*?,\s*)?(?:pp?|с|б|С|Б)\.?\s*([\d–—-]+)\)/u.exec(inner);
  const bare = pages === null ? inner : `${inner.slice(0, pages.index)}${inner.slice(pages.index + pages[0].length)}`;
  const read = readHost(bare);
  const responsible = editors === null ? null : readResponsibility(editors[1] ?? "");
  const editor = responsible === null || responsible.authors.length === 0 ? {} : { editor: responsible.authors };
  const page = pages?.[1] === undefined ? {} : { page: pages[1].replace(/[–—]/gu, "-") };
  return { csl: { ...withPublisher(read.csl), ...editor, ...page, title: unquote(tidyTitle(title)) }, doubts: {}, kinds: read.description.kinds };
}

/** In APA the publisher stands alone behind the last full stop: "Book title. Routledge". */
function withPublisher(csl: Partial<CslItem>): Partial<CslItem> {
  const container = csl["container-title"];
  if (container === undefined || csl.publisher !== undefined) return csl;
  const pieces = splitAreas(container);
  const last = pieces.at(-1);
  if (pieces.length < 2 || last === undefined || last.before !== "stop") return csl;
  return { ...csl, "container-title": tidyTitle(container.slice(0, pieces.at(-2)?.end)), publisher: trimEdges(last.text) };
}

const PERIODICAL_CUE = /(?:№|(?<!\p{L})(?:[Vv]ol|[Nn]o|[Ii]ss(?:ue)?|[Вв]ып|Т)\.\s?\d|(?<!\d)\d{1,3}\s?\(\d{1,4}\)|(?<!\p{L})(?:[Сс]|[Бб]|[Pp]{1,2})\.\s?\d+\s?[–—-]\s?\d|,\s\d+\s?[–—-]\s?\d+\.?$|\d\s?[–-]\s?\d+\s?(?:бб?|с|p)\.)/u;

/** "Title. Journal, 12(3), 45–67" against "Title. London: Routledge": numbering and page ranges tell. */
function readPeriodicalOrBook(rest: string): Pick<Work, "csl" | "doubts" | "kinds"> {
  const isPart = PERIODICAL_CUE.test(rest);
  const description = readDescription(rest, isPart);
  const made = makeHead(null, description.title, description.statement);
  const doubts = imprintDoubts(description.csl, description.imprintCertainty);
  const split = splitOffLast(description.title, description.titlePieces.length);
  if (split === null) return { csl: { ...description.csl, ...made.csl }, doubts, kinds: description.kinds };
  const title = unquote(tidyTitle(split.title));
  if (isPart && description.csl.publisher === undefined) {
    const host = readHost(rest.slice(rest.indexOf(split.last)));
    return { csl: { ...host.csl, title }, doubts: { ...doubts, "container-title": 0.8, title: 0.8 }, kinds: host.description.kinds };
  }
  const speaksAsPublisher = description.csl["publisher-place"] === undefined && split.last.length < 60;
  if (!speaksAsPublisher) return { csl: { ...description.csl, ...made.csl }, doubts, kinds: description.kinds };
  return { csl: { ...description.csl, ...made.csl, title, publisher: split.last }, doubts: { ...doubts, publisher: 0.6, title: 0.7 }, kinds: description.kinds };
}

/** Parts the last sentence from a text; a series name stays with the journal: "… . Философия сериясы". */
function splitOffLast(text: string, known: number): { readonly title: string; readonly last: string } | null {
  const pieces = known > 1 ? splitAreas(text) : [];
  let at = pieces.length - 1;
  while (at > 0 && (pieces[at]?.before !== "stop" && pieces[at]?.before !== "dash")) at -= 1;
  if (at > 1 && /сери[яи]|series|seriya/iu.test(pieces[at]?.text ?? "")) {
    do at -= 1;
    while (at > 1 && pieces[at]?.before !== "stop" && pieces[at]?.before !== "dash");
  }
  const start = pieces[at]?.start;
  return at < 1 || start === undefined ? null : { title: text.slice(0, pieces[at - 1]?.end), last: trimEdges(text.slice(start)) };
}

/** MLA, Chicago, IEEE: a quoted title right behind the authors, then the host without "//". */
function readQuotedPart(text: string, names: NameList | null): Work | null {
  const rest = text.slice(names?.length ?? 0);
  const quoted = /^["“]([^"”]{5,400})["”][.,]?\s+(?=\S)/u.exec(rest);
  const endsInside = /[.,?!]$/u.test(quoted?.[1] ?? "") || /["”][.,]\s+$/u.test(quoted?.[0] ?? "");
  if (quoted?.[1] === undefined || !endsInside) return null;
  const host = readHost(rest.slice(quoted[0].length));
  const made = makeHead(names, quoted[1], null);
  const { imprintCertainty, kinds } = host.description;
  return { form: "part", csl: { ...host.csl, ...made.csl }, doubts: { ...made.doubts, ...imprintDoubts(host.csl, imprintCertainty) }, kinds };
}

function readPlain(text: string, found: NameList | null): Work {
  const names = found ?? readPlainHeading(text) ?? readOrganisation(text);
  const rest = text.slice(names?.length ?? 0);
  const standard = names === null ? findStandardDesignation(rest) : null;
  const description = readDescription(standard?.title ?? rest, false);
  if (standard === null && isPeriodicalWithoutSlashes(rest, description.csl)) {
    const body = readPeriodicalOrBook(rest);
    const author = names === null ? {} : { author: names.names };
    return { form: "part", csl: { ...body.csl, ...author }, doubts: { ...body.doubts, ...(names === null ? {} : { author: names.certainty }) }, kinds: body.kinds };
  }
  const thesis = findThesisPhrase(description.title);
  const made = makeHead(names, thesis?.title ?? description.title, description.statement);
  const extra = { ...(thesis === null ? {} : { genre: thesis.genre }), ...(thesis?.institution == null ? {} : { publisher: thesis.institution }), ...(standard === null ? {} : { number: standard.number }) };
  return {
    form: standard === null ? "plain" : "standard",
    csl: { ...description.csl, ...made.csl, ...extra },
    doubts: { ...made.doubts, ...imprintDoubts(description.csl, description.imprintCertainty) },
    kinds: description.kinds,
  };
}

function isPeriodicalWithoutSlashes(text: string, csl: Partial<CslItem>): boolean {
  return csl.publisher === undefined && csl["number-of-pages"] === undefined && PERIODICAL_CUE.test(text) && csl["publisher-place"] === undefined;
}

function imprintDoubts(csl: Partial<CslItem>, certainty: number): Record<string, number> {
  return {
    ...(csl["publisher-place"] === undefined ? {} : { "publisher-place": certainty }),
    ...(csl.publisher === undefined ? {} : { publisher: certainty }),
  };
}
