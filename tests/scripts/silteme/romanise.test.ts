import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const PROGRAM = path.resolve("scripts/silteme.mjs");

function run(input: string, ...words: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, "romanise", ...words], {
    input,
    encoding: "utf8",
  });
  return { code: status, out: stdout, err: stderr };
}

describe("silteme romanise", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), "silteme-romanise-"));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  const fileOf = (name: string, content: string): string => {
    const file = path.join(folder, name);
    writeFileSync(file, content);
    return file;
  };

  it("writes a line for each line of standard input", () => {
    const { code, out, err } = run(
      "Қоғам және өңір\r\n\nSteppe 改革",
      "--scheme",
      "kk-2021",
      "--language",
      "kk",
    );
    expect([code, out, err]).toEqual([0, "Qoğam jäne öñır\n\nSteppe 改革\n", ""]);
  });

  it("reads a file, and needs no language where one has the scheme", () => {
    const { code, out } = run("", "--scheme", "bgn-pcgn", fileOf("text.txt", "Щука и ёж\n"));
    expect([code, out]).toEqual([0, "Shchuka i yëzh\n"]);
  });

  it("lists the schemes of each language and the profiles", () => {
    const { code, out } = run("", "--list");
    expect(code).toBe(0);
    expect(out).toMatch(/^kk {2}kk-2021$/m);
    expect(out).toMatch(/^ru {2}gost-7-79-2000-b$/m);
    expect(out).toContain("abai-kaznpu");
  });

  it.each([
    ["no scheme", [], "--scheme"],
    ["a scheme that is not there", ["--scheme", "nope"], "kk  kk-2021"],
    ["a scheme of the other language", ["--scheme", "bsi", "--language", "kk"], "no scheme"],
    ["a scheme of both languages", ["--scheme", "ala-lc"], "--language"],
    ["an option that is not there", ["--shceme", "bsi"], "--shceme"],
    ["a profile that is not there", ["--references", "x.json", "--profile", "nope"], "abai-kaznpu"],
    ["two files", ["--scheme", "bsi", "a", "b"], "one file"],
  ])("refuses %s", (_, words, said) => {
    const { code, out, err } = run("", ...words);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(said);
  });

  it.each([[["--scheme", "bsi"]], [["--references"]]])("tells of a file that cannot be read: %s", (words) => {
    const { code, out, err } = run("", ...words, path.join(folder, "none.txt"));
    expect([code, out]).toEqual([1, ""]);
    expect(err).toContain("there is no such file");
  });

  it("turns a list of references into the list of a journal, and says what lacks a translation", () => {
    const works = [
      {
        id: "dala",
        type: "book",
        language: "kk",
        title: "Дала өмірі",
        author: [{ family: "Қасен", given: "Жанар" }],
        "publisher-place": "Алматы",
        issued: { "date-parts": [[2020]] },
      },
      { id: "steppe", type: "book", language: "en", title: "Steppe" },
    ];
    const { code, out, err } = run(
      "",
      "--references",
      fileOf("works.json", JSON.stringify(works)),
      "--profile",
      "plain",
    );
    expect(code).toBe(0);
    expect(out).toBe("1. Kasen Zh. Dala omiri. Almaty, 2020. (In Kazakh)\n2. Steppe.\n");
    expect(err).toBe("note: entry 1 (dala): no English translation of title\n");
  });
});
