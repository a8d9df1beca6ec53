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
    const asked = ["--style", "gost-7-1-2003", "--order", "alphabetical", file];
    for (const locale of ["ru-RU", "ru"]) {
      const { code, out, err } = silteme(["--locale", locale, ...asked]);
      expect([code, err]).toEqual([0, ""]);
      expect(out).toMatch(
        /^1\. Ахметов, Ә\. Референдум және азамат .* С\. 3–4\.\n2\. Smith, J\. .* С\. 101–119\. .*\n$/u,
      );
    }
  });

  it("reads standard input, a byte order mark, a list under items, and numbers as ids", () => {
    const { code, out } = silteme(
      ["--style", "apa", "-"],
      `\ufeff{"items":[{"id":7,"type":"book","title":"Дала","language":"kk"}]}`,
    );
    expect([code, out]).toEqual([0, "Дала. (жылсыз).\n"]);
  });

  it.each([
    ["RIS", "TY  - BOOK\nTI  - Дала\nLA  - kk\nER  - \n"],
    ["BibTeX", "@book{x, title = {{Дала}}, language = {kazakh}}"],
  ])("reads %s", (_, content) => {
    expect(silteme(["--style", "apa", "-"], content)).toEqual({ code: 0, out: "Дала. (жылсыз).\n", err: "" });
  });

  it("prints the romanised list of a journal, and both lists under each other", () => {
    const file = fileOf([work("kkBook")]);
    const latin = silteme(["--script", "romanised", "--kazakh", "bgn-pcgn-1979", file]);
    expect(latin.code).toBe(0);
    expect(latin.out).not.toMatch(/\p{Script=Cyrillic}/u);
    const both = silteme(["--script", "both", "--grouping", "laws-first", "--locale", "kk-KZ", file]);
    expect(both.out).toMatch(/^Әдебиеттер тізімі\n\nӘдебиет\n1\. .*\n\nReferences\n\nLiterature\n1\. .*\n$/u);
  });

  it("writes a page and a Word file", () => {
    const file = fileOf([work("kkBook")]);
    const html = silteme(["--to", "html", "--heading", "Тізім", file]).out;
    expect(html).toContain("<h1>Тізім</h1>");
    expect(html).toContain('class="Z3988"');
    expect(silteme(["--to", "html", "--script", "both", "--layout", "side-by-side", file]).out).toContain(
      "<table>",
    );
    const output = path.join(folder, "list.docx");
    expect(silteme(["--to", "docx", "--output", output, file])).toEqual({ code: 0, out: "", err: "" });
    expect(readFileSync(output).subarray(0, 2).toString()).toBe("PK");
  });

  it("prints what can be read of a work, and says what cannot", () => {
    const { code, out, err } = silteme(["-"], `[{"type":"book","title":"Дала","volume":{"number":2}}]`);
    expect([code, out]).toEqual([0, expect.stringContaining("Дала")]);
    expect(err).toMatch(/^note: -.*volume/u);
  });

  const mistakes: readonly (readonly [string, readonly string[], string, RegExp])[] = [
    ["an unknown style", ["--style", "no-such", "-"], "[]", /there is no style "no-such"/],
    ["an unknown language", ["--locale", "xx", "-"], "[]", /--locale xx: choose one of kk-KZ, ru-RU, en-US/],
    ["an unknown format", ["--to", "bibtex", "-"], "[]", /--to bibtex: choose one of text, html, docx/],
    ["an unknown profile", ["--profile", "x", "-"], "[]", /--profile x: choose one of default/],
    ["an unknown scheme", ["--russian", "x", "-"], "[]", /--russian x: choose one of bgn-pcgn/],
    ["an unknown option", ["--nope", "-"], "[]", /--nope/],
    ["no file", [], "", /give one file of references/],
    ["a file that is not there", ["nowhere.json"], "", /nowhere\.json: there is no such file/],
    ["what is broken JSON", ["-"], "{", /the file is broken here/i],
    ["what is no file of references", ["-"], "Дала", /in no format of references/],
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
