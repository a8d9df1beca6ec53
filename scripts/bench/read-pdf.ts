// npm run bench:pdf [-- PAGES]: how long a long PDF takes from bytes to article, and how much memory at the most.
import { importText } from "#lib/import/import-text.ts";
import { readPdf } from "#lib/server/gateways/readers/pdf/read-pdf.ts";
import { READING_LIMITS } from "#lib/server/gateways/readers/reading.ts";
import { longPdf } from "./long-pdf.ts";

const pages = Number(process.argv[2] ?? 300);
const bytes = await longPdf(pages);
const before = megabytes();

const cpu = process.cpuUsage();
const started = performance.now();
const answer = await readPdf(bytes, {
  limits: READING_LIMITS,
  recognise: false,
  onProgress: () => undefined,
});
if (!answer.ok) throw new Error(answer.refusal.code);
const read = performance.now();
const article = importText(answer.value, {
  name: "bench.pdf",
  mediaType: "application/pdf",
  sha256: "0".repeat(64),
});
const done = performance.now();
const { user, system } = process.cpuUsage(cpu);

console.log(`${pages} pages, ${(bytes.length / 1e6).toFixed(1)} MB, ${answer.value.text.length} characters`);
console.log(`read       ${((read - started) / 1000).toFixed(2)} s`);
console.log(`structured ${((done - read) / 1000).toFixed(2)} s, ${article.blocks.length} blocks`);
console.log(`processor  ${((user + system) / 1e6).toFixed(2)} s, whatever else the machine did`);
console.log(`resident   ${before} MB after making the file, ${megabytes()} MB at the most`);

/** The most memory that the process has held, megabytes. */
function megabytes(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024);
}
