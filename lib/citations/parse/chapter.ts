import type { CslItem } from "../reference.ts";
import { splitAreas } from "./areas.ts";
import { readElement } from "./elements.ts";
import { readHost } from "./host.ts";
import { readHeadingNames, readNameList } from "./names.ts";
import { tidyTitle, trimEdges, unquote } from "./printed-text.ts";
import type { Work } from "./work-reading.ts";

type Body = Pick<Work, "csl" | "doubts" | "kinds">;

/** "Title. In: …", "‘Title’, in …", "Название. В кн.: …": the word for "in" behind the title of a part, without "//". */
const IN_HOST =
  /^(.+?(?:[.?!]["”»’]?|["”»’][,.]?|,))\s+(?:[–—-]\s)?(?:In:?|in:?(?=\s\p{Lu})|[ВвУу]:|[ВвУу]\s(?:кн|сб|зб|газ|журн)\.:?|[Кк]ітапта:?|[Жж]инақта:?)\s+(?=\S)(.+)$/su;

/** Editors in front of the host, in the forms of APA, Harvard, Vancouver and German lists. */
const MARK = String.raw`(?:\((?:[Ee]ds?\.?|[Рр]ед\.?|[Hh]rsg\.?|[Hh]g\.?|[Ee]ditors?|[Сс]ост\.?|[Ққ]ұраст\.?)\)|[Ee]ditors?)`;
const EDITORS_FIRST = new RegExp(`^(.{3,160}?),?\\s${MARK}[.,:]{0,2}\\s+`, "u");
/** "Nomad Law, edited by Thomas Brown, 33–58. London: …". */
const EDITORS_BEHIND =
  /[,.]\s(?:edited\sby|ed(?:s)?\.\s?by|eds?\.|hrsg\.\svon|под\sред\.|ред\.)\s([^,.]+(?:\.[^,.]+)*?)(?=,\s(?:pp?\.\s?)?\d|\.\s\p{Lu}\p{Ll}|,\s\p{Lu}|$)/u;
/** Pages between the host's name and its imprint: "(2nd ed., pp. 33–58).", ", 33–58. London". */
const PAGES_INSIDE =
  /\s*\((?:([^()]*?),\s*)?(?:pp?|с|б|С|Б|S|s)\.?\s*([\d–—-]+)\)|,\s(?:pp?\.\s?)?(\d{1,4}\s?[–—-]\s?\d{1,4})(?=\.\s\p{Lu})/u;

/** Reads the text behind the names as a part of a book that is introduced by "In"; null when no such word stands there. */
export function readChapter(rest: string): Body | null {
  if (!/\s(?:[Ii]n|[ВвУу]|[Кк]ітапта|[Жж]инақта)[\s:]/u.test(rest)) return null;
  const found = IN_HOST.exec(rest);
  if (found?.[1] === undefined || found[2] === undefined) return null;
  const title = unquote(tidyTitle(found[1].replace(/[,.](?=["”’]?$)/u, "")));
  return title === "" ? null : readEditedHost(title, found[2]);
}

function readEditedHost(title: string, printed: string): Body {
  const first = takeEditorsFirst(printed);
  const behind = first.editor.length > 0 ? null : EDITORS_BEHIND.exec(first.text);
  const named = behind?.[1] === undefined ? null : readNameList(behind[1]);
  const editor = named?.names ?? first.editor;
  const unnamed =
    behind === null || named === null
      ? first.text
      : `${first.text.slice(0, behind.index)}${first.text.slice(behind.index + behind[0].length)}`;
  const pages = PAGES_INSIDE.exec(unnamed);
  const facts = (pages?.[1] ?? "").split(/,\s/u).flatMap((fact) => readElement(fact, { isPart: true }) ?? []);
  const bare =
    pages === null
      ? unnamed
      : `${unnamed.slice(0, pages.index)}${unnamed.slice(pages.index + pages[0].length)}`;
  const read = readHost(bare);
  const page = (pages?.[2] ?? pages?.[3])?.replace(/\s?[–—]\s?/gu, "-");
  return {
    csl: {
      ...withPublisher(asEvent(read.csl)),
      ...facts.reduce<Partial<CslItem>>((known, { csl }) => ({ ...known, ...csl }), {}),
      ...(editor.length === 0 ? {} : { editor }),
      ...(page === undefined ? {} : { page }),
      title,
    },
    doubts: {},
    kinds: page === undefined ? read.description.kinds : [...read.description.kinds, "pages"],
  };
}

function takeEditorsFirst(printed: string): {
  readonly text: string;
  readonly editor: NonNullable<CslItem["editor"]>;
} {
  const found = EDITORS_FIRST.exec(printed);
  const inside = found?.[1] ?? "";
  const list = found === null ? null : (readNameList(inside) ?? readHeadingNames(`${inside}. `));
  const isWhole = list !== null && list.length >= inside.length - 1;
  return found === null || list === null || !isWhole
    ? { text: printed, editor: [] }
    : { text: printed.slice(found[0].length), editor: list.names };
}

/** "in Proc. Symp. Bridges, Graz, Austria, 2011": IEEE prints where the conference met, and no publisher. */
function asEvent(csl: Partial<CslItem>): Partial<CslItem> {
  const { "publisher-place": place, ...rest } = csl;
  const isEvent = csl.publisher === undefined && /^\P{Script=Cyrillic}*$/u.test(csl["container-title"] ?? "");
  const isMeeting = isEvent && /Proc|Conf|Symp|Workshop/u.test(csl["container-title"] ?? "");
  return place === undefined || !isMeeting ? csl : { ...rest, "event-place": place };
}

/** In APA the publisher stands alone behind the last full stop: "Book title. Routledge". */
function withPublisher(csl: Partial<CslItem>): Partial<CslItem> {
  const container = csl["container-title"];
  if (container === undefined || csl.publisher !== undefined || csl["publisher-place"] !== undefined)
    return csl;
  const pieces = splitAreas(container);
  const last = pieces.at(-1);
  if (pieces.length < 2 || last === undefined || last.before !== "stop") return csl;
  return {
    ...csl,
    "container-title": tidyTitle(container.slice(0, pieces.at(-2)?.end)),
    publisher: trimEdges(last.text),
  };
}
