import type { CslName, CslType } from "#lib/citations/reference.ts";
import { CSL_TYPES } from "#lib/citations/reference.ts";
import { isLanguage } from "#lib/languages/language-tag.ts";
import { addAll, emptyDraft, type Draft } from "../exchanged-work.ts";
import { takeExtraLines } from "../extra-lines.ts";
import { languageTag } from "../language-name.ts";
import { readDate } from "../read-date.ts";
import type { ReadProblem } from "../read-problem.ts";
import { elementsOf, findElement, readXmlText, textAt, textOf, type XmlElement } from "../xml/xml-tree.ts";
import { GENRE_TYPES, MODS_NAMESPACE, ROLE_WORDS } from "./vocabulary.ts";

/** The works of a MODS file, unchecked: a record alone, or a collection of them, also inside of what OAI or SRU put around it. */
export function draftsFromMods(text: string, most: number): { drafts: Draft[]; problems: ReadProblem[] } {
  const { root, problems } = readXmlText(text, { [MODS_NAMESPACE]: "" });
  if (root === null) return { drafts: [], problems };
  const records = recordsIn(root);
  if (records.length > most) problems.push({ code: "too_many_works", line: null, values: { most } });
  return { drafts: records.slice(0, most).map(draftOf), problems };
}

function recordsIn(node: XmlElement): XmlElement[] {
  return node.name === "mods" ? [node] : elementsOf(node).flatMap(recordsIn);
}

function draftOf(mods: XmlElement): Draft {
  const draft = emptyDraft();
  const { csl } = draft;
  const related = (type: string): XmlElement | undefined =>
    elementsOf(mods, "relatedItem").find(({ attributes }) => attributes["type"] === type);
  const [host, series] = [related("host"), related("series")];
  csl["id"] = (mods.attributes["ID"] ?? "").slice(0, 200);
  csl["type"] = typeOf(mods, host);
  csl["genre"] = textOf(
    elementsOf(mods, "genre").find(
      ({ attributes }) => attributes["authority"] === undefined && !GENRE_TYPES.has(attributes["type"] ?? ""),
    ),
  ).trim();
  readTitles(mods, host, series, draft);
  csl["original-title"] = titleOf(findElement(related("original"), "titleInfo"));
  readNames(mods, csl);
  readOrigin([mods, host], csl);
  readPart(findElement(mods, "part") ?? findElement(host, "part"), csl);
  if (host !== undefined) csl["container-author"] = namesOf(host, new Set(["author"]));
  if (series !== undefined) csl["collection-editor"] = namesOf(series, new Set(["editor"]));
  csl["medium"] = textAt(mods, "physicalDescription", "form");
  csl["number-of-pages"] = textAt(mods, "physicalDescription", "extent");
  csl["language"] = languageTag(textAt(mods, "language", "languageTerm"));
  csl["abstract"] = textAt(mods, "abstract");
  readIdentifiers([mods, host], csl);
  readLocations(mods, csl);
  for (const subject of elementsOf(mods, "subject"))
    addAll(
      draft.tags,
      elementsOf(subject, "topic").map((topic) => textOf(topic).trim()),
    );
  readNotes(mods, draft);
  return draft;
}

function typeOf(mods: XmlElement, host: XmlElement | undefined): CslType {
  const genres = elementsOf(mods, "genre");
  const exact = genres.find(({ attributes }) => attributes["authority"] === "csl");
  const known = CSL_TYPES.find((type) => type === textOf(exact).trim());
  if (known !== undefined) return known;
  const words = genres.map((genre) => textOf(genre).trim());
  const type = words.map((word) => GENRE_TYPES.get(word)).find((found) => found !== undefined);
  if (type === "book" && host !== undefined) return "chapter";
  if (type !== undefined) return type;
  if (host === undefined)
    return findElement(mods, "originInfo", "publisher") === undefined ? "document" : "book";
  return textAt(host, "originInfo", "issuance") === "monographic" ? "chapter" : "article-journal";
}

/** `nonSort` is the article that sorting passes over, `subTitle` what follows a colon. */
function titleOf(info: XmlElement | undefined): string {
  const own = [textAt(info, "nonSort"), textAt(info, "title")].filter((part) => part !== "").join(" ");
  const subtitle = textAt(info, "subTitle");
  const part = [textAt(info, "partNumber"), textAt(info, "partName")]
    .filter((word) => word !== "")
    .join(", ");
  return [subtitle === "" ? own : `${own}: ${subtitle}`, part].filter((word) => word !== "").join(". ");
}

function readTitles(
  mods: XmlElement,
  host: XmlElement | undefined,
  series: XmlElement | undefined,
  draft: Draft,
): void {
  const { csl } = draft;
  const find = (node: XmlElement | undefined, type: string | undefined): XmlElement | undefined =>
    node === undefined
      ? undefined
      : elementsOf(node, "titleInfo").find(({ attributes }) => attributes["type"] === type);
  csl["title"] = titleOf(find(mods, undefined));
  csl["title-short"] = titleOf(find(mods, "abbreviated"));
  csl["container-title"] = titleOf(find(host, undefined));
  csl["container-title-short"] = titleOf(find(host, "abbreviated"));
  csl["collection-title"] = textAt(find(series, undefined), "title");
  csl["collection-number"] = textAt(find(series, undefined), "partNumber");
  const translated: Record<string, Record<string, string>> = {};
  for (const [node, variable] of [
    [mods, "title"],
    [host, "container-title"],
  ] as const) {
    for (const info of node === undefined ? [] : elementsOf(node, "titleInfo")) {
      const language = languageTag(info.attributes["lang"] ?? "");
      if (info.attributes["type"] !== "translated" || !isLanguage(language)) continue;
      translated[language] = { ...translated[language], [variable]: titleOf(info) };
    }
  }
  if (Object.keys(translated).length > 0) draft.translated = translated;
}

function readNames(mods: XmlElement, csl: Draft["csl"]): void {
  for (const variable of ["author", "editor", "translator", "compiler", "contributor"] as const)
    csl[variable] = namesOf(mods, new Set([variable]));
  const names = elementsOf(mods, "name");
  csl["event-title"] = textAt(
    names.find(({ attributes }) => attributes["type"] === "conference"),
    "namePart",
  );
  csl["authority"] = textAt(
    names.find((name) => roleOf(name) === "isb"),
    "namePart",
  );
}

function roleOf(name: XmlElement): string {
  return textAt(name, "role", "roleTerm").toLowerCase();
}

function namesOf(node: XmlElement, roles: ReadonlySet<string>): CslName[] {
  return elementsOf(node, "name").flatMap((name) => {
    const role = roleOf(name);
    const variable = role === "" ? "author" : ROLE_WORDS[role];
    if (name.attributes["type"] === "conference" || variable === undefined || !roles.has(variable)) return [];
    const part = (type: string | undefined): string =>
      elementsOf(name, "namePart")
        .filter(({ attributes }) => attributes["type"] === type)
        .map((words) => textOf(words).trim())
        .join(" ");
    const [family, given, suffix, whole] = [
      part("family"),
      part("given"),
      part("termsOfAddress"),
      part(undefined),
    ];
    if (family === "" && given === "") return whole === "" ? [] : [wholeName(whole, name.attributes["type"])];
    return [
      {
        ...(family === "" ? {} : { family }),
        ...(given === "" ? {} : { given }),
        ...(suffix === "" ? {} : { suffix }),
      },
    ];
  });
}

/** Catalogues write "Family, Given" in one part. */
function wholeName(whole: string, type: string | undefined): CslName {
  const [family = "", given = "", more] = whole.split(",").map((part) => part.trim());
  return type === "personal" && given !== "" && more === undefined ? { family, given } : { literal: whole };
}

function readOrigin(nodes: readonly (XmlElement | undefined)[], csl: Draft["csl"]): void {
  for (const node of nodes) {
    for (const origin of node === undefined ? [] : elementsOf(node, "originInfo")) {
      const place = elementsOf(origin, "place").flatMap((holder) => elementsOf(holder, "placeTerm"));
      csl["publisher-place"] ||= textOf(place.find(({ attributes }) => attributes["type"] !== "code")).trim();
      csl["publisher"] ||= textAt(origin, "publisher");
      csl["edition"] ||= textAt(origin, "edition");
      csl["issued"] ??= readDate(
        textAt(origin, "dateIssued") || textAt(origin, "copyrightDate") || textAt(origin, "dateCreated"),
      );
    }
  }
}

function readPart(part: XmlElement | undefined, csl: Draft["csl"]): void {
  if (part === undefined) return;
  for (const type of ["volume", "issue", "number", "section"])
    csl[type] = textAt(
      elementsOf(part, "detail").find(({ attributes }) => attributes["type"] === type),
      "number",
    );
  const extent = elementsOf(part, "extent").find(({ attributes }) =>
    /^pages?$/u.test(attributes["unit"] ?? ""),
  );
  const [start, end] = [textAt(extent, "start"), textAt(extent, "end")];
  csl["page"] =
    start === "" ? textAt(extent, "list") : end === "" || end === start ? start : `${start}-${end}`;
  csl["issued"] ??= readDate(textAt(part, "date"));
}

function readIdentifiers(nodes: readonly (XmlElement | undefined)[], csl: Draft["csl"]): void {
  for (const node of nodes)
    for (const identifier of node === undefined ? [] : elementsOf(node, "identifier")) {
      const kind = (identifier.attributes["type"] ?? "").toUpperCase();
      const value = textOf(identifier).trim();
      if (/^(?:DOI|ISBN|ISSN)$/u.test(kind)) csl[kind] ||= value;
      else if (kind === "URI") csl["URL"] ||= value;
    }
}

function readLocations(mods: XmlElement, csl: Draft["csl"]): void {
  for (const location of elementsOf(mods, "location")) {
    const url = findElement(location, "url");
    csl["URL"] = textOf(url).trim() || csl["URL"];
    csl["accessed"] ??= readDate(url?.attributes["dateLastAccessed"] ?? "");
    csl["archive"] ||= textAt(location, "physicalLocation");
    csl["archive_location"] ||= textAt(location, "shelfLocator");
  }
}

function readNotes(mods: XmlElement, draft: Draft): void {
  const notes = elementsOf(mods, "note").map((note) => ({
    type: note.attributes["type"],
    text: textOf(note).trim(),
  }));
  const [first, ...more] = notes.filter(
    ({ type, text }) => type !== "extra" && type !== "user" && text !== "",
  );
  addAll(draft.notes, [
    ...notes.filter(({ type }) => type === "user").map(({ text }) => text),
    ...more.map(({ text }) => text),
  ]);
  const extra = notes.find(({ type }) => type === "extra")?.text;
  // The note of the description is set first: the romanised form starts from it.
  const whole = [extra, first?.text].filter((text) => text !== undefined).join("\n");
  if (whole !== "") draft.csl["note"] = takeExtraLines(whole, draft);
}
