import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { readInChild, type ChildOptions } from "#lib/server/gateways/readers/read-in-child.ts";

const file = { name: "мақала.txt", mediaType: "text/plain", sha256: "0".repeat(64), recognise: false };
const text = new TextEncoder().encode("Бірінші абзац реформа туралы.\n\nЕкінші абзац مرحبا नमस्ते 你好 😀.\n");

// Programs that misbehave as a broken or captured reader would.
const folder = mkdtempSync(path.join(tmpdir(), "silteme-readers-"));
afterAll(() => rmSync(folder, { recursive: true }));

const read = (options: ChildOptions = {}) => readInChild(text, file, options);
function readWith(name: string, code: string, { limits, ...options }: ChildOptions = {}) {
  const program = path.join(folder, `${name}.ts`);
  writeFileSync(program, code);
  return read({ program, limits: { readable: [folder], ...limits }, ...options });
}
const tooHeavy = { ok: false, refusal: { code: "file_too_heavy" } };

/** What a program says that reports progress once and then goes on without a word. */
const sayOnce = `process.stdout.write(JSON.stringify({ progress: { stage: "reading", done: 1, total: 9 } }) + "\\n");`;

describe("the reader's own process", () => {
  test("answers with the article of a text in any script, and the raw text it was made of", async () => {
    const stages = new Set<string>();
    const answer = await read({ onProgress: ({ stage }) => stages.add(stage) });
    if (!answer.ok) throw new Error(answer.refusal.code);
    const { article, raw } = answer.value;
    expect(article.blocks.map((block) => block.text).join(" ")).toContain("😀");
    expect(article.source).toMatchObject({ name: file.name, mediaType: "text/plain" });
    expect(raw.text).toBe(new TextDecoder().decode(text));
    expect([...stages]).toEqual(["reading", "structuring"]);
  });

  test("refuses a file of more paragraphs than the server could show", async () => {
    const many = Buffer.from(Array.from({ length: 30_001 }, (_, at) => `<p>${at}-абзац.</p>`).join(""));
    expect(await readInChild(many, { ...file, name: "көп.html", mediaType: "text/html" })).toEqual({
      ok: false,
      refusal: { code: "too_many_blocks", values: { blocks: 30_001, most: 30_000 } },
    });
  });

  test("tells its progress while it works, and what it has recognised", async () => {
    const seen: unknown[] = [];
    const reports = [
      { stage: "recognising", done: 1, total: 2, text: "бірінші бет" },
      { stage: "recognising", done: 2, total: 2 },
    ];
    const code = `for (const progress of ${JSON.stringify(reports)}) process.stdout.write(JSON.stringify({ progress }) + "\\n");
      process.stdout.write(JSON.stringify({ answer: { ok: false, refusal: { code: "nothing_recognised", values: {} } } }) + "\\n");`;
    const answer = await readWith("teller", code, { onProgress: (progress) => seen.push(progress) });
    expect(seen).toEqual(reports);
    expect(answer).toMatchObject({ ok: false, refusal: { code: "nothing_recognised" } });
  });

  test("is ended when it takes too long, whatever it says meanwhile", async () => {
    const busy = `setInterval(() => { ${sayOnce} }, 20);`;
    expect(await readWith("busy", busy, { limits: { deadlineMs: 700 } })).toMatchObject(tooHeavy);
  });

  test("is ended when it gets nowhere", async () => {
    const stuck = `${sayOnce} for (;;) {}`;
    expect(await readWith("stuck", stuck, { limits: { stallMs: 700 } })).toMatchObject(tooHeavy);
  });

  test("is ended when its heap grows too large", async () => {
    const greedy =
      "const kept: string[][] = []; for (;;) kept.push(Array.from({ length: 1e5 }, (_, n) => `${n}a`));";
    expect(await readWith("greedy", greedy, { limits: { heapMegabytes: 32 } })).toMatchObject(tooHeavy);
  });

  test("is ended when it answers without end", async () => {
    const chatty =
      "const line = 'a'.repeat(1e6); const more = () => process.stdout.write(line, more); more();";
    expect(await readWith("chatty", chatty, { limits: { longestOutput: 5_000_000 } })).toMatchObject(
      tooHeavy,
    );
  });

  test("is ended at once when nobody wants its answer any more", async () => {
    const leaving = new AbortController();
    const onProgress = () => leaving.abort(new Error("given up"));
    const endless = `${sayOnce} setInterval(() => {}, 1000);`;
    await expect(readWith("endless", endless, { onProgress, signal: leaving.signal })).rejects.toThrow(
      "given up",
    );
    await expect(read({ signal: leaving.signal })).rejects.toThrow("given up");
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
    await expect(readWith("captured", code)).rejects.toThrow(/ERR_ACCESS_DENIED|restricted/u);
  });

  test("does not see the server's environment", async () => {
    process.env["SILTEME_TEST_SECRET"] = "құпия";
    const failure = await readWith("nosy", "throw new Error(JSON.stringify(process.env));").catch(String);
    expect(failure).toContain("LC_ALL");
    expect(failure).not.toContain("құпия");
  });

  test.each([
    ["something else than an article", `{ answer: { ok: true, value: { format: "silteme.article/1" } } }`],
    [
      "a refusal that no reader knows",
      `{ answer: { ok: false, refusal: { code: "import_stored", values: {} } } }`,
    ],
    ["something else than an answer", `{ result: 1 }`],
    ["progress beyond all measure", `{ progress: { stage: "reading", done: -1, total: 1 } }`],
  ])("is not believed when it says %s", async (_, line) => {
    const liar = `process.stdout.write(JSON.stringify(${line}) + "\\n");`;
    await expect(readWith("liar", liar)).rejects.toThrow(/nonsense/u);
  });

  test.each([
    ["nothing", ""],
    ["half a line", `process.stdout.write('{"answer":');`],
  ])("is not believed when it ends after %s", async (_, code) => {
    await expect(readWith("silent", code)).rejects.toThrow(/nonsense/u);
  });
});

describe("the guard of the reader's process", () => {
  const guard = path.join(process.cwd(), "lib/server/gateways/readers/guard-process.ts");
  const readable = [folder, path.join(process.cwd(), "lib"), path.join(process.cwd(), "package.json")];

  test("ends it when WebAssembly takes more memory than it may, though the heap is small", async () => {
    const hungry = `import { guardProcess } from ${JSON.stringify(guard)};
      guardProcess({ memoryBytes: 300 * 2 ** 20, lifeMs: 60_000, server: process.ppid });
      const kept: WebAssembly.Memory[] = [];
      for (;;) {
        const memory = new WebAssembly.Memory({ initial: 512 });
        new Uint8Array(memory.buffer).fill(1);
        kept.push(memory);
      }`;
    const answer = await readWith("hungry", hungry, { limits: { readable, deadlineMs: 20_000 } });
    expect(answer).toMatchObject(tooHeavy);
  });

  test("ends it when its server was killed, however busy it is", async () => {
    const orphan = path.join(folder, "orphan.ts");
    writeFileSync(
      orphan,
      `import { guardProcess } from ${JSON.stringify(guard)};
      guardProcess({ memoryBytes: 2 ** 40, lifeMs: 60_000, server: Number(process.argv[2]) });
      console.log("busy");
      for (;;) {}`,
    );
    // The orphan holds the pipe of its server's stderr open: it closes when the last of the two is gone.
    const parent = `import { spawn } from "node:child_process";
      const child = spawn(process.execPath, [${JSON.stringify(orphan)}, String(process.pid)], { stdio: ["ignore", "pipe", "inherit"] });
      child.stdout.once("data", (said) => process.stdout.write(said));
      setInterval(() => {}, 1000);`;
    const server = spawn(process.execPath, ["--input-type=module", "-e", parent], {
      stdio: ["ignore", "pipe", "pipe"],
    });
    const isOver = once(server.stderr.resume(), "close");
    expect(String(await once(server.stdout, "data"))).toBe("busy\n");
    server.kill("SIGKILL");
    await isOver;
  });
});
