// What one correction costs besides the database, in milliseconds of processor time: npm run bench:correct
import { importText } from "#lib/import/import-text.ts";
import type { ImportedArticle } from "#lib/import/article.ts";
import type { Correction } from "#lib/import/correction.ts";
import { rawText, type RawText } from "#lib/import/raw-text.ts";
import { correctImport } from "#lib/operations/corrections.ts";
import { viewAfter, withCorrections } from "#lib/server/queries/corrected-import.ts";

const SENTENCE =
  "Мәслихат депутаттары реформаның нәтижелерін талқылап, ауыл әкімдерін тікелей сайлау тәжірибесін бағалады [3, 12 б.]. ";

/** A thesis or an article of so many paragraphs, with headings, footnote marks and a list of 200 works at most. */
function textOf(paragraphs: number): string {
  const parts = [
    "Жергілікті өзін-өзі басқару реформасы",
    "А.Б. Сейтова",
    "Аңдатпа. Еңбекте сайлау қарастырылады.",
  ];
  for (let at = 0; at < paragraphs; at++) {
    if (at % 10 === 0) parts.push(`${at / 10 + 1}. Бөлім атауы`);
    parts.push(`${at}-абзац былай басталады. ${SENTENCE.repeat(3)}\nЕкінші жолы осында.`);
  }
  parts.push("Әдебиеттер");
  for (let at = 1; at <= Math.min(200, paragraphs / 4); at++)
    parts.push(
      `${at}. Оспанов Е.К. Мәслихат және халық, ${at}-кітап. – Астана: Фолиант, ${1990 + (at % 30)}. – ${90 + at} б.`,
    );
  return parts.join("\n\n");
}

/** Lines with places, as a PDF has them. */
function paged(text: string): RawText {
  const raw = rawText(text);
  let start = 0;
  const lines = text.split("\n").flatMap((line, at) => {
    const place = { start, end: start + line.length, page: Math.floor(at / 40) };
    start += line.length + 1;
    const top = 60 + (at % 40) * 18;
    return line === ""
      ? []
      : [{ ...place, box: [70, top, 525, top + 14] as [number, number, number, number] }];
  });
  const count = (lines.at(-1)?.page ?? 0) + 1;
  const page = { width: 595, height: 842, start: 0, end: 0, method: "text" as const };
  return { ...raw, lines, pages: Array.from({ length: count }, () => page) };
}

const source = { name: "a.pdf", mediaType: "application/pdf", sha256: "0".repeat(64) };

for (const [paragraphs, corrections] of [
  [120, 30],
  [2_300, 30],
  [2_300, 1_000],
] as const) {
  const raw = paged(textOf(paragraphs));
  const article = importText(raw, source);
  const stored = { article: JSON.stringify(article), raw: JSON.stringify(raw) };
  const body = article.blocks.filter(({ type, text }) => type === "paragraph" && text.length > 120);
  const log = Array.from({ length: corrections }, (_, at) => {
    const block = body[(at * 7) % body.length]?.id ?? "b1";
    const kinds: Correction[] = [
      { kind: "split", block, at: 40 },
      { kind: "merge", block },
      { kind: "confirm", blocks: [block] },
    ];
    return { number: at + 1, correction: kinds[at % 3] ?? kinds[0]!, createdAt: new Date(0), undoneAt: null };
  });
  const times: number[] = [];
  for (let run = 0; run < 5; run++) {
    const began = process.cpuUsage();
    const read = {
      article: JSON.parse(stored.article) as ImportedArticle,
      raw: JSON.parse(stored.raw) as RawText,
    };
    const id = "00000000-0000-7000-8000-000000000000";
    const found = withCorrections({ ...read, id, version: 2, documents: [], log });
    const size = JSON.stringify(correctImport.answer.parse(viewAfter(found, "b9", 0))).length;
    const { user, system } = process.cpuUsage(began);
    times.push((user + system) / 1_000);
    if (run === 4) {
      const [least = 0] = times.sort((one, other) => one - other);
      const blocks = article.blocks.length;
      console.log(
        `${blocks} blocks, ${raw.text.length} units, ${corrections} corrections: ${Math.round(least)}–${Math.round(times.at(-1) ?? 0)} ms, answer ${Math.round(size / 1024)} KB`,
      );
    }
  }
}
