import type { CslName } from "#lib/citations/reference.ts";
import { oneLine, richRuns } from "../format/rich-text.ts";

/** Cyrillic stays UTF-8, as biber and every current reader take it; only what TeX reads as a command is escaped. */
// prettier-ignore
const SPECIAL: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}", "{": "\\{", "}": "\\}", "%": "\\%", "#": "\\#", "&": "\\&", _: "\\_", $: "\\$",
  "~": "\\textasciitilde{}", "^": "\\textasciicircum{}",
};

export function escapeTex(text: string): string {
  return text.replace(/[\\{}%#&_$~^]/g, (mark) => SPECIAL[mark] ?? mark);
}

/** A text value with its italics, bold and indices as TeX commands. */
export function texFromText(value: string | number): string {
  return richRuns(value)
    .map((run) => {
      let tex = escapeTex(run.text);
      if (run.position === "superscript") tex = `\\textsuperscript{${tex}}`;
      if (run.position === "subscript") tex = `\\textsubscript{${tex}}`;
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
  const family = [name["non-dropping-particle"], name.family].filter((part) => part !== undefined).join(" ");
  const given = [name.given, name["dropping-particle"]].filter((part) => part !== undefined).join(" ");
  if (name.literal !== undefined) return `{${escapeTex(oneLine(name.literal))}}`;
  if (family === "") return `{${escapeTex(oneLine(given))}}`;
  const parts = [family, name.suffix, given].filter((part) => part !== undefined && part !== "");
  if (parts.length === 1) return `{${escapeTex(oneLine(family))}}`;
  return parts.map((part) => guardName(oneLine(part ?? ""))).join(", ");
}

/** A comma or " and " inside a part would be read as the end of it. */
function guardName(part: string): string {
  const tex = escapeTex(part);
  return /,|\band\b/i.test(part) ? `{${tex}}` : tex;
}

/** Addresses and DOIs are read verbatim; only braces, which would end the value, are percent-encoded. */
export function texVerbatim(value: string): string {
  return oneLine(value).replace(/[{}\\ ]/g, (mark) => encodeURIComponent(mark));
}
