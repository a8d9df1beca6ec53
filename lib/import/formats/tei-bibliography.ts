import type { CslDate, CslItem, CslName } from "#lib/citations/reference.ts";
import { element, escaped, holding } from "#lib/languages/xml-text.ts";

/** Works whose title is the title of what was published (TEI: monograph); the others are parts of something. */
function isMonograph(item: CslItem): boolean {
  return item["container-title"] === undefined;
}

/** TEI P5, §3.12.2.2: `<biblStruct>` with the parts that are read of an entry, which `corresp` names. */
export function writeStructuredWork(item: CslItem, entry: string): string {
  const people = [
    ...(item.author ?? []).map((name) => writeName("author", name)),
    ...(item.translator ?? []).map((name) => writeName("editor", name, "translator")),
  ];
  const editors = (item.editor ?? []).map((name) => writeName("editor", name));
  const title = titleOf(isMonograph(item) ? "m" : "a", item.title);
  const container = titleOf(item.type === "chapter" ? "m" : "j", item["container-title"]);
  const identifiers = [
    idno("DOI", item.DOI),
    idno("ISBN", item.ISBN),
    idno("ISSN", item.ISSN),
    item.URL === undefined ? "" : element("ptr", { target: item.URL }),
  ];
  const imprint = writeImprint(item);
  const parts = isMonograph(item)
    ? [
        holding("monogr", {}, [
          ...people,
          title === "" ? "<title/>" : title,
          ...editors,
          ...identifiers,
          imprint,
        ]),
      ]
    : [
        holding("analytic", {}, [...people, title]),
        holding("monogr", {}, [container, ...editors, ...identifiers, imprint]),
      ];
  const series =
    item["collection-title"] === undefined
      ? ""
      : element("series", {}, titleOf("s", item["collection-title"]));
  const note = item.note === undefined ? "" : element("note", {}, escaped(item.note));
  return holding("biblStruct", { type: item.type, corresp: entry, "xml:lang": languageOf(item) }, [
    ...parts,
    series,
    note,
  ]);
}

/** TEI P5, `<title>`: of a monograph, an analytic part, a journal or a series; nothing where there is none. */
function titleOf(level: "m" | "a" | "j" | "s", title: string | undefined): string {
  return title === undefined ? "" : element("title", { level }, escaped(title));
}

/** Only what `xml:lang` can hold. */
function languageOf({ language }: CslItem): string | undefined {
  const isTag = /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,4}$/u.test(language ?? "");
  return isTag ? language : undefined;
}

function writeName(role: "author" | "editor", name: CslName, as?: string): string {
  const parts = [
    name.given === undefined ? "" : element("forename", {}, escaped(name.given)),
    name["dropping-particle"] === undefined
      ? ""
      : element("nameLink", {}, escaped(name["dropping-particle"])),
    name["non-dropping-particle"] === undefined
      ? ""
      : element("nameLink", {}, escaped(name["non-dropping-particle"])),
    name.family === undefined ? "" : element("surname", {}, escaped(name.family)),
    name.suffix === undefined ? "" : element("genName", {}, escaped(name.suffix)),
  ].join("");
  return element(
    role,
    { role: as },
    parts === "" ? element("orgName", {}, escaped(name.literal ?? "")) : element("persName", {}, parts),
  );
}

function idno(type: string, value: string | undefined): string {
  return value === undefined ? "" : element("idno", { type }, escaped(value));
}

function writeImprint(item: CslItem): string {
  const scope = (unit: string, value: string | number | undefined): string =>
    value === undefined ? "" : element("biblScope", { unit }, escaped(String(value)));
  const text = (name: string, value: string | undefined): string =>
    value === undefined ? "" : element(name, {}, escaped(value));
  const accessed = dateText(item.accessed);
  return (
    holding("imprint", {}, [
      text("pubPlace", item["publisher-place"]),
      text("publisher", item.publisher),
      dateElement(item.issued),
      accessed === null
        ? ""
        : element("date", { type: "accessed", when: accessed.when }, escaped(accessed.text)),
      scope("volume", item.volume),
      scope("issue", item.issue),
      scope("page", item.page),
    ]) || "<imprint><date/></imprint>"
  );
}

function dateElement(date: CslDate | undefined): string {
  const read = dateText(date);
  return read === null ? "" : element("date", { when: read.when }, escaped(read.text));
}

/** ISO 8601 where the date is one day, month or year. */
function dateText(
  date: CslDate | undefined,
): { readonly text: string; readonly when: string | undefined } | null {
  if (date === undefined) return null;
  if (!("date-parts" in date)) return { text: "literal" in date ? date.literal : date.raw, when: undefined };
  const written = date["date-parts"].map((parts) =>
    parts.map((part, at) => String(part).padStart(at === 0 ? 4 : 2, "0")).join("-"),
  );
  return {
    text: written.join("/"),
    when: written.length === 1 && /^[0-9]{4}/u.test(written[0] ?? "") ? written[0] : undefined,
  };
}
