import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { work } from "#tests/lib/citations/format/works.ts";

const MAIN = path.resolve("scripts/silteme/main.ts");
const folder = mkdtempSync(path.join(tmpdir(), "silteme-"));

function silteme(
  args: readonly string[],
  input = "",
): { readonly code: number | null; readonly out: string; readonly err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, "references", "format", ...args], {
    input,
    cwd: folder,
    encoding: "utf8",
  });
  return { code: status, out: stdout, err: stderr };
}

function fileOf(content: unknown): string {
  const file = path.join(folder, "works.json");
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  return file;
}

describe("silteme references format", () => {
  it("prints a list as text, in the style and language asked for, from another folder", () => {
    const file = fileOf([work("kkArticle"), work("enArticle")]);
    const { code, out, err } = silteme([
      "--style",
      "gost-7-1-2003",
      "--locale",
      "ru",
      "--order",
      "alphabetical",
      file,
    ]);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toBe(
      "1. Ахметов, Ә. Референдум және азамат / Ә. Ахметов, Е. Ұлықбеков // Құқық хабаршысы. – 2022. – Т. 27, № 2. – С. 3–4.\n" +
        "2. Smith, J. Referendum design in new states / J. Smith, R. Q. Doe // Journal of Reforms. – 2021. – Т. 12, № 3. – С. 101–119. – DOI 10.1000/xyz.123.\n",
    );
  });

  it("reads standard input, a byte order mark, a list under items, and numbers as ids", () => {
    const { code, out } = silteme(
      ["--style", "apa", "-"],
      `\ufeff{"items":[{"id":7,"type":"book","title":"Дала","language":"kk"}]}`,
    );
    expect([code, out]).toEqual([0, "Дала. (жылсыз).\n"]);
  });

  it("writes each exchange format and a Word file", () => {
    const file = fileOf([work("kkBook")]);
    expect(silteme(["--format", "bibtex", file]).out).toContain("title = {{Дала заңдары және жаңа заман}}");
    expect(silteme(["--format", "ris", file]).out).toContain("TI  - Дала заңдары және жаңа заман\r\n");
    expect(JSON.parse(silteme(["--format", "csl-json", file]).out)).toEqual([work("kkBook")]);
    expect(silteme(["--format", "html", "--heading", "Тізім", file]).out).toContain("<h1>Тізім</h1>");
    const output = path.join(folder, "list.docx");
    expect(silteme(["--format", "docx", "--output", output, file])).toEqual({ code: 0, out: "", err: "" });
    expect(readFileSync(output).subarray(0, 2).toString()).toBe("PK");
  });

  it("says on standard error what the format does not keep", () => {
    const { err } = silteme(["--format", "ris", fileOf([{ type: "book", title: "x", status: "баспада" }])]);
    expect(err).toBe("note: ris does not keep: variables (status), in 1 works\n");
  });

  const mistakes: readonly (readonly [string, readonly string[], string, RegExp])[] = [
    ["an unknown style", ["--style", "no-such", "-"], "[]", /there is no style "no-such"/],
    ["an unknown language", ["--locale", "xx", "-"], "[]", /--locale xx: choose one of kk, ru, en, item/],
    ["an unknown option", ["--nope", "-"], "[]", /--nope/],
    ["no file", [], "", /give one file of references/],
    ["a file that is not there", ["nowhere.json"], "", /cannot read nowhere\.json/],
    ["what is no JSON", ["-"], "{", /is no JSON/],
    ["JSON that is no list", ["-"], "7", /a list of works is expected/],
    [
      "an empty date part",
      ["-"],
      `[{"type":"book"},{"type":"book","issued":{"date-parts":[[1997],null]}}]`,
      /work 2: .*issued/,
    ],
    ["two languages in a list", ["-"], `[{"type":"book","language":["kk","ru"]}]`, /work 1: .*language/],
    ["an unknown kind of work", ["-"], `[{"type":"scroll"}]`, /work 1: .*type/],
    ["a place that cannot be written", ["--output", "no/such/folder/x", "-"], "[]", /cannot write no\/such/],
  ];
  it.each(mistakes)("refuses %s with one clear line", (_, args, input, message) => {
    const { code, out, err } = silteme(args, input);
    expect(code).toBe(1);
    expect(out).toBe("");
    expect(err).toMatch(message);
    expect(err).not.toMatch(/\n\s+at /);
  });
});
