import type { CslDate, CslItem } from "#lib/citations/reference.ts";
import type { Run } from "#lib/citations/format/markup.ts";
import { runsWithBreaks, VERBATIM } from "#lib/citations/format/rich-text.ts";
import { element, escaped, holding } from "#lib/languages/xml-text.ts";
import { commaName } from "../comma-name.ts";
import { tagsOf, type WorkToWrite } from "../exchanged-work.ts";
import { edtfText } from "../iso-date.ts";
import { CONTRIBUTORS, ORDER, PATHS } from "./fields.ts";
import { refTypeOf } from "./ref-types.ts";

/** EndNote XML (the export "XML" of EndNote 20). Every text stands in `<style>`, which holds italics, bold and indices. */
export function endnoteFromWorks(works: readonly WorkToWrite[]): string {
  const records = works.map((work, index) => record(work, index + 1));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element("xml", {}, holding("records", {}, records) || element("records", {}))}\n`;
}

function record(work: WorkToWrite, number: number): string {
  const { csl } = work.forms;
  const { name, number: type } = refTypeOf(csl.type);
  const parts = partsOf(work);
  return holding("record", {}, [
    element("source-app", { name: "Silteme", version: "1" }, "Silteme"),
    element("rec-number", {}, String(number)),
    element("ref-type", { name }, String(type)),
    ...ORDER.flatMap((part) => parts.get(part) ?? []),
    csl.id === undefined ? "" : element("label", {}, styled(csl.id)),
  ]);
}

function partsOf(work: WorkToWrite): Map<string, string> {
  const { csl, translated } = work.forms;
  const texts = new Map<string, string[]>();
  const put = (path: readonly string[], content: string): void => {
    const [first = "", ...inner] = path;
    const nested = inner.reduceRight((within, name) => element(name, {}, within), content);
    texts.set(first, [...(texts.get(first) ?? []), nested]);
  };
  for (const [variable, path] of Object.entries(PATHS)) {
    const value = csl[variable as keyof typeof PATHS];
    if (value !== undefined && value !== "")
      put(path, VERBATIM.has(variable) ? plainStyle(String(value)) : styled(value));
  }
  const title = Object.values(translated).find(({ title: words }) => words !== undefined)?.title;
  if (title !== undefined) put(["titles", "translated-title"], styled(title));
  if (/^article-/u.test(csl.type) && csl["container-title"] !== undefined)
    put(["periodical", "full-title"], styled(csl["container-title"]));
  for (const [variable, [group, name]] of Object.entries(CONTRIBUTORS)) {
    const names = csl[variable as keyof typeof CONTRIBUTORS] ?? [];
    if (names.length > 0)
      put(
        ["contributors", group],
        names.map((person) => element(name, {}, styled(commaName(person)))).join(""),
      );
  }
  for (const tag of tagsOf(work)) put(["keywords", "keyword"], styled(tag));
  for (const [path, content] of otherParts(csl)) put(path, content);
  if ((work.notes ?? []).length > 0) put(["research-notes"], styled((work.notes ?? []).join("\n\n")));
  return new Map([...texts].map(([name, contents]) => [name, element(name, {}, contents.join(""))]));
}

function otherParts(item: CslItem): [readonly string[], string][] {
  const numbers = [item.ISBN, item.ISSN].filter((number) => number !== undefined && number !== "");
  const parts: [readonly string[], string][] = [];
  if (item.issued !== undefined) parts.push([["dates"], dateParts(item.issued)]);
  if (numbers.length > 0) parts.push([["isbn"], styled(numbers.join("\n"))]);
  if (item.accessed !== undefined) parts.push([["access-date"], styled(edtfText(item.accessed))]);
  if (item.language !== undefined && item.language !== "") parts.push([["language"], styled(item.language)]);
  return parts;
}

/** `year` is what EndNote sorts and prints, the date beside it what it prints of newspapers. */
function dateParts(date: CslDate): string {
  const year = "date-parts" in date ? String(date["date-parts"][0]?.[0] ?? "") : edtfText(date);
  const isMore = "date-parts" in date && edtfText(date) !== year;
  const day = isMore ? element("pub-dates", {}, element("date", {}, styled(edtfText(date)))) : "";
  return element("year", {}, styled(year)) + day;
}

function styled(value: string | number): string {
  return runsWithBreaks(value)
    .map((run) => element("style", { face: faceOf(run), font: "default", size: "100%" }, escaped(run.text)))
    .join("");
}

/** A text in which "<" is no markup. */
function plainStyle(text: string): string {
  return element("style", { face: "normal", font: "default", size: "100%" }, escaped(text));
}

function faceOf(run: Run): string {
  const faces = [
    run.bold === true ? "bold" : "",
    run.italic === true ? "italic" : "",
    run.underline === true ? "underline" : "",
    run.position ?? "",
  ].filter((face) => face !== "");
  return faces.length === 0 ? "normal" : faces.join(" ");
}
