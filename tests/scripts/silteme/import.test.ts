import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import en from "#messages/en/notes.json" with { type: "json" };
import refusals from "#messages/en/refusals.json" with { type: "json" };
import { importedArticle } from "#lib/import/article.ts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const program = path.join(root, "scripts", "silteme.mjs");
const sample = path.join(root, "tests/lib/import/samples/russian.txt");
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "silteme-import-"));
  writeFileSync(path.join(folder, "empty.txt"), "");
  writeFileSync(path.join(folder, "cut.txt"), "%PDF-1.5\n1 0 obj\n");
  writeFileSync(
    path.join(folder, "scan.png"),
    Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  );
  writeFileSync(
    path.join(folder, "old.doc"),
    Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
  );
  writeFileSync(path.join(folder, "Мақала.md"), "# Тақырып\n\nБірінші абзац туралы.\n");
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Options {
  readonly input?: string;
  readonly env?: Record<string, string>;
}

function run(words: readonly string[], { input, env }: Options = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, "import", ...words], {
    encoding: "utf8",
    cwd: folder,
    input,
    env: { ...process.env, LC_ALL: "en_GB.UTF-8", ...env },
  });
  return { status, out: stdout, err: stderr };
}
const silteme = (...words: string[]) => run(words);

describe("silteme import", () => {
  it("prints the article as JSON, with the hash of the file", () => {
    const { status, out, err } = silteme(sample);
    expect([status, err]).toEqual([0, ""]);
    expect(JSON.parse(out)).toMatchObject({
      format: "silteme.article/1",
      source: { name: "russian.txt", sha256: /^[0-9a-f]{64}$/u.exec(JSON.parse(out).source.sha256)?.[0] },
    });
  });

  it("prints Markdown and the decoded text", () => {
    expect(silteme(sample, "--format", "md").out).toContain("# Общественные советы как площадка диалога");
    expect(silteme("--format", "raw", sample).out).toMatch(/^ МРНТИ 11\.15\.25\n/u);
  });

  it.each([
    [["absent.txt"], "silteme: absent.txt: there is no such file\n"],
    [["."], "silteme: .: is a folder\n"],
    [["empty.txt"], `silteme: empty.txt: ${en.refusals.empty_file}\n`],
    [["cut.txt"], `silteme: cut.txt: ${refusals.refusals.file_damaged}\n`],
    [
      ["scan.png"],
      `silteme: scan.png: ${refusals.refusals.needs_recognition} (silteme import --recognise)\n`,
    ],
    [["old.doc"], expect.stringContaining("save it as DOCX or PDF") as string],
  ])("%j: exit code 1 and one line", (words, line) => {
    expect(silteme(...words)).toEqual({ status: 1, out: "", err: line });
  });

  it.each([
    [[], "silteme: which file? (silteme import FILE)\n"],
    [
      ["a.txt", "--format", "xml"],
      'silteme: unknown format "xml"; known are json, md, html, jats, tei, raw\n',
    ],
    [["a.txt", "b.txt", "--format", "md"], "silteme: several files need --output DIR, or the format json\n"],
    [["-", "-"], "silteme: standard input can be read once only\n"],
    [["a.txt", "--jobs", "0"], "silteme: --jobs wants a number from 1 to 64\n"],
    [["a.txt", "--output", "empty.txt"], expect.stringMatching(/^silteme: EEXIST/u) as string],
    [["--frobnicate"], expect.stringMatching(/^silteme: Unknown option '--frobnicate'.*\n$/u) as string],
  ])("%j: exit code 2 and one line", (words, line) => {
    expect(silteme(...words)).toEqual({ status: 2, out: "", err: line });
  });

  it("says which setting is wrong, and keeps to a limit that is set", () => {
    const wrong = run([sample], { env: { SILTEME_IMPORT_PAGES: "many" } });
    expect(wrong).toMatchObject({ status: 2, out: "" });
    expect(wrong.err).toContain("SILTEME_IMPORT_PAGES");
    const large = run(["-"], { input: "а".repeat(600_000), env: { SILTEME_IMPORT_MEGABYTES: "1" } });
    expect(large).toMatchObject({ status: 1, out: "" });
    expect(large.err).toMatch(/^silteme: standard input: is larger than 1 MB/u);
  });

  it("reads standard input, by the name that it is given", () => {
    const markdown = readFileSync(path.join(folder, "Мақала.md"), "utf8");
    const { status, out } = run(["-", "--name", "мақала.md"], { input: markdown });
    const { source, blocks } = importedArticle.parse(JSON.parse(out));
    expect([status, source.name, source.mediaType]).toEqual([0, "мақала.md", "text/markdown"]);
    expect(blocks[0]?.text).toBe("Тақырып");
  });

  it("prints several files a line each, in their order, and goes on after one that cannot be read", () => {
    const { status, out, err } = silteme("Мақала.md", "old.doc", sample, "--jobs", "3");
    expect(status).toBe(1);
    expect(err).toMatch(/^silteme: old\.doc: .*\n$/u);
    const lines = out.trimEnd().split("\n");
    const names = lines.map((line) => importedArticle.parse(JSON.parse(line)).source.name);
    expect(names).toEqual(["Мақала.md", "russian.txt"]);
  });

  it.each([
    ["json", "json"],
    ["md", "md"],
    ["html", "html"],
    ["jats", "jats.xml"],
    ["tei", "tei.xml"],
    ["raw", "txt"],
  ])("writes %s into a folder, files of one name beside each other", (format, ending) => {
    const target = path.join(folder, `out-${format}`);
    const words = [sample, sample, "--format", format, "--output", target];
    expect(silteme(...words)).toEqual({ status: 0, out: "", err: "" });
    expect(readdirSync(target).sort()).toEqual([`russian-2.${ending}`, `russian.${ending}`]);
    const [one, other] = readdirSync(target).map((name) => readFileSync(path.join(target, name), "utf8"));
    expect(one).toBe(other);
    expect(one).toContain("Общественные советы");
  });

  it("tells its progress on standard error when it is asked to", () => {
    const { out, err } = silteme("Мақала.md", "--progress", "--format", "raw");
    expect(out).toContain("Бірінші абзац");
    expect(err.split("\n")).toEqual(expect.arrayContaining(["Мақала.md: reading", "Мақала.md: structuring"]));
  });
});
