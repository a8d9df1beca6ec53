import { findLabel } from "#lib/import/labels.ts";
import type { DeclaredBlock } from "#lib/import/raw-text.ts";
import { childElements, type XmlNode } from "../xml/xml-tree.ts";
import { cslOfCitation } from "#lib/citations/exchange/jats/read-citation.ts";
import { writeInline } from "./jats-inline.ts";
import {
  elementsNamed,
  elementsWithin,
  firstNamed,
  joinedParts,
  languageOf,
  plainText,
} from "./jats-tree.ts";
import { trusted, within, type JatsPlace } from "./jats-place.ts";

const CITATIONS = ["mixed-citation", "element-citation", "nlm-citation", "citation"] as const;

/** A list of references; a romanised one says so by its type, its language or its title. Lists may stand within lists. */
export function writeReferenceList(node: XmlNode, place: JatsPlace): void {
  const inner = within(place, node);
  const romanised = isRomanised(node);
  const title = firstNamed(node, "title");
  place.out.endParagraph();
  if (title !== null) {
    const type = romanised ? "references_romanized_heading" : "reference_list_heading";
    writeInline(title, { ...inner, declared: trusted(within(inner, title), type) });
    place.out.endParagraph();
  }
  for (const child of childElements(node)) {
    if (child.name === "ref") writeEntry(child, place, romanised);
    else if (child.name !== "title" && child.name !== "label") place.blocks.write(child, inner);
  }
  place.out.endParagraph();
}

function isRomanised(node: XmlNode): boolean {
  const said = `${node.attributes["content-type"] ?? ""} ${node.attributes["specific-use"] ?? ""}`;
  if (/romani[sz]ed|translit/iu.test(said) || /-Latn\b/iu.test(node.attributes["xml:lang"] ?? ""))
    return true;
  return findLabel(plainText(firstNamed(node, "title")))?.kind === "romanised_references";
}

function writeEntry(ref: XmlNode, place: JatsPlace, romanised: boolean): void {
  const label = plainText(firstNamed(ref, "label"));
  const type = romanised ? "reference_entry_romanized" : "reference_entry";
  const forms = childElements(ref).flatMap((child) =>
    child.name === "citation-alternatives" || child.name === "alternatives" ? childElements(child) : [child],
  );
  const printed = printedForms(forms.filter(({ name }) => (CITATIONS as readonly string[]).includes(name)));
  const { id } = ref.attributes;
  printed.forEach((form, at) => {
    const csl = cslOf(form, at === 0 ? forms : [form]);
    const own = languageOf(form, undefined);
    const declared: DeclaredBlock = {
      type: at === 0 ? type : "reference_entry_romanized",
      confidence: 1,
      ...(own === undefined ? {} : { language: own }),
      ...(csl === null ? {} : { csl }),
      ...(id === undefined || at > 0 ? {} : { target: id }),
    };
    const inner = { ...place, declared };
    if (at === 0 && label !== "" && !plainText(form).startsWith(label))
      place.out.write(`${label} `, declared);
    writeForm(form, inner);
    place.out.endParagraph({ isTight: true });
  });
  for (const note of elementsNamed(ref, "note"))
    place.blocks.write(note, { ...place, declared: { type, confidence: 1 } });
  place.out.endParagraph({ isTight: true });
}

/** The forms that print something: as printed, where the file has that; the same work in another language is an entry of its own. */
function printedForms(forms: readonly XmlNode[]): XmlNode[] {
  const asPrinted = forms.filter((form) =>
    form.children.some((child) => typeof child === "string" && child.trim() !== ""),
  );
  return asPrinted.length > 0 ? asPrinted : forms.filter((form) => plainText(form) !== "");
}

/** Parts are told by the form itself, or by the one that stands beside it for this. */
function cslOf(form: XmlNode, forms: readonly XmlNode[]) {
  const structured = forms.find(({ name }) => name === "element-citation");
  return cslOfCitation(structured ?? form);
}

function writeForm(form: XmlNode, place: JatsPlace): void {
  const isMixed = form.children.some((child) => typeof child === "string" && child.trim() !== "");
  if (isMixed) return writeInline(form, place);
  place.out.write(describe(form), place.declared);
}

/** A citation that is all parts, in the order and with the signs that readers of lists expect. */
function describe(form: XmlNode): string {
  const parts = [...elementsWithin(form)];
  const text = (...names: readonly string[]): string =>
    plainText(parts.find(({ name }) => names.includes(name)) ?? null);
  const names = parts.filter(({ name }) => name === "name" || name === "string-name" || name === "collab");
  const authors = names.map((name) => printedName(name)).join(", ");
  const title = text("article-title", "chapter-title", "data-title", "part-title");
  const volume = [text("volume"), text("issue") === "" ? "" : `(${text("issue")})`].join("");
  const pages =
    text("page-range") ||
    [text("fpage"), text("lpage")].filter((page) => page !== "").join("–") ||
    text("elocation-id");
  const place = [text("publisher-loc"), text("publisher-name")].filter((one) => one !== "").join(": ");
  const doi = plainText(
    parts.find(({ name, attributes }) => name === "pub-id" && attributes["pub-id-type"] === "doi") ?? null,
  );
  const areas = [
    authors,
    title,
    text("source"),
    place,
    text("year"),
    volume,
    pages,
    doi === "" ? "" : `doi:${doi}`,
    text("uri", "ext-link"),
    text("comment"),
  ];
  return areas
    .filter((area) => area !== "")
    .map((area) => area.replace(/\.$/u, ""))
    .join(". ");
}

function printedName(name: XmlNode): string {
  const family = plainText(firstNamed(name, "surname"));
  const given = plainText(firstNamed(name, "given-names"));
  return family === "" && given === ""
    ? joinedParts(name)
    : [family, given].filter((part) => part !== "").join(" ");
}
