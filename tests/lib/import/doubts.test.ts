import { describe, expect, it } from "vitest";
import type { ImportedArticle, ImportedBlock } from "#lib/import/article.ts";
import { importText } from "#lib/import/import-text.ts";
import { rawText, type RawText } from "#lib/import/raw-text.ts";
import { UNSURE } from "#lib/import/remarks.ts";
import { LAYOUTS } from "./quality/layouts.ts";
import { goldTexts } from "./quality/measure.ts";
import { setText } from "./quality/setter.ts";
import { flow, saidText } from "./said-text.ts";

function read(raw: RawText): ImportedArticle {
  return importText(raw, { name: "x.txt", mediaType: "text/plain", sha256: "0".repeat(64) });
}

interface Judged {
  readonly block: ImportedBlock;
  /** What the block is by the gold; null where the gold has nothing there. */
  readonly gold: string | null;
}

/** Every block of every gold text in every layout, beside what it is. */
function judgeAll(): Judged[] {
  return goldTexts().flatMap((text) =>
    LAYOUTS.flatMap((layout) => {
      const set = setText(text, layout);
      const typeAt = new Map<number, string>();
      for (const { type, ranges } of set.gold.blocks)
        for (const [start, end] of ranges) for (let at = start; at < end; at++) typeAt.set(at, type);
      return read(rawText(set.text)).blocks.map((block) => ({ block, gold: commonest(block, typeAt) }));
    }),
  );
}

function commonest({ sourceRanges }: ImportedBlock, typeAt: ReadonlyMap<number, string>): string | null {
  const votes = new Map<string, number>();
  for (const [start, end] of sourceRanges) {
    for (let at = start; at < end; at++) {
      const type = typeAt.get(at);
      if (type !== undefined) votes.set(type, (votes.get(type) ?? 0) + 1);
    }
  }
  return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

function shareRight(judged: readonly Judged[]): number {
  return judged.filter(({ block, gold }) => block.type === gold).length / judged.length;
}

describe("how sure the importer says it is", () => {
  const judged = judgeAll().filter(({ gold }) => gold !== null);
  const within = (from: number, to: number) =>
    judged.filter(({ block: { confidence } }) => confidence >= from && confidence < to);

  it("means what it says: the surer, the oftener right", () => {
    const [low, middle, high] = [within(0, UNSURE), within(UNSURE, 0.8), within(0.8, 2)].map(shareRight);
    expect(high).toBeGreaterThan(0.99);
    expect(middle).toBeGreaterThan(0.95);
    expect(low).toBeLessThan(middle ?? 0);
  });

  it("doubts most of what is wrong, and little of what is right", () => {
    const wrong = judged.filter(({ block, gold }) => block.type !== gold);
    const doubted = judged.filter(({ block }) => block.doubt !== undefined);
    const found = wrong.filter(({ block }) => block.doubt !== undefined);
    expect(found.length / Math.max(wrong.length, 1)).toBeGreaterThan(0.5);
    expect(doubted.length / judged.length).toBeLessThan(0.06);
    const offered = found.filter(({ block, gold }) =>
      (block.doubt?.alternatives as string[]).includes(gold ?? ""),
    );
    expect(offered.length / Math.max(found.length, 1)).toBeGreaterThan(0.6);
  });

  it("goes with a doubt exactly where it is low", () => {
    expect(judged.filter(({ block }) => (block.doubt !== undefined) !== block.confidence < UNSURE)).toEqual(
      [],
    );
  });
});

describe("a doubt", () => {
  it("is about recognition where a picture was hard to read", () => {
    const raw = saidText(
      flow([
        {
          text: "Кеңсе кітабында бұл туралы бірнеше жазба бар, бірақ олардың күні көрсетілмеген.",
          spans: [{ at: "Кеңсе кітабында бұл туралы", kind: "unsure", confidence: 0.4 }],
        },
        {
          text: "Екінші абзац анық басылған, оны оқу қиын емес, күмән да тумайды.",
          spans: [{ at: "анық", kind: "unsure", confidence: 0.5 }],
        },
      ]),
    );
    expect(read(raw).blocks.map(({ doubt }) => doubt?.reason)).toEqual(["recognition", undefined]);
  });

  it("is not raised about what the format tells", () => {
    const raw = saidText(
      flow([
        { text: "Басталуы", declared: { type: "heading", confidence: 0.95, level: 1 } },
        { text: "Қысқа сөз", declared: { type: "paragraph", confidence: 1 } },
        { text: "Тағы бір сөз", declared: { type: "paragraph", confidence: 1 } },
      ]),
    );
    expect(read(raw).blocks.every(({ doubt }) => doubt === undefined)).toBe(true);
  });
});
