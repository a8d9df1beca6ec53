import { termLanguage } from "#lib/citations/format/item-language.ts";
import { VERBATIM } from "#lib/citations/format/rich-text.ts";
import { readCommaName } from "../comma-name.ts";
import { addAll, emptyDraft, type Draft } from "../exchanged-work.ts";
import { takeExtraLines } from "../extra-lines.ts";
import { languageTag } from "../language-name.ts";
import { readDate } from "../read-date.ts";
import { literalText } from "../literal-text.ts";
import type { ReadProblem } from "../read-problem.ts";
import { elementsOf, findElement, readXmlText, textAt, textOf, type XmlElement } from "../xml/xml-tree.ts";
import { CONTRIBUTORS, PATHS } from "./fields.ts";
import { typeOfRef } from "./ref-types.ts";

/** The works of an EndNote XML file, unchecked. */
export function draftsFromEndnote(text: string, most: number): { drafts: Draft[]; problems: ReadProblem[] } {
  const { root, problems } = readXmlText(text, {});
  if (root === null) return { drafts: [], problems };
  const records =
    root.name === "records"
      ? elementsOf(root, "record")
      : elementsOf(root, "records").flatMap((list) => elementsOf(list, "record"));
  if (records.length > most) problems.push({ code: "too_many_works", line: null, values: { most } });
  const drafts = records.slice(0, most).map((record) => draftOf(record, problems));
  return { drafts, problems };
}

function draftOf(record: XmlElement, problems: ReadProblem[]): Draft {
  const draft = emptyDraft();
  const { csl } = draft;
  const ref = findElement(record, "ref-type");
  const name = ref?.attributes["name"] ?? "";
  const type = typeOfRef(name, textOf(ref).trim());
  if (type === null) problems.push({ code: "type_unknown", line: null, values: { type: name.slice(0, 40) } });
  csl["type"] = type ?? "document";
  csl["id"] = textAt(record, "label").slice(0, 200);
  for (const [variable, path] of Object.entries(PATHS))
    csl[variable] = VERBATIM.has(variable) ? textAt(record, ...path) : richText(findElement(record, ...path));
  csl["container-title"] ||= richText(findElement(record, "periodical", "full-title"));
  csl["container-title-short"] ||= richText(findElement(record, "periodical", "abbr-1"));
  for (const [variable, [group]] of Object.entries(CONTRIBUTORS)) {
    const holder = findElement(record, "contributors", group);
    csl[variable] = (holder === undefined ? [] : elementsOf(holder)).flatMap(
      (author) => readCommaName(textOf(author)) ?? [],
    );
  }
  csl["issued"] = issuedOf(record);
  csl["accessed"] = readDate(textAt(record, "access-date"));
  csl["language"] = languageTag(textAt(record, "language"));
  readNumbers(textAt(record, "isbn"), csl);
  readAdded(record, draft);
  if (findElement(record, "urls", "pdf-urls") !== undefined)
    problems.push({ code: "attachments_left_out", line: null, values: {} });
  return draft;
}

/** The date says more than the year, unless it is a day and month without one ("5 March"). */
function issuedOf(record: XmlElement): unknown {
  const year = readDate(textAt(record, "dates", "year"));
  const text = textAt(record, "dates", "pub-dates", "date");
  const date = readDate(text);
  if (date !== null && "date-parts" in date) return date;
  const [figure] = year !== null && "date-parts" in year ? (year["date-parts"][0] ?? []) : [];
  const dayOf = figure === undefined || text === "" ? null : readDate(`${text} ${figure}`);
  return dayOf !== null && "date-parts" in dayOf ? dayOf : year;
}

const FACES: readonly (readonly [face: string, tag: string])[] = [
  ["italic", "i"],
  ["bold", "b"],
  ["superscript", "sup"],
  ["subscript", "sub"],
];

/** Text with the looks of its `<style>` elements as tags of CSL's rich text. */
function richText(node: XmlElement | undefined): string {
  if (node === undefined) return "";
  const pieces = node.children.map((child) => {
    if (typeof child === "string") return child.trim() === "" ? "" : literalText(child);
    const face = child.attributes["face"] ?? "";
    const tags = FACES.filter(([name]) => face.includes(name)).map(([, tag]) => tag);
    return tags.reduceRight((inner, tag) => `<${tag}>${inner}</${tag}>`, literalText(textOf(child)));
  });
  return pieces.join("").replace(/\r\n?/gu, "\n").trim();
}

function readNumbers(text: string, csl: Draft["csl"]): void {
  const numbers = text.split(/[\r\n]+/u).map((number) => number.trim());
  const issn = numbers.find((number) => /^\d{4}-?\d{3}[\dXxХх](?:\s?\(.{1,20}\))?$/u.test(number));
  csl["ISSN"] = issn ?? "";
  csl["ISBN"] = numbers.filter((number) => number !== issn).join(" ");
}

function readAdded(record: XmlElement, draft: Draft): void {
  const keywords = findElement(record, "keywords");
  addAll(draft.tags, [
    ...(keywords === undefined ? [] : elementsOf(keywords, "keyword")).map((tag) => textOf(tag).trim()),
  ]);
  const research = textAt(record, "research-notes").replace(/\r\n?/gu, "\n");
  if (research !== "") draft.notes.push(research);
  const title = richText(findElement(record, "titles", "translated-title"));
  if (title !== "") draft.translated = { [termLanguage({ type: "document", title })]: { title } };
  const note = draft.csl["note"];
  if (typeof note === "string" && note !== "") draft.csl["note"] = takeExtraLines(note, draft);
}
