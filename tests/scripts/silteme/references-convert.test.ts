import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { EXCHANGE_FORMATS } from "#lib/citations/exchange/formats.ts";

const MAIN = path.resolve("scripts/silteme/main.ts");
const folder = mkdtempSync(path.join(tmpdir(), "silteme-convert-"));
afterAll(() => rmSync(folder, { recursive: true }));

function convert(args: readonly string[], input: string | Uint8Array = "") {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, "references", "convert", ...args], {
    input,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

const BIB = `@book{dala, title = {{Дала заңдары}}, author = {Әлімов, Ғани}, date = {2001/2003}, langid = {kazakh}}
@book{synyq, title = {{Сынық`;

describe("silteme references convert", () => {
  it("reads standard input, tells what is broken and what is lost, and goes on", () => {
    const { status, stdout, stderr } = convert(["--to", "ris"], BIB);
    expect(status).toBe(0);
    expect(stdout).toContain("TI  - Дала заңдары\r\n");
    expect(stderr).toContain("-:2: The entry “synyq” is broken. Its fields that could be read were kept: 0.");
    expect(stderr).toContain("ris: Of a range of dates only the beginning is kept. Works: 1.");
  });

  it("writes a file, and reads one in windows-1251", () => {
    const from = path.join(folder, "from.ris");
    const to = path.join(folder, "to.json");
    const ris = "TY  - BOOK\r\nTI  - Степная политика и её пределы\r\nER  - \r\n";
    writeFileSync(
      from,
      Uint8Array.from(ris, (sign) =>
        sign === "ё" ? 0xb8 : sign > "\u0400" ? sign.charCodeAt(0) - 0x350 : sign.charCodeAt(0),
      ),
    );
    expect(convert(["--from", "ris", "--to", "csl-json", "--output", to, from]).status).toBe(0);
    expect(JSON.parse(readFileSync(to, "utf8"))).toEqual([
      { type: "book", title: "Степная политика и её пределы", id: "ref1" },
    ]);
  });

  it("brings a work through every format", () => {
    let text = convert(["--to", "csl-json"], BIB.slice(0, BIB.indexOf("\n"))).stdout;
    for (const format of EXCHANGE_FORMATS) text = convert(["--to", format], text).stdout;
    const { stdout } = convert(["--to", "csl-json"], text);
    expect(JSON.parse(stdout)).toMatchObject([
      { type: "book", title: "Дала заңдары", author: [{ family: "Әлімов", given: "Ғани" }], language: "kk" },
    ]);
  });

  it.each([
    [["--to", "ris"], "сөз", "no format of references that we know|in no format"],
    [["--to", "docx"], BIB, "choose one of"],
    [["--to", "ris", "--from", "endnote"], BIB, "choose one of"],
    [["--to", "ris", "/nowhere/at/all.bib"], "", "there is no such file"],
    [["--wrong"], BIB, "usage"],
  ] as const)("refuses %j of %j with 1", (args, input, words) => {
    const { status, stdout, stderr } = convert(args, input);
    expect(status).toBe(1);
    expect(stdout).toBe("");
    expect(stderr).toMatch(new RegExp(words, "u"));
  });
});
