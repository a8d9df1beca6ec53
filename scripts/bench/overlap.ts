// npm run bench:overlap: the essays of a class compared with each other and with the documents of the group, in the process that does it for the
// server. Seconds from the request to the answer, the middle of five runs, and the memory of a run by itself.
import { seededRandom } from "#lib/agreement/random.ts";
import { compareClass, type StoredText } from "#lib/reviews/compared-essay.ts";
import { inWorker } from "#lib/server/gateways/printer/printer.ts";

const ESSAYS = 300;
const DOCUMENTS = 60;
const WORDS = 3_000;
const PARAGRAPH = 100;
const RUNS = 5;
/** Passages that were taken over from another essay: of this many words, one in so many paragraphs. */
const TAKEN = 25;
const ONE_IN = 12;

const random = seededRandom(20_261_129);
const SYLLABLES =
  "са йла у де пу тат ха лық қа ға ын дер зе рт теу өкі лет ті жү йе пар ти я мә жі ліс".split(" ");
const vocabulary = Array.from({ length: 9_000 }, () =>
  Array.from(
    { length: 2 + Math.floor(random() * 3) },
    () => SYLLABLES[Math.floor(random() * SYLLABLES.length)],
  ).join(""),
);
/** Words by rank, as language has them: the tenth is met a tenth as often as the first. */
const word = (): string => vocabulary[Math.floor(vocabulary.length ** random()) - 1] ?? "сөз";
const paragraph = (): string[] => Array.from({ length: PARAGRAPH }, word);

const taken: string[][] = [];
function textOf(id: string): StoredText {
  let start = 0;
  const blocks = Array.from({ length: WORDS / PARAGRAPH }, (_, n) => {
    const words = paragraph();
    if (taken.length > 0 && random() < 1 / ONE_IN)
      words.splice(20, TAKEN, ...(taken[Math.floor(random() * taken.length)] ?? []));
    else if (n === 3) taken.push(words.slice(40, 40 + TAKEN));
    // A sentence of some fifteen words; every fifth has a citation.
    const text = words.map((one, at) => (at % 15 === 14 ? `${one}.` : one)).join(" ");
    const block = { key: `b${n}`, type: "paragraph" as const, language: "kk" as const, text, start };
    start += text.length + 1;
    return block;
  });
  const citations = blocks.flatMap(({ key, start: from }, n) =>
    n % 2 === 0 ? [{ blockKey: key, start: from + 200, end: from + 210 }] : [],
  );
  return { id, blocks, citations };
}

const documents = Array.from({ length: DOCUMENTS }, (_, n) => textOf(`document-${n}`));
const essays = Array.from({ length: ESSAYS }, (_, n) => textOf(`essay-${n}`));
const input = { essays, documents, task: ["Екі сайлау жүйесін бір сұрақпен салыстырып эссе жазыңыз"] };

await inWorker("compareClass", { essays: essays.slice(0, 2), documents: [], task: [] });
const seconds: number[] = [];
let found = 0;
for (let run = 0; run < RUNS; run++) {
  const began = performance.now();
  found = (await inWorker("compareClass", input)).stretches.length;
  seconds.push((performance.now() - began) / 1_000);
}
seconds.sort((a, b) => a - b);
const before = process.memoryUsage().rss;
compareClass(essays, documents, { known: input.task });
const grown = (process.memoryUsage().rss - before) / 1_048_576;
console.log(
  `${ESSAYS} essays and ${DOCUMENTS} documents of ${WORDS} words: ${found} passages in ${(seconds[Math.floor(RUNS / 2)] ?? 0).toFixed(1)} s ` +
    `(middle of ${RUNS}; slowest ${(seconds.at(-1) ?? 0).toFixed(1)} s), ${Math.round(grown)} MB`,
);
process.exit();
