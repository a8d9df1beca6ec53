/**
 * Measures printing: node scripts/bench/print-list.ts [CORPUS] [--style ID] [--count N]
 * CORPUS holds citations/cyrillic-records.json; without it the list is made of works invented here.
 * "bare" is citeproc alone with the same style and the same items in the same language.
 */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import CSL from "citeproc";
import { mapNodes, type CslNode } from "#lib/citations/format/csl-tree.ts";
import { printItem } from "#lib/citations/format/print-item.ts";
import { formatBibliography, type StyleSource } from "#lib/citations/format/processor.ts";
import { cslItem, type CslItem } from "#lib/citations/reference.ts";
import { findStyle, localeSource } from "#lib/server/gateways/styles.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    style: { type: "string", default: "gost-r-7-0-5-2008-numeric" },
    count: { type: "string", default: "1000" },
    runs: { type: "string", default: "5" },
  },
});
const corpus = positionals[0] ?? path.resolve("../shared/corpus");
const count = Number(values.count);
const runs = Number(values.runs);

function records(): CslItem[] {
  const file = path.join(corpus, "citations/cyrillic-records.json");
  const read: unknown[] = existsSync(file)
    ? (JSON.parse(readFileSync(file, "utf8")) as { csl: unknown }[]).map((record) => record.csl ?? record)
    : Array.from({ length: 600 }, (_, n) => ({
        type: "book",
        language: "ru",
        title: `Очерки степного права, выпуск ${n}`,
        author: [{ family: `Авторов${n % 90}`, given: "Пётр Ильич" }],
        publisher: "Даль",
        "publisher-place": "Алматы",
        issued: { "date-parts": [[1950 + (n % 70)]] },
        "number-of-pages": 100 + n,
      }));
  const items = read.flatMap((item) => {
    const parsed = cslItem.safeParse(item);
    return parsed.success ? [parsed.data] : [];
  });
  // Works enough: each round of the records has titles of its own.
  return Array.from({ length: count }, (_, n) => {
    const item = items[n % items.length] ?? { type: "book" as const };
    const round = Math.floor(n / items.length);
    return { ...item, id: `w${n}`, ...(round > 0 && { title: `${item.title ?? ""} ${round}` }) };
  });
}

const found = findStyle(values.style);
if (found === null) throw new Error(`there is no style ${values.style}`);
const { id: styleId, tradition, forLanguage } = found;

/** A style that nothing is kept of yet. */
function freshStyle(): StyleSource {
  return { id: styleId, tradition, forLanguage };
}

function copy(tree: CslNode): CslNode {
  return mapNodes(tree, (node) => ({ ...node, attrs: { ...node.attrs } }));
}

function bare(items: readonly CslItem[]): number {
  const began = performance.now();
  const printed = new Map(
    items.map((item, n) => [
      String(n),
      printItem(item, { id: String(n), terms: "ru", engine: "ru", tradition }),
    ]),
  );
  const system = {
    retrieveLocale: (tag: string) => copy(localeSource(tag)),
    retrieveItem: (id: string) => printed.get(id),
  };
  const engine = new CSL.Engine(system, copy(forLanguage("ru")), "ru-RU", true);
  engine.setOutputFormat("html");
  engine.updateItems([...printed.keys()]);
  engine.makeBibliography({ include: [{ field: "terms-language", value: "ru" }] });
  return performance.now() - began;
}

function ours(items: readonly CslItem[], style: StyleSource): number {
  const began = performance.now();
  // As they come from the database or another process: never the same objects.
  const copies = structuredClone(items);
  const entries = formatBibliography({
    items: copies,
    style,
    locales: localeSource,
    citationLocale: "ru",
    order: "alphabetical",
  });
  if (entries.length !== items.length) throw new Error("entries are missing");
  return performance.now() - began;
}

/** The quickest of the runs: what else the machine does can only add to it. */
function best(figures: readonly number[]): number {
  return Math.min(...figures);
}

const items = records();
// Once each before measuring, so that neither pays for the compiler.
bare(items.slice(0, 200));
ours(items.slice(0, 200), freshStyle());
const figures = { bare: [] as number[], cold: [] as number[], same: [] as number[], changed: [] as number[] };
for (let run = 0; run < runs; run += 1) {
  figures.bare.push(bare(items));
  const style = freshStyle();
  figures.cold.push(ours(items, style));
  figures.same.push(ours(items, style));
  const at = Math.floor((items.length * (run + 0.5)) / runs);
  const changed = items.map((item, n) =>
    n === at ? { ...item, title: `Изменённое заглавие ${run}` } : item,
  );
  figures.changed.push(ours(changed, style));
}
const [bareMs, cold, same, changed] = [figures.bare, figures.cold, figures.same, figures.changed].map(best);
console.log(
  `${items.length} works, ${styleId}, best of ${runs}: bare citeproc ${bareMs?.toFixed(0)} ms, cold ${cold?.toFixed(0)} ms ` +
    `(${((cold ?? 0) / (bareMs ?? 1)).toFixed(2)} x), nothing changed ${same?.toFixed(1)} ms, one changed ${changed?.toFixed(1)} ms`,
);
