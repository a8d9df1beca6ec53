import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import en from "#messages/en/notes.json" with { type: "json" };
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const program = path.join(root, "scripts", "silteme.mjs");
const sample = path.join(root, "tests/lib/import/samples/russian.txt");
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "silteme-import-"));
  writeFileSync(path.join(folder, "empty.txt"), "");
  writeFileSync(path.join(folder, "scan.txt"), "%PDF-1.5\n1 0 obj\n");
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function silteme(...words: string[]): { status: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], {
    encoding: "utf8",
    cwd: folder,
    env: { ...process.env, LC_ALL: "en_GB.UTF-8" },
  });
  return { status, out: stdout, err: stderr };
}

describe("silteme import", () => {
  it("prints the article as JSON, with the hash of the file", () => {
    const { status, out, err } = silteme("import", sample);
    expect([status, err]).toEqual([0, ""]);
    expect(JSON.parse(out)).toMatchObject({
      format: "silteme.article/1",
      source: { name: "russian.txt", sha256: /^[0-9a-f]{64}$/u.exec(JSON.parse(out).source.sha256)?.[0] },
    });
  });

  it("prints Markdown and the decoded text", () => {
    expect(silteme("import", sample, "--format", "md").out).toContain(
      "# Общественные советы как площадка диалога",
    );
    expect(silteme("import", "--format", "raw", sample).out).toMatch(/^ МРНТИ 11\.15\.25\n/u);
  });

  it.each([
    [["import", "absent.txt"], "silteme: absent.txt: there is no such file\n"],
    [["import", "."], "silteme: .: is a folder\n"],
    [["import", "empty.txt"], `silteme: empty.txt: ${en.refusals.empty_file}\n`],
    [["import", "scan.txt"], `silteme: scan.txt: ${en.refusals.not_text.replace("{format}", "PDF")}\n`],
    [["import"], "silteme: which file? (silteme import FILE)\n"],
    [["import", "empty.txt", "--format", "xml"], 'silteme: unknown format "xml"; known are json, md, raw\n'],
  ])("%j: exit code 1 and one line", (words, line) => {
    expect(silteme(...words)).toEqual({ status: 1, out: "", err: line });
  });
});
