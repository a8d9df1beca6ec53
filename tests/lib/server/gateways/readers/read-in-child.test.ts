import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { READER_LIMITS, readInChild } from "#lib/server/gateways/readers/read-in-child.ts";

const request = { name: "мақала.txt", mediaType: "text/plain", sha256: "0".repeat(64) };
const text = new TextEncoder().encode("Бірінші абзац реформа туралы.\n\nЕкінші абзац مرحبا नमस्ते 你好 😀.\n");

// Programs that misbehave as a broken or captured reader would.
const folder = mkdtempSync(path.join(tmpdir(), "silteme-readers-"));
const limits = { ...READER_LIMITS, readable: [folder] };
afterAll(() => rmSync(folder, { recursive: true }));
function program(name: string, code: string): string {
  const file = path.join(folder, `${name}.ts`);
  writeFileSync(file, code);
  return file;
}

describe("the reader's own process", () => {
  test("answers with the article of a text in any script", async () => {
    const answer = await readInChild(text, request);
    expect(answer.ok && answer.value.blocks.map((block) => block.text).join(" ")).toContain("😀");
  });

  test("is ended when it takes too long", async () => {
    const endless = program("endless", "for (;;) {}");
    const answer = await readInChild(text, request, {
      program: endless,
      limits: { ...limits, deadlineMs: 500 },
    });
    expect(answer).toMatchObject({ ok: false, refusal: { code: "file_too_heavy" } });
  });

  test("is ended when it takes too much memory", async () => {
    const greedy = program(
      "greedy",
      "const kept: string[][] = []; for (;;) kept.push(Array.from({ length: 1e5 }, (_, n) => `${n}a`));",
    );
    const answer = await readInChild(text, request, {
      program: greedy,
      limits: { ...limits, heapMegabytes: 32 },
    });
    expect(answer).toMatchObject({ ok: false, refusal: { code: "file_too_heavy" } });
  });

  test("is ended when it answers without end", async () => {
    const chatty = program(
      "chatty",
      "const line = 'a'.repeat(1e6); const more = () => process.stdout.write(line, more); more();",
    );
    const answer = await readInChild(text, request, {
      program: chatty,
      limits: { ...limits, longestAnswer: 5_000_000 },
    });
    expect(answer).toMatchObject({ ok: false, refusal: { code: "file_too_heavy" } });
  });

  test.each([
    ["read a file of the system", "import { readFileSync } from 'node:fs'; readFileSync('/etc/hostname');"],
    [
      "read the secrets in the data folder",
      `import { readFileSync } from 'node:fs'; readFileSync('${process.cwd()}/data/secrets.json');`,
    ],
    [
      "write a file",
      `import { writeFileSync } from 'node:fs'; writeFileSync('${path.join(tmpdir(), "zz")}', 'a');`,
    ],
    ["start a program", "import { execSync } from 'node:child_process'; execSync('id');"],
  ])("may not %s", async (_, code) => {
    const captured = program("captured", code);
    await expect(readInChild(text, request, { program: captured, limits })).rejects.toThrow(
      /ERR_ACCESS_DENIED|restricted/u,
    );
  });

  test("does not see the server's environment", async () => {
    process.env["SILTEME_TEST_SECRET"] = "құпия";
    const nosy = program("nosy", "throw new Error(JSON.stringify(process.env));");
    const failure = await readInChild(text, request, { program: nosy, limits }).catch(String);
    expect(failure).toContain("LC_ALL");
    expect(failure).not.toContain("құпия");
  });

  test("is not believed when it answers something else than an article", async () => {
    const liar = program(
      "liar",
      `process.stdout.write(JSON.stringify({ ok: true, value: { format: "silteme.article/1" } }));`,
    );
    await expect(readInChild(text, request, { program: liar, limits })).rejects.toThrow(/nonsense/u);
  });
});
