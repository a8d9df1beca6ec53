import type { CslItem } from "../reference.ts";
import { readArchivalUnit } from "./archival-unit.ts";
import { mendCarelessPrint } from "./careless-print.ts";
import { readCourtCase } from "./court-case.ts";
import { readChapter } from "./chapter.ts";
import { readDated } from "./dated-work.ts";
import { issuedOf, readDatedHeading, type DatedHeading } from "./dated-heading.ts";
import { readDate, toDateParts } from "./dates.ts";
import { readDescription } from "./description.ts";
import { isNewspaperName } from "./periodicals.ts";
import { readHost } from "./host.ts";
import { mayBeLegalAct, readLegalAct } from "./legal-act.ts";
import { readHeadingNames, readOrganisation, readPlainHeading, type NameList } from "./names.ts";
import { tidyTitle } from "./printed-text.ts";
import { findReportPhrase, takeRegistration } from "./report.ts";
import { splitResponsibility } from "./responsibility.ts";
import { findStandardDesignation } from "./standard.ts";
import { findThesisPhrase } from "./thesis.ts";
import { readPatent } from "./patent.ts";
import {
  findProceedings,
  isPeriodicalWithoutSlashes,
  readPeriodicalOrBook,
  readQuotedPart,
} from "./unslashed-part.ts";
import { imprintDoubts, makeHead, type Work } from "./work-reading.ts";

/** "О степях. (2012). [Закон …]": APA's order, which the author–date reader knows. */
const KIND_AFTER_YEAR = /\)\.\s\[/u;

/** "Қала мәдениеті // Алматы: Өнер, 1993": slashes where the dash of an imprint is meant. */
const IMPRINT_BEHIND_SLASHES =
  /\/\/\s*(?:Алматы|Астана|Москва|М\.|Almaty|Astana|СПб\.|Алма-Ата|Қарағанды|Караганда)\s?:/u;

/** Reads an entry that carries no address, identifier or translation any more. */
export function readWork(printed: string): Work {
  const mended = mendCarelessPrint(printed);
  const text = IMPRINT_BEHIND_SLASHES.test(mended) ? mended.replace(/\s*\/\/\s*/u, ". – ") : mended;
  const slashes = text.includes("//") ? /\s*\/\/\s*/u.exec(text) : null;
  const archival = readArchivalUnit(text);
  if (archival !== null)
    return { form: "archival", csl: withHeading(archival), doubts: { type: 0.8 }, kinds: [] };
  const patent = readPatent(text);
  if (patent !== null) return { form: "patent", csl: patent, doubts: { title: 0.8, type: 0.9 }, kinds: [] };
  const decision = readCourtCase(text);
  if (decision !== null) return { form: "case", csl: decision, doubts: { title: 0.8 }, kinds: [] };
  const names = readHeadingNames(text);
  const legal = names === null && !KIND_AFTER_YEAR.test(text) ? readLegal(text, slashes) : null;
  if (legal !== null) return legal;
  if (slashes !== null)
    return readPart(text.slice(0, slashes.index), text.slice(slashes.index + slashes[0].length), names);
  return (
    readDated(text, names) ?? readInHost(text, names) ?? readQuotedPart(text, names) ?? readPlain(text, names)
  );
}

/** "Есенов Қ. Баяндама": the author of an archival document stands before its title. */
function withHeading(csl: Partial<CslItem>): Partial<CslItem> {
  const names = readHeadingNames(csl.title ?? "");
  if (names === null || names.certainty < 0.9) return csl;
  return { ...csl, author: names.names, title: tidyTitle((csl.title ?? "").slice(names.length)) };
}

/** "… : Закон України від 05.09.2017 р. № 2145-VIII. Відомості. 2017. № 38": the gazette behind a full stop. */
const GAZETTE =
  /^(.+?(?:№\s?[\p{L}\d-]+|(?:19|20)\d{2}\s?(?:г|р|ж)?|»))\.?\s?(?:[–—-]\s)?(\p{Lu}[^№]{3,90}?[.,]\s(?:[–—-]\s)?(?:19|20)\d{2}[.,].*(?:№|(?<!\p{L})Ст(?!\p{L})|\d\s\p{L}{3,8}).*)$/u;

function readLegal(printed: string, found: RegExpExecArray | null): Work | null {
  const gazette = found === null && mayBeLegalAct(printed) ? GAZETTE.exec(printed) : null;
  const text = gazette === null ? printed : `${gazette[1] ?? ""} // ${gazette[2] ?? ""}`;
  const slashes = gazette === null ? found : /\s*\/\/\s*/u.exec(text);
  const head = slashes === null ? text : text.slice(0, slashes.index);
  if (!mayBeLegalAct(head)) return null;
  const description = slashes === null ? readDescription(text, false) : null;
  const hasImprint = description?.csl["publisher-place"] !== undefined;
  const act = readLegalAct(hasImprint ? description.title : head);
  if (act === null) return null;
  const host = slashes === null ? null : readHost(text.slice(slashes.index + slashes[0].length));
  const outer = host?.csl ?? (hasImprint ? description.csl : {});
  return {
    form: "legal",
    csl: { ...outer, ...act.csl, ...printingDate(outer, act.csl, hasImprint) },
    doubts: { title: act.certainty, type: act.certainty },
    kinds: host?.description.kinds ?? [],
  };
}

/** A printed edition is dated by its imprint; the day of the act is then the original date. */
function printingDate(outer: Partial<CslItem>, act: Partial<CslItem>, hasImprint: boolean): Partial<CslItem> {
  if (!hasImprint || outer.issued === undefined) return {};
  return { issued: outer.issued, ...(act.issued === undefined ? {} : { "original-date": act.issued }) };
}

/** "Қала : республикалық газеті // Дала үні": some styles print the kind of the newspaper behind the title. */
const KIND_OF_HOST = /\s*:\s((?:\p{Ll}[\p{Ll}-]*\s){0,3}(?:газеті|gazeti|апталығы))$/u;

function readPart(headText: string, hostText: string, found: NameList | null): Work {
  const names = found ?? readPlainHeading(headText) ?? readOrganisation(headText);
  const unnamed = headText.slice(names?.length ?? 0);
  const behind = names === null ? null : readDatedHeading(unnamed);
  const host = readHost(hostText);
  const closing = host.csl.issued === undefined ? takeClosingDay(behind?.rest ?? unnamed) : null;
  const dated = closing ?? behind;
  const head = splitResponsibility(dated?.rest ?? unnamed);
  const kind = KIND_OF_HOST.exec(head.title);
  const made = makeHead(names, kind === null ? head.title : head.title.slice(0, kind.index), head.statement);
  const { imprintCertainty, kinds } = host.description;
  return {
    form: "part",
    csl: { ...issuedOf(dated), ...host.csl, ...(kind === null ? {} : { genre: kind[1] }), ...made.csl },
    doubts: { ...made.doubts, ...imprintDoubts(host.csl, imprintCertainty) },
    kinds,
  };
}

/** "Кездесу. 2022 жылғы 6 қазан // Сайт": news of a site print their day behind the title. */
function takeClosingDay(head: string): DatedHeading | null {
  const found = CLOSING_DAY.exec(head);
  const date = found === null ? null : readDate(found[1] ?? "");
  const issued = date?.day === null || date === null ? null : toDateParts(date);
  return found === null || issued === null ? null : { issued, rest: head.slice(0, found.index + 1) };
}
/** In front of the slashes, behind a full stop. UTF-16 units bound it to the length of a date. */
const CLOSING_DAY = /[.!?]\s(?:[–—-]\s)?((?:\d{4}|\d{1,2})[\s.][^/:«»()]{4,28})$/u;

/** "Белкина О. Право кочевья. В кн.: Степное право. М., 1984": only a named author makes the word for "in" trustworthy. */
function readInHost(text: string, names: NameList | null): Work | null {
  const body = names === null ? null : readChapter(text.slice(names.length));
  return body === null ? null : withAuthors(body, names);
}

/** A book, thesis, standard or page, or an article whose journal follows without "//". */
function readPlain(text: string, found: NameList | null): Work {
  const names = found ?? readPlainHeading(text) ?? readOrganisation(text);
  const rest = text.slice(names?.length ?? 0);
  const standard = names === null ? findStandardDesignation(rest) : null;
  const registered = takeRegistration(standard?.title ?? rest);
  const description = readDescription(registered.text, false);
  if (standard === null && isPeriodicalWithoutSlashes(rest, description.csl))
    return withAuthors(readPeriodicalOrBook(rest), names);
  const proceedings = names === null ? null : findProceedings(description);
  if (proceedings !== null) {
    const at = text.indexOf(proceedings, names?.length ?? 0);
    return readPart(text.slice(0, at), text.slice(at), found);
  }
  const thesis = findThesisPhrase(description.title);
  const report = thesis === null ? findReportPhrase(description.title) : null;
  const made = makeHead(names, (thesis ?? report)?.title ?? description.title, description.statement);
  const number = standard?.number ?? report?.number ?? registered.number;
  const extra: Partial<CslItem> = {};
  if (thesis !== null || report !== null) extra.genre = (thesis ?? report)?.genre;
  if (thesis !== null && thesis.institution !== null) extra.publisher = thesis.institution;
  if (number !== null) extra.number = number;
  return {
    form: standard === null ? "plain" : "standard",
    csl: { ...inNewspaper(description.csl), ...made.csl, ...extra },
    doubts: { ...made.doubts, ...imprintDoubts(description.csl, description.imprintCertainty) },
    kinds: description.kinds,
  };
}

/** "Егемен Қазақстан, 2004": a newspaper where a house would stand. */
function inNewspaper(csl: Partial<CslItem>): Partial<CslItem> {
  if (csl.publisher === undefined || csl["publisher-place"] !== undefined || !isNewspaperName(csl.publisher))
    return csl;
  const { publisher, ...rest } = csl;
  return { ...rest, "container-title": publisher };
}

function withAuthors(body: Pick<Work, "csl" | "doubts" | "kinds">, names: NameList | null): Work {
  if (names === null) return { ...body, form: "part" };
  return {
    ...body,
    form: "part",
    csl: { ...body.csl, author: names.names },
    doubts: { ...body.doubts, author: names.certainty },
  };
}
