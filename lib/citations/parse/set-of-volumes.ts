import type { CslItem } from "../reference.ts";
import { unquote } from "./printed-text.ts";

const COUNTED = /^[Вв]\s(\d{1,2})(?:-?х)?\s?(?:тт?|томах|ч|частях|кн|книгах)$|^(\d{1,2})[\s-]томдық$/u;
const WORDED = /^(екі|үш|төрт|бес|алты|жеті|сегіз|тоғыз|он) томдық$/iu;
const NUMBERS = "екі үш төрт бес алты жеті сегіз тоғыз он".split(" ");

/** How many volumes the whole has: "в 3 т.", "в 2-х кн.", "5 томдық", "Екі томдық"; null when the text says something else. */
export function countVolumes(bare: string): string | null {
  const isKazakh = bare.endsWith("томдық");
  const counted = isKazakh || /^[Вв]\s\d/u.test(bare) ? COUNTED.exec(bare) : null;
  if (counted !== null) return counted[1] ?? counted[2] ?? null;
  const word = isKazakh ? WORDED.exec(bare)?.[1]?.toLowerCase() : undefined;
  return word === undefined ? null : String(NUMBERS.indexOf(word) + 2);
}

const NUMBERED_SERIES =
  /^(.{3,}?)\s?[;,.]\s(?:вып|шығ|кн|т|vol|no|№)?\.?\s?(\d{1,4})(?:-(?:кітап|шығарылым))?$/iu;

/** "Дала кітапханасы ; вып. 7", "Серия «Степь», № 4": the series and the number in it. */
export function readSeries(printed: string): Partial<CslItem> {
  const numbered = NUMBERED_SERIES.exec(printed);
  const name = unquote((numbered?.[1] ?? printed).replace(/^(?:Серия|Сер\.|Series)\s:?\s*(?=[«"“])/iu, ""));
  return {
    "collection-title": name,
    ...(numbered?.[2] === undefined ? {} : { "collection-number": numbered[2] }),
  };
}
