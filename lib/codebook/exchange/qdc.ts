import {
  elementsOf,
  findElement,
  readXmlText,
  textOf,
  type XmlElement,
} from "#lib/citations/exchange/xml/xml-tree.ts";
import type { Language } from "#lib/languages/language-tag.ts";
import { element, escaped, holding } from "#lib/languages/xml-text.ts";
import { findWording } from "#lib/reforms/reform.ts";
import { hexOfColour, nearestColour } from "../colour.ts";
import { DEEPEST_TAG } from "../place-tag.ts";
import { colourOf } from "../tag-tree.ts";
import type { TagContent, TagsetContent } from "../tagset.ts";
import type { CodebookReading, ReadFault, ReadTag, ReadTagset } from "./read-codebook.ts";

/** REFI-QDA 1.5 (2019), codebook exchange: https://www.qdasoftware.org, read 29 November 2026. */
const NAMESPACE = "urn:QDA-XML:codebook:1.0";

/** A codebook in one language. A tagset is a set with its codes as members; a code that stands for nothing but its branch is still codable. */
export function toQdc(tagsets: readonly TagsetContent[], language: Language): string {
  const codes = tagsets.flatMap((tagset) => branchesOf(tagset, null, language));
  const sets = tagsets.map(({ id, labels, definitions, tags }) =>
    element(
      "Set",
      { guid: id, name: findWording(labels, language)?.text ?? id },
      `\n${[description(definitions, language), ...tags.map((tag) => element("MemberCode", { guid: tag.id }))].filter((part) => part !== "").join("\n")}\n`,
    ),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element(
    "CodeBook",
    { xmlns: NAMESPACE, origin: "Silteme" },
    `\n${element("Codes", {}, `\n${codes.join("\n")}\n`)}\n${holding("Sets", {}, sets)}\n`,
  )}\n`;
}

function branchesOf(tagset: TagsetContent, parentId: string | null, language: Language): string[] {
  const known = new Map(tagset.tags.map((tag) => [tag.id, tag]));
  const write = (tag: TagContent): string => {
    const colour = colourOf(known, tag.id);
    const below = tagset.tags.filter((one) => one.parentId === tag.id).map(write);
    const parts = [description(tag.definitions, language), ...below].filter((part) => part !== "");
    return element(
      "Code",
      {
        guid: tag.id,
        name: findWording(tag.labels, language)?.text ?? tag.code,
        isCodable: String(!tag.isRetired),
        color: colour === null ? undefined : hexOfColour(colour),
      },
      parts.length === 0 ? "" : `\n${parts.join("\n")}\n`,
    );
  };
  return tagset.tags.filter((tag) => tag.parentId === parentId).map(write);
}

function description(definitions: TagsetContent["definitions"], language: Language): string {
  const found = findWording(definitions, language);
  return found === null ? "" : element("Description", {}, escaped(found.text));
}

/** Reads a codebook of any program. Sets become tagsets; codes of no set make one that has no name yet. */
export function readQdc(text: string, language: Language): CodebookReading {
  const { root, problems } = readXmlText(text, {});
  const faults: ReadFault[] = problems.map(({ line }) => ({ code: "not_well_formed", where: String(line) }));
  if (root?.name !== "CodeBook")
    return { tagsets: [], faults: [...faults, { code: "no_codebook", where: "" }] };
  const codes: ReadTag[] = [];
  for (const code of elementsOf(findElement(root, "Codes") ?? root, "Code"))
    readCode(code, { parentKey: null, depth: 0 }, { language, codes, faults });
  const taken = new Set<string>();
  const sets = elementsOf(findElement(root, "Sets") ?? root, "Set").map((set): ReadTagset => {
    const members = new Set(
      elementsOf(set, "MemberCode").map(({ attributes }) => keyOf(attributes["guid"] ?? "")),
    );
    const tags = codes.filter(({ key }) => members.has(key) && !taken.has(key));
    for (const { key } of tags) taken.add(key);
    return {
      key: keyOf(set.attributes["guid"] ?? ""),
      labels: inLanguage(language, set.attributes["name"] ?? ""),
      definitions: inLanguage(language, textOf(findElement(set, "Description"))),
      isExclusive: false,
      tags: rooted(tags),
    };
  });
  const rest = rooted(codes.filter(({ key }) => !taken.has(key)));
  const loose: ReadTagset = { key: "", labels: {}, definitions: {}, isExclusive: false, tags: rest };
  return { tagsets: rest.length === 0 ? sets : [...sets, loose], faults };
}

interface Reading {
  readonly language: Language;
  readonly codes: ReadTag[];
  readonly faults: ReadFault[];
}

function readCode(code: XmlElement, at: { parentKey: string | null; depth: number }, reading: Reading): void {
  const { guid, name = "", color, isCodable } = code.attributes;
  const key = keyOf(guid ?? `${at.parentKey ?? ""}/${name}`);
  if (at.depth >= DEEPEST_TAG || name.trim() === "") {
    reading.faults.push({
      code: name.trim() === "" ? "no_label" : "too_deep",
      where: name === "" ? key : name,
    });
    return;
  }
  const colour = color === undefined ? null : nearestColour(color);
  if (color !== undefined && colour === null)
    reading.faults.push({ code: "colour_unknown", where: `${name}: ${color}` });
  reading.codes.push({
    ...{ key, parentKey: at.parentKey, colour },
    labels: inLanguage(reading.language, name),
    definitions: inLanguage(reading.language, textOf(findElement(code, "Description"))),
    isRetired: isCodable === "false" && elementsOf(code, "Code").length === 0 ? true : undefined,
  });
  for (const below of elementsOf(code, "Code"))
    readCode(below, { parentKey: key, depth: at.depth + 1 }, reading);
}

/** A tag whose parent is of another set stands at the root of its own. */
function rooted(tags: readonly ReadTag[]): ReadTag[] {
  const keys = new Set(tags.map(({ key }) => key));
  return tags.map((tag) =>
    tag.parentKey === null || keys.has(tag.parentKey) ? tag : { ...tag, parentKey: null },
  );
}

/** Some programs write guids in braces or in capitals. */
function keyOf(guid: string): string {
  return guid.replace(/[{}]/g, "").toLowerCase();
}

function inLanguage(language: Language, text: string) {
  const said = text.normalize("NFC").trim();
  return said === "" ? {} : { [language]: said };
}
