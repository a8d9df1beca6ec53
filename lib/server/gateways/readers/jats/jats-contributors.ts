import type { BlockLanguage } from "#lib/languages/language-tag.ts";
import { childElements, type XmlNode } from "../xml/xml-tree.ts";
import { elementsNamed, firstNamed, joinedParts, languageOf, plainText } from "./jats-tree.ts";
import { trusted, within, type JatsPlace } from "./jats-place.ts";

const NAMES = ["name", "string-name", "collab", "anonymous"] as const;

/** The authors of a group on one line, again in each further language that their names are given in; below what is told of each. */
export function writeContributors(group: XmlNode, place: JatsPlace): void {
  const inner = within(place, group);
  const contributors = elementsNamed(group, "contrib");
  const authors = contributors.filter(isAuthor);
  const languages = languagesOf(authors, inner.language);
  for (const language of languages) writeNames(authors, inner, language);
  writeOthers(
    contributors.filter((one) => !isAuthor(one)),
    inner,
  );
  for (const contributor of contributors) writeDetails(contributor, inner);
  for (const part of childElements(group)) if (part.name !== "contrib") writeDetail(part, inner);
}

function isAuthor({ attributes }: XmlNode): boolean {
  return /^(?:|author|authors|collab|corresp)$/iu.test(attributes["contrib-type"] ?? "");
}

/** Undefined stands for the names that have no language of their own. */
function languagesOf(
  authors: readonly XmlNode[],
  around: BlockLanguage | undefined,
): (BlockLanguage | undefined)[] {
  const told = authors.flatMap((author) => namesOf(author).map((name) => languageOf(name, around)));
  return [...new Set(told)];
}

function namesOf(contributor: XmlNode): XmlNode[] {
  const alternatives = elementsNamed(contributor, "name-alternatives", "collab-alternatives").flatMap((all) =>
    elementsNamed(all, ...NAMES),
  );
  return [...elementsNamed(contributor, ...NAMES), ...alternatives];
}

function writeNames(
  authors: readonly XmlNode[],
  place: JatsPlace,
  language: BlockLanguage | undefined,
): void {
  const declared = trusted({ ...place, language }, "authors");
  let isFirst = true;
  for (const author of authors) {
    const name = namesOf(author).find((one) => languageOf(one, place.language) === language);
    if (name === undefined) continue;
    if (!isFirst) place.out.write(", ", declared);
    place.out.write(inPrintedOrder(name), declared);
    isFirst = false;
    const marks = elementsNamed(author, "xref")
      .map(plainText)
      .filter((mark) => mark !== "");
    if (marks.length === 0) continue;
    place.out.begin({ kind: "raised" });
    place.out.write(marks.join(","), declared);
    place.out.end();
  }
  place.out.endParagraph();
}

/** Given names first, unless the file says that the family name comes first (name-style "eastern"). */
function inPrintedOrder(name: XmlNode): string {
  if (name.name !== "name") return plainText(name);
  const family = plainText(firstNamed(name, "surname"));
  const given = plainText(firstNamed(name, "given-names"));
  const isEastern = name.attributes["name-style"] === "eastern";
  const parts = [
    plainText(firstNamed(name, "prefix")),
    ...(isEastern ? [family, given] : [given, family]),
    plainText(firstNamed(name, "suffix")),
  ];
  return parts.filter((part) => part !== "").join(" ");
}

/** Editors and reviewers belong to the journal. */
function writeOthers(others: readonly XmlNode[], place: JatsPlace): void {
  for (const other of others) {
    const name = namesOf(other)[0];
    if (name === undefined) continue;
    place.out.write(
      `${inPrintedOrder(name)} (${other.attributes["contrib-type"] ?? ""})`,
      trusted(place, "page_header"),
    );
    place.out.endParagraph();
  }
}

const TOLD_ELSEWHERE: ReadonlySet<string> = new Set([
  ...NAMES,
  "name-alternatives",
  "collab-alternatives",
  "xref",
  "degrees",
  "role",
]);

function writeDetails(contributor: XmlNode, place: JatsPlace): void {
  for (const part of childElements(contributor)) if (!TOLD_ELSEWHERE.has(part.name)) writeDetail(part, place);
  const titles = elementsNamed(contributor, "degrees", "role")
    .map(plainText)
    .filter((text) => text !== "");
  if (titles.length === 0) return;
  place.out.write(titles.join(", "), trusted(place, "affiliation"));
  place.out.endParagraph();
}

/** What stands beside names: addresses, affiliations, identifiers of persons. */
export function writeDetail(part: XmlNode, place: JatsPlace): void {
  const inner = within(place, part);
  switch (part.name) {
    case "aff-alternatives":
      return childElements(part).forEach((aff) => writeDetail(aff, place));
    case "aff": {
      const declared = trusted(inner, "affiliation");
      const label = plainText(firstNamed(part, "label"));
      const text = joinedParts({
        ...part,
        children: part.children.filter((child) => typeof child === "string" || child.name !== "label"),
      });
      place.out.write(label === "" ? text : `${label} ${text}`, declared);
      break;
    }
    case "email":
      place.out.write(plainText(part), { type: "email", confidence: 1 });
      break;
    case "contrib-id": {
      const isOrcid = part.attributes["contrib-id-type"] === "orcid";
      place.out.write(`${isOrcid ? "ORCID: " : ""}${plainText(part)}`, { type: "email", confidence: 1 });
      break;
    }
    case "bio":
      return place.blocks.write(part, { ...inner, declared: trusted(inner, "affiliation") });
    case "xref":
      return;
    default:
      place.out.write(joinedParts(part), trusted(inner, "affiliation"));
  }
  place.out.endParagraph();
}
