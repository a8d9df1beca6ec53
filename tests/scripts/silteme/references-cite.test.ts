import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";

const MAIN = path.resolve("scripts/silteme/main.ts");
const folder = mkdtempSync(path.join(tmpdir(), "silteme-"));

function silteme(
  args: readonly string[],
  input = "",
): { readonly code: number | null; readonly out: string; readonly err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, "references", "cite", ...args], {
    input,
    cwd: folder,
    encoding: "utf8",
  });
  return { code: status, out: stdout, err: stderr };
}

function fileOf(name: string, content: unknown): string {
  const file = path.join(folder, name);
  writeFileSync(file, JSON.stringify(content));
  return file;
}

const WORKS = fileOf("works.json", [
  { id: "steppe", type: "book", language: "kk", title: "Дала", author: [{ family: "Қуат", given: "Әли" }] },
  { id: 7, type: "book", language: "ru", title: "Река", author: [{ family: "Яров", given: "Глеб" }] },
]);

describe("silteme references cite", () => {
  it("prints a citation a line and the list by which they are numbered", () => {
    const cited = fileOf("cited.json", [
      [{ id: 7, locator: "12" }],
      { items: [{ id: "steppe" }, { id: "7" }] },
    ]);
    const { code, out, err } = silteme(["--style", "gost-r-7-0-5-2008-numeric", "--citations", cited, WORKS]);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatch(/^\[1, с\. 12\]\n\[1; 2\]\n\n1\. Яров .*\n2\. Қуат .*\n$/u);
  });

  it("numbers them by another order, in one language, as HTML", () => {
    const cited = fileOf("cited.json", [[{ id: "7", locator: "2", label: "chapter" }]]);
    const asked = ["--style", "ieee", "--order", "alphabetical", "--locale", "en-US", "--to", "html"];
    const { out } = silteme([...asked, "--citations", cited, WORKS]);
    expect(out).toMatch(/^<p>\[2, Ch\. 2\]<\/p>\n\n<p>\[1\] .*<i>Дала<\/i>.*<\/p>\n/u);
  });

  it("leaves out what is not in the file and says so", () => {
    const cited = fileOf("cited.json", [[{ id: "gone" }, { id: "steppe" }]]);
    const { code, out, err } = silteme(["--style", "ieee", "--citations", cited, WORKS]);
    expect([code, out.split("\n")[0]]).toEqual([0, "[1]"]);
    expect(err).toBe('note: no work has the id "gone"; it is left out\n');
  });

  it.each([
    ["no citations", [WORKS], /say what is cited/],
    ["citations of another shape", ["--citations", fileOf("bad.json", [{ id: "x" }]), WORKS], /bad\.json: /],
    ["an unknown style", ["--style", "no-such", "--citations", "x", WORKS], /there is no style "no-such"/],
  ])("refuses %s", (_, args, message) => {
    const { code, out, err } = silteme(args);
    expect([code, out]).toEqual([1, ""]);
    expect(err).toMatch(message);
  });
});
