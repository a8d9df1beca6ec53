/**
 * Measures how duplicates are found: node scripts/bench/duplicates.ts [CORPUS]
 * Records of the corpus, once each, beside the same works romanised by a scheme drawn at random, without their pages in every third; then
 * invented works, thousands of them. A set is right when it holds exactly one work and its romanised twin.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { findDuplicates, type ComparedWork } from "#lib/citations/duplicates.ts";
import { cslItem, type CslItem } from "#lib/citations/reference.ts";
import { workKeyOf } from "./work-key.ts";
import { inventedWork, romanised, SCHEMES, seeded } from "./library-of-doubles.ts";

function measure(name: string, works: readonly CslItem[], seed: number): void {
  const random = seeded(seed);
  const library = works.flatMap((csl, n): ComparedWork[] => {
    const schemes = SCHEMES.filter(({ language }) => language === (csl.language === "kk" ? "kk" : "ru"));
    const scheme = schemes[Math.floor(random() * schemes.length)];
    if (scheme === undefined) return [];
    const { page, ...bare } = romanised(csl, scheme);
    const latin = page === undefined || n % 3 === 0 ? bare : { ...bare, page };
    const forms = { romanised: null, translated: {} };
    return [
      { id: `o${String(n)}`, csl, ...forms },
      { id: `r${String(n)}`, csl: latin, ...forms },
    ];
  });
  const start = performance.now();
  const sets = findDuplicates(library);
  const ms = performance.now() - start;
  const right = sets.filter(({ ids }) => /^o(\d+) r\1$/u.test([...ids].sort().join(" "))).length;
  const share = (part: number, all: number) => `${((100 * part) / all).toFixed(1)} %`;
  console.log(
    `${name}: ${String(library.length)} works, ${ms.toFixed(0)} ms, recall ${share(right, works.length)}, precision ${share(right, sets.length)}`,
  );
}

const corpus = process.argv[2] ?? join(import.meta.dirname, "../../../shared/corpus");
const records = join(corpus, "citations/cyrillic-records.json");
if (existsSync(records)) {
  const read = JSON.parse(readFileSync(records, "utf8")) as { csl?: unknown }[];
  const works = new Map<string, CslItem>();
  for (const record of read) {
    const csl = cslItem.safeParse(record.csl ?? record);
    if (csl.success && /\p{Script=Cyrillic}/u.test(csl.data.title ?? ""))
      works.set(workKeyOf(csl.data), csl.data);
  }
  for (const seed of [1, 2, 3]) measure("corpus", [...works.values()], seed);
}
for (const count of [56, 400, 2_500]) {
  const random = seeded(count);
  const works = new Map<string, CslItem>();
  for (let n = 0; works.size < count; n += 1) {
    const csl = inventedWork(random, n % 2 === 0 ? "kk" : "ru", n);
    works.set(workKeyOf(csl), csl);
  }
  measure("invented", [...works.values()], count);
}
