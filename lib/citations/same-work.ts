import { catalogueLine, yearOf } from "./catalogue-line.ts";
import type { CslItem } from "./reference.ts";

/**
 * What two descriptions of one work share however they are printed: the letters and digits of the title, without case, marks
 * and subtitle punctuation. Null when the title is too short to tell works apart ("Кіріспе", "Preface").
 */
export function workKey(csl: CslItem): string | null {
  const letters = foldTitle(catalogueLine(csl).title);
  return letters.length < SHORTEST_TELLING_TITLE ? null : letters;
}

/** Letters and digits. Shorter titles are shared by many works. */
const SHORTEST_TELLING_TITLE = 12;

function foldTitle(title: string): string {
  return (
    title
      .normalize("NFKC")
      .toLowerCase()
      .replace(/ё/g, "е")
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  ).join("");
}

/**
 * Whether two descriptions may be of one work, so that a person should look: same DOI, or same title with years that do
 * not disagree. Never used to merge silently.
 */
export function mayBeSameWork(one: CslItem, other: CslItem): boolean {
  const [doi, otherDoi] = [foldDoi(one.DOI), foldDoi(other.DOI)];
  if (doi !== null && otherDoi !== null) return doi === otherDoi;
  const key = workKey(one);
  if (key === null || key !== workKey(other)) return false;
  const [year, otherYear] = [yearOf(one.issued), yearOf(other.issued)];
  return year === null || otherYear === null || year === otherYear;
}

/** DOI names are compared without case: DOI Handbook, 2.4. */
function foldDoi(doi: string | undefined): string | null {
  const bare = doi
    ?.trim()
    .toLowerCase()
    .replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/, "");
  return bare === undefined || bare === "" ? null : bare;
}
