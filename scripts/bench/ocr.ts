/**
 * Measures the recognition of scans: node scripts/bench/ocr.ts [FOLDER WITH rus.traineddata]
 * Draws the sample pages, clean at 300 dpi and worn at 200 dpi (askew, noisy, blurred, in uneven light), and prints the character error
 * rate (Levenshtein over NFC texts, whitespace folded), wall and processor time of each page, the memory at its highest, and how
 * well "unsure" tells wrong words.
 */
import { accept } from "#lib/result.ts";
import type { RawText } from "#lib/import/raw-text.ts";
import { loadLanguages } from "#lib/server/gateways/readers/ocr/languages.ts";
import { recognisePictures } from "#lib/server/gateways/readers/ocr/recognise-scan.ts";
import { loadTesseract } from "#lib/server/gateways/readers/ocr/tesseract.ts";
import { openPdf } from "#lib/server/gateways/readers/pdf/pdfium.ts";
import { renderPage } from "#lib/server/gateways/readers/pdf/render-page.ts";
import { READING_LIMITS } from "#lib/server/gateways/readers/reading.ts";
import { characterErrorRate } from "#tests/lib/server/gateways/readers/ocr/character-errors.ts";
import { drawPage } from "#tests/lib/server/gateways/readers/ocr/drawn-page.ts";
import { SAMPLE_PAGES, type SamplePage } from "#tests/lib/server/gateways/readers/ocr/sample-pages.ts";
import { BAD_SCAN, wornScan } from "#tests/lib/server/gateways/readers/ocr/worn-scan.ts";

const OPTIONS = { limits: READING_LIMITS, recognise: true, onProgress: () => undefined };
const FONTS = [
  { family: "serif", fontSize: 11, columns: 1 },
  { family: "sans", fontSize: 10, columns: 1 },
] as const;

async function pictureOf(name: SamplePage, font: (typeof FONTS)[number], isWorn: boolean) {
  const dpi = isWorn ? 200 : 300;
  const opened = await openPdf(await drawPage(SAMPLE_PAGES[name], font));
  if (!opened.ok) throw new Error(opened.refusal.code);
  const drawn = renderPage(opened.value, 0, { dpi, colours: "gray" });
  opened.value.close();
  if (drawn === null) throw new Error("The page was not drawn.");
  return { ...(isWorn ? wornScan(drawn, BAD_SCAN) : drawn), dpi };
}

/** How many words of the page are wrong, and how many of the unsure ones are. */
function unsureWords(
  raw: RawText,
  printed: readonly string[],
): Record<"words" | "wrong" | "unsure" | "caught", number> {
  const right = new Set(printed.join(" ").split(" "));
  const words = [...raw.text.matchAll(/\S+/gu)].map((found) => ({
    isWrong: !right.has(found[0]),
    isUnsure: raw.spans.some(({ start, end }) => start < found.index + found[0].length && end > found.index),
  }));
  return {
    words: words.length,
    wrong: words.filter(({ isWrong }) => isWrong).length,
    unsure: words.filter(({ isUnsure }) => isUnsure).length,
    caught: words.filter(({ isWrong, isUnsure }) => isWrong && isUnsure).length,
  };
}

const started = performance.now();
const tesseract = await loadTesseract(await loadLanguages(process.argv[2] ?? null));
console.log(
  `languages ${tesseract.languages.join("+")}, loaded in ${String(Math.round(performance.now() - started))} ms`,
);
const totals = { words: 0, wrong: 0, unsure: 0, caught: 0 };
for (const isWorn of [false, true]) {
  for (const name of Object.keys(SAMPLE_PAGES) as SamplePage[]) {
    for (const font of FONTS) {
      const picture = await pictureOf(name, font, isWorn);
      const [before, used] = [performance.now(), process.cpuUsage()];
      const read = await recognisePictures(tesseract, { count: 1, picture: () => accept(picture) }, OPTIONS);
      const cpu = process.cpuUsage(used);
      if (!read.ok) throw new Error(read.refusal.code);
      for (const [what, count] of Object.entries(unsureWords(read.value, SAMPLE_PAGES[name]))) {
        totals[what as keyof typeof totals] += count;
      }
      const rate = characterErrorRate(SAMPLE_PAGES[name].join(" "), read.value.text) * 100;
      const seconds = [performance.now() - before, (cpu.user + cpu.system) / 1_000].map((ms) =>
        (ms / 1_000).toFixed(1),
      );
      const page = `${name.padEnd(5)} ${font.family.padEnd(5)} ${isWorn ? "worn, 200 dpi " : "clean, 300 dpi"}`;
      console.log(
        `${page}  errors ${rate.toFixed(2).padStart(5)} %  ${seconds[0] ?? ""} s (processor ${seconds[1] ?? ""} s)`,
      );
    }
  }
}
const { words, wrong, unsure, caught } = totals;
console.log(
  `${String(words)} words, ${String(wrong)} wrong; ${String(unsure)} unsure, of them ${String(caught)} wrong`,
);
console.log(`memory at its highest ${String(Math.round(process.resourceUsage().maxRSS / 1_024))} MB`);
