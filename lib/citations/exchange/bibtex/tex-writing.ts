import type { CslName } from "#lib/citations/reference.ts";
import { oneLine, richRuns } from "#lib/citations/format/rich-text.ts";

/**
 * Cyrillic stays UTF-8, as biber and every current reader take it; only what TeX reads as a command is escaped. Braces are written
 * by name, since BibTeX counts them even behind a backslash.
 */
// prettier-ignore
const SPECIAL: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}", "{": "\\textbraceleft{}", "}": "\\textbraceright{}", "%": "\\%", "#": "\\#", "&": "\\&", _: "\\_", $: "\\$",
  "~": "\\textasciitilde{}", "^": "\\textasciicircum{}",
};

export function escapeTex(text: string): string {
  return text
    .replace(/[\\{}%#&_$~^]/g, (mark) => SPECIAL[mark] ?? mark)
    .replace(/-(?=-)|`(?=`)|'(?=')/g, (mark) => `${mark}{}`);
}

/** A text value with its italics, bold and indices as TeX commands. */
export function texFromText(value: string | number): string {
  return richRuns(value)
    .map((run) => {
      let tex = escapeTex(run.text);
      if (run.position === "superscript") tex = `\\textsuperscript{${tex}}`;
      if (run.position === "subscript") tex = `\\textsubscript{${tex}}`;
      if (run.smallCaps === true) tex = `\\textsc{${tex}}`;
      if (run.bold === true) tex = `\\textbf{${tex}}`;
      return run.italic === true ? `\\emph{${tex}}` : tex;
    })
    .join("");
}

/**
 * Bibliography styles lower-case titles. Braces keep the whole title of a work that is not English, where the letter
 * case is right as it is, and in an English one the words after the first that hold a capital: the names.
 */
export function texTitle(value: string, english: boolean): string {
  if (!english) return `{${texFromText(value)}}`;
  const [first = "", ...rest] = texFromText(value).split(" ");
  return [
    first,
    ...rest.map((word) => (/\p{Lu}/u.test(word) && !/[\\{}]/.test(word) ? `{${word}}` : word)),
  ].join(" ");
}

/** "particle Family, Suffix, Given"; a name in one piece stands in braces, so that no reader splits it. */
export function texNames(names: readonly CslName[]): string {
  return names.map(texName).join(" and ");
}

function texName(name: CslName): string {
  if (name.literal !== undefined) return `{${escapeTex(oneLine(name.literal))}}`;
  const family = [name["non-dropping-particle"], guardFamily(name.family)].filter(
    (part) => part !== undefined,
  );
  const given = [name.given, name["dropping-particle"]].filter((part) => part !== undefined).join(" ");
  if (family.length === 0) return `{${escapeTex(oneLine(given))}}`;
  // Words without a comma would be parted into given and family name.
  const isAlone = given === "" && (name.suffix ?? "") === "";
  if (isAlone && /\s/u.test((name.family ?? "").trim())) return `{${escapeTex(oneLine(family.join(" ")))}}`;
  const parts = [
    isAlone && family.length > 1 ? `${family.join(" ")},` : family.join(" "),
    guardName(oneLine(name.suffix ?? "")),
    guardName(oneLine(given)),
  ];
  return parts.filter((part) => part !== "").join(", ");
}

/** Words in lower case before the family name are read as its particle, so that those which belong to it stand in braces. */
function guardFamily(family: string | undefined): string | undefined {
  if (family === undefined) return undefined;
  const text = oneLine(family);
  return /^\p{Ll}/u.test(text) ? `{${escapeTex(text)}}` : guardName(text);
}

/** A comma or " and " inside a part would be read as the end of it. */
function guardName(part: string): string {
  const tex = escapeTex(part);
  return /,|\band\b/i.test(part) ? `{${tex}}` : tex;
}

/** biblatex separates a range with two hyphens, whatever dash it is printed with. */
export function texPages(pages: string): string {
  return escapeTex(oneLine(pages)).replace(/(\d)[-–—](?=\d)/gu, "$1--");
}

/** Addresses and DOIs are read verbatim; only braces, which would end the value, are percent-encoded. */
export function texVerbatim(value: string): string {
  return oneLine(value).replace(/[{}\\ ]/g, (mark) => encodeURIComponent(mark));
}
