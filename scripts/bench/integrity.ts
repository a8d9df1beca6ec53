// npm run bench:integrity: how long the report takes for 2,000 citations of 1,000 entries, and for quotations from a long stored text.
import { checkIntegrity } from "#lib/citations/integrity/check-integrity.ts";
import type { CheckedCitation, CheckedEntry, IntegrityInput } from "#lib/citations/integrity/checked.ts";

const FAMILIES = [
  "Бектұр",
  "Ғалым",
  "Дәурен",
  "Әліби",
  "Зере",
  "Ивлев",
  "Котов",
  "Grey",
  "Brown",
  "Қарабаев",
];
const WORDS = [
  "жол",
  "қала",
  "река",
  "город",
  "river",
  "town",
  "мұра",
  "край",
  "дала",
  "степь",
  "тарих",
  "history",
];

function word(at: number): string {
  return WORDS[at % WORDS.length] ?? "";
}

function entry(at: number): CheckedEntry {
  const family = `${FAMILIES[at % FAMILIES.length] ?? ""}${String.fromCharCode(97 + (at % 26))}`;
  const title = [0, 1, 2, 3, 4].map((step) => word(at * 7 + step * (1 + (at % 5)))).join(" ");
  return {
    id: `e${at}`,
    list: "original",
    number: at + 1,
    text: `${at + 1}. ${family} А. ${title} ${at}. – Алматы: Кітап, ${1950 + (at % 70)}. – 200 б.`,
    csl: {
      type: "book",
      title: `${title} ${at}`,
      author: [{ family, given: "А." }],
      issued: { "date-parts": [[1950 + (at % 70)]] },
      "number-of-pages": "200",
    },
    pairedWith: null,
    referenceId: `w${at}`,
  };
}

function mark(at: number, quote: string | null): CheckedCitation {
  return { key: `c${at}`, keys: [(at % 1_000) + 1], locator: "12 б.", kind: "bracket", entryIds: [], quote };
}

function measure(name: string, input: IntegrityInput): void {
  const started = performance.now();
  const findings = checkIntegrity(input).length;
  console.log(`${name}: ${(performance.now() - started).toFixed(0)} ms, ${findings} findings`);
}

const entries = Array.from({ length: 1_000 }, (_, at) => entry(at));
const citations = Array.from({ length: 2_000 }, (_, at) => mark(at, null));
const base = { entries, works: [], kept: [], style: "gost-r-7-0-100-2018" };
measure("2,000 citations, 1,000 entries, first run", { ...base, citations });
measure("2,000 citations, 1,000 entries", { ...base, citations });

const text = Array.from({ length: 160_000 }, (_, at) => word(at * at + (at >> 3))).join(" ");
const quotes = Array.from({ length: 50 }, (_, at) => {
  const quote = text.slice(at * 15_000, at * 15_000 + 160);
  return at % 2 === 0
    ? quote
    : quote.replace(/[аеo]/gu, (letter, place: number) => (place % 9 === 0 ? "ы" : letter));
});
const works = entries
  .slice(0, 1)
  .map(({ csl }) => ({ id: "w0", csl: csl ?? { type: "book" as const }, texts: [text] }));
measure(`50 quotations in ${text.length} characters`, {
  ...base,
  works,
  citations: quotes.map((quote, at) => ({ ...mark(at, quote), keys: [1] })),
});
