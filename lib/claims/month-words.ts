/** Beginnings of the names of months in Kazakh, Russian and English; "$" marks a whole word, where others begin alike. */
const STEMS = [
  "қаңтар январ january jan$",
  "ақпан феврал february feb$",
  "наурыз март$ марта$ марте$ марту$ мартом$ march$ mar$",
  "сәуір апрел april apr$",
  "мамыр май$ мая$ мае$ маю$ маем$ may$",
  "маусым июн june$ jun$",
  "шілде июл july jul$",
  "тамыз август august$ aug$",
  "қыркүйек қыркүйег сентябр september sep$ sept$",
  "қазан октябр october oct$",
  "қараша ноябр november nov$",
  "желтоқсан декабр december dec$",
].map((line) => line.split(" "));

/** 1–12; null for a word that names no month. `word` in lower case. */
export function calendarMonth(word: string): number | null {
  if (word.length < 3) return null;
  const at = STEMS.findIndex((stems) =>
    stems.some((stem) => (stem.endsWith("$") ? word === stem.slice(0, -1) : word.startsWith(stem))),
  );
  return at === -1 ? null : at + 1;
}
