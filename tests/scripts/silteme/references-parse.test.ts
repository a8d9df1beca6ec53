import { spawnSync } from "node:child_process";
import path from "node:path";
import { describe, expect, it } from "vitest";

const PROGRAM = path.resolve("scripts/silteme.mjs");

function parse(input: string, ...words: string[]): { code: number | null; lines: unknown[]; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, "references", "parse", ...words], {
    input,
    encoding: "utf8",
  });
  const lines = stdout.split("\n").filter((line) => line !== "");
  return { code: status, lines: lines.map((line) => JSON.parse(line) as unknown), err: stderr };
}

describe("silteme references parse", () => {
  it("answers each line in order, with a reason where nothing can be read", () => {
    const { code, lines } = parse(
      "1. Омаров Қ.Т. Дала шежіресі. – Алматы: Дала, 1995. – 324 б.\r\n\nСтепь велика.\nGrey R. Towns. London: Meadow, 2001.",
    );
    expect(code).toBe(0);
    expect(lines).toMatchObject([
      {
        csl: { type: "book", title: "Дала шежіресі" },
        translation: null,
        alternatives: [],
        confidence: { title: 0.95 },
      },
      { csl: null, reason: "empty" },
      { csl: null, reason: "not_a_reference" },
      { csl: { title: "Towns", language: "en" } },
    ]);
  });

  it("ends lines at line feeds alone, however long they are", () => {
    const { lines } = parse(`Омаров Қ. Дала\u2028шежіресі. – Алматы, 1995.\n${"а".repeat(100_000)}\n\u0085`);
    expect(lines).toMatchObject([
      { csl: { title: "Дала шежіресі" } },
      { csl: null, reason: "not_a_reference" },
      { csl: null, reason: "empty" },
    ]);
  });

  it("reads a romanised list as such when told so", () => {
    const { lines } = parse("Omarov K. Dala shezhiresi. – Almaty: Dala, 1995.", "--romanised");
    expect(lines).toMatchObject([{ csl: { language: "kk-Latn" } }]);
  });

  it("refuses an option that it does not know", () => {
    const { code, lines, err } = parse("", "--list");
    expect([code, lines]).toEqual([2, []]);
    expect(err).toContain("--list");
  });

  it("says how it is called", () => {
    const { status, stdout } = spawnSync(process.execPath, [PROGRAM, "references", "parse", "--help"], {
      encoding: "utf8",
    });
    expect([status, stdout]).toEqual([0, expect.stringContaining("usage: silteme references parse")]);
  });
});
