import type { CslItem } from "../reference.ts";
import { splitAreas } from "./areas.ts";
import { readDatedHeading } from "./dated-heading.ts";
import { readHost } from "./host.ts";
import type { NameList } from "./names.ts";
import { tidyTitle, trimEdges, unquote } from "./printed-text.ts";
import { readResponsibility } from "./responsibility.ts";
import { readPeriodicalOrBook } from "./unslashed-part.ts";
import type { Work } from "./work-reading.ts";

/** Author–date styles: "Isaacs, R. (2011). Title. Journal, 12(3), 45–67." */
export function readDated(text: string, names: NameList | null): Work | null {
  const organisation =
    names === null
      ? /^(\p{Lu}[^.()«"]{1,90}?)\.?\s(?=\((?:1[5-9]|20)\d{2}[^()]{0,20}\)\s?[.,:])/u.exec(text)
      : null;
  const length = names?.length ?? organisation?.[0].length;
  if (length === undefined) return null;
  const editors = /^\s*\((?:Eds?|Ред)\.?\)[.,]?\s*/u.exec(text.slice(length))?.[0].length ?? 0;
  const dated = readDatedHeading(text.slice(length + editors));
  if (dated === null) return null;
  const named = names?.names ?? [{ literal: organisation?.[1] ?? "" }];
  const role = editors > 0 ? { editor: named } : { author: named };
  const body = readDatedBody(dated.rest);
  const issued =
    dated.issued === null
      ? {}
      : { issued: { "date-parts": [dated.issued.filter((part) => part !== undefined)] } };
  return {
    form: "dated",
    csl: { ...body.csl, ...role, ...issued },
    doubts: { [editors > 0 ? "editor" : "author"]: names?.certainty ?? 0.7, ...body.doubts },
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
  const bare =
    pages === null ? inner : `${inner.slice(0, pages.index)}${inner.slice(pages.index + pages[0].length)}`;
  const read = readHost(bare);
  const responsible = editors === null ? null : readResponsibility(editors[1] ?? "");
  const editor =
    responsible === null || responsible.authors.length === 0 ? {} : { editor: responsible.authors };
  const page = pages?.[1] === undefined ? {} : { page: pages[1].replace(/[–—]/gu, "-") };
  return {
    csl: { ...withPublisher(read.csl), ...editor, ...page, title: unquote(tidyTitle(title)) },
    doubts: {},
    kinds: read.description.kinds,
  };
}

/** In APA the publisher stands alone behind the last full stop: "Book title. Routledge". */
function withPublisher(csl: Partial<CslItem>): Partial<CslItem> {
  const container = csl["container-title"];
  if (container === undefined || csl.publisher !== undefined) return csl;
  const pieces = splitAreas(container);
  const last = pieces.at(-1);
  if (pieces.length < 2 || last === undefined || last.before !== "stop") return csl;
  return {
    ...csl,
    "container-title": tidyTitle(container.slice(0, pieces.at(-2)?.end)),
    publisher: trimEdges(last.text),
  };
}
