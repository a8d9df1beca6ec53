import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const program = fileURLToPath(new URL("../../../scripts/silteme.mjs", import.meta.url));
let folder = "";

const LIST = [
  "## Әдебиеттер",
  "",
  "1. Бектұр С. Дала жолы. – Алматы: Кітап, 2011. – 200 б.",
  "2. Ғалым Ж. Кітапхана ісінің негіздері. – Алматы: Кітап, 2012. – 180 б.",
  "3. Дәурен Е. Ауыл мектебінің жылнамасы. – Алматы: Кітап, 2013. – 150 б.",
];
const INTRODUCTION = [
  "# Дала тарихы",
  "",
  "## Кіріспе",
  "",
  "Бұл еңбекте даланың ескі жолдары мен олардың бойындағы қалалардың тарихы сөз болады.",
  "",
];
const SOUND = [
  ...INTRODUCTION,
  "Бектұр бұл жолдар туралы бірінші болып жазды [1, 45 б.]. Кейін оны Ғалым да [2], Дәурен де толықтырды [3].",
  "",
  ...LIST,
];
const FAULTY = [
  ...INTRODUCTION,
  "Бектұр бұл жолдар туралы бірінші болып жазды [1, 450 б.]. Кейін оны басқалары да толықтырды [2; 7].",
  "",
  ...LIST,
];

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "silteme-check-"));
  writeFileSync(path.join(folder, "sound.md"), SOUND.join("\n"));
  writeFileSync(path.join(folder, "faulty.md"), FAULTY.join("\n"));
  writeFileSync(path.join(folder, "bare.md"), "# Тақырып\n\nСілтемесіз абзац.\n");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function check(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, "check", ...words], {
    encoding: "utf8",
    cwd: folder,
    env: { ...process.env, LC_ALL: "en_GB.UTF-8" },
  });
  return { status, out: stdout, err: stderr };
}

describe("silteme check", () => {
  it("says what was checked where nothing is wrong", () => {
    const { status, out, err } = check("sound.md");
    expect([status, err]).toEqual([0, ""]);
    expect(out).toBe("Nothing wrong was found. Checked: 3 citations, 3 entries.\n");
    expect(check("bare.md").out).toBe("There is nothing to check\n");
  });

  it("tells each finding with its place, the gravest first, and ends with 1 on errors", () => {
    const { status, out } = check("faulty.md");
    expect(status).toBe(1);
    const lines = out.split("\n").map((line) => line.trim());
    expect(lines).toContain("Leads the reader astray");
    expect(lines.find((line) => line.includes("The list has no such entry: [7]"))).toMatch(/\[2; 7\] @\d+/u);
    expect(lines.find((line) => line.includes("The work has 200 pages"))).toMatch(
      /Entry 1; \[1, 450 б\.\] @\d+/u,
    );
    expect(lines.findIndex((line) => line.includes("[7]"))).toBeLessThan(
      lines.findIndex((line) => line.includes("200 pages")),
    );
  });

  it.each([
    ["kk", "Тізімде мұндай жазба жоқ: [7]"],
    ["ru", "В списке нет такой записи: [7]"],
  ])("speaks %s", (language, sentence) => {
    expect(check("faulty.md", "--language", language).out).toContain(sentence);
  });

  it("prints JSON with places that hold in the text of the file", () => {
    const { status, out } = check("faulty.md", "--json");
    expect(status).toBe(1);
    const report = JSON.parse(out) as {
      counts: object;
      findings: { code: string; citations: { text: string; sourceRange: [number, number] }[] }[];
    };
    expect(report.counts).toEqual({ citations: 2, originalEntries: 3, romanisedEntries: 0, pairs: 0 });
    const [lost] = report.findings;
    expect(lost?.code).toBe("citation_without_entry");
    const [mark] = lost?.citations ?? [];
    const raw = spawnSync(process.execPath, [program, "import", "faulty.md", "--format", "raw"], {
      encoding: "utf8",
      cwd: folder,
    });
    expect([...raw.stdout].slice(...(mark?.sourceRange ?? [])).join("")).toBe(mark?.text);
  });

  it("asks for what a style prints only when told to", () => {
    expect(check("sound.md", "--style", "apa").out).not.toContain("Missing");
    const thesis = [
      "# Х",
      "",
      "Мәтін [1].",
      "",
      "## Әдебиеттер",
      "",
      "1. Бектұр С. Дала жолы. – Алматы, 2011.",
    ];
    writeFileSync(path.join(folder, "thin.md"), thesis.join("\n"));
    const { status, out } = check("thin.md", "--style", "gost-7-1-2003");
    expect(status).toBe(0);
    expect(out).toContain("Missing: publisher, number of pages.");
  });

  it.each([
    [[], "which file?"],
    [["sound.md", "faulty.md"], "one file at a time"],
    [["sound.md", "--language", "de"], "unknown language"],
    [["sound.md", "--colour"], "Unknown option"],
    [["absent.md"], "there is no such file"],
  ])("ends with 2 on %j", (words, complaint) => {
    const { status, out, err } = check(...words);
    expect([status, out]).toEqual([2, ""]);
    expect(err).toContain(complaint);
  });

  it("explains itself", () => {
    expect(check("--help").out).toContain("silteme check FILE");
  });
});
