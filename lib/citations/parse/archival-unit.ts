import type { CslItem } from "../reference.ts";
import { joinPieces, splitAreas } from "./areas.ts";
import { tidyTitle, trimEdges } from "./printed-text.ts";

/** "Ф. 1380. Оп. 2. Д. 268. Л. 35" and its Kazakh forms, with what may stand between the parts. */
const RUSSIAN =
  /(?<!\p{L})(?:Ф|ф|Фонд|F|Fond)\.?\s*(?:№\s*)?[\p{L}-]{0,3}\d+\p{L}?[.,;]?\s*(?:[Оо]п|[Оо]пись|[Oo]p|[Oo]pis'?)\.?\s*(?:№\s*)?\d+.*$/u;
/** "ЦГА КФФД РК. Ед. хр. 2-1234": collections of film and sound have no fonds. */
const UNIT_ALONE = /(?<=^[^/]{2,80}\.\s)Ед\.\s?хр\.\s?[\d–-]+.*$/u;
const KAZAKH_FIRST = /Қор(?:\s*№|\.)?\s*[\p{L}-]{0,3}\d+\p{L}?[.,;]?\s*(?:Тізбе|Тізім|Т)\.?\s*\d+.*$/u;
/** "Қ.811, Т.23, І.98, П.17": initials of the four levels. */
const KAZAKH_SHORT = /(?<!\p{L})Қ\.?\s?\d+[.,;]?\s?Т\.?\s?\d+[.,;]?\s?І(?:с)?\.?\s?\d+.*$/u;
const KAZAKH_LAST =
  /[\p{L}-]{0,2}\d+\p{L}?\s?[-–]?\s?(?:қор|қ\.)[.,;]{0,2}\s*\d+\s?[-–]?\s?(?:тізбе|тізім|т\.).*$/iu;
const ARCHIVE =
  /архив|мұрағат|муратаж|archiv|ЦГА|ГАРФ|РГА|РГИА|АВПР|ОММ|ҚР\s?ПА|АП\s?РК|ҒОҚ|ЦГАРК|ҚРОММ|TsGA|госархив|(?<!\p{L})ММ(?!\p{L})/u;

/** Without an inventory or a Kazakh fond the longer patterns cannot match. */
const MAY_BE_ARCHIVAL =
  /(?<!\p{L})[OОоo][пp]\.?\s?\d|Ед\.\s?хр|[Ққ]ор|Т\.?\s?\d+[.,;]?\s?І|тізбе|тізім|т\.\s?\d/u;

/** Reads a description of an archival document; null when no fond and inventory are named. */
export function readArchivalUnit(text: string): Partial<CslItem> | null {
  if (!MAY_BE_ARCHIVAL.test(text)) return null;
  const found =
    RUSSIAN.exec(text) ??
    UNIT_ALONE.exec(text) ??
    KAZAKH_FIRST.exec(text) ??
    KAZAKH_SHORT.exec(text) ??
    KAZAKH_LAST.exec(text);
  if (found === null) return null;
  const before = trimEdges(text.slice(0, found.index));
  const slashes = before.lastIndexOf("//");
  const holder =
    slashes < 0
      ? lastArchive(before)
      : { title: before.slice(0, slashes), archive: before.slice(slashes + 2) };
  const archive = trimEdges(holder.archive);
  const title = tidyTitle(holder.title);
  return {
    type: "manuscript",
    ...(title === "" ? {} : { title }),
    ...(archive === "" ? {} : { archive }),
    archive_location: trimEdges(found[0]),
  };
}

/** Without "//" the archive is the last piece that sounds like one, and all behind it. */
function lastArchive(text: string): { readonly title: string; readonly archive: string } {
  const pieces = splitAreas(text);
  const at = pieces.findIndex((piece) => ARCHIVE.test(piece.text));
  if (at < 0) return { title: "", archive: text };
  return { title: joinPieces(text, pieces.slice(0, at)), archive: joinPieces(text, pieces.slice(at)) };
}
