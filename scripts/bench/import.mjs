// npm run bench:import -- CORPUS: scores the importer on a folder of annotated articles and times it on long texts.
// The folder holds score-import.mjs, gold/ and seeds/ (see its README). Nothing else of the project needs it.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const program = fileURLToPath(new URL("../silteme.mjs", import.meta.url));
const [corpus, ...flags] = process.argv.slice(2);
const scorer = corpus === undefined ? "" : path.resolve(corpus, "score-import.mjs");
if (!existsSync(scorer)) {
  console.error(
    "usage: npm run bench:import -- CORPUS [--strict] [--json]   (CORPUS holds score-import.mjs)",
  );
  process.exit(2);
}

const { status } = spawnSync(
  process.execPath,
  [scorer, ...flags, "--", process.execPath, program, "import"],
  { stdio: "inherit" },
);
if (!flags.includes("--json")) timeLongTexts(path.resolve(corpus, "seeds"));
process.exitCode = status ?? 1;

/** The longest article once, 16 and 256 times over, in a process of its own each. */
function timeLongTexts(folder) {
  const files = readdirSync(folder).map((name) => path.join(folder, name));
  const longest = files.sort((a, b) => statSync(b).size - statSync(a).size)[0];
  const once = readFileSync(longest);
  const scratch = mkdtempSync(path.join(tmpdir(), "silteme-bench-"));
  for (const times of [1, 16, 256]) {
    const file = path.join(scratch, `${times}.txt`);
    writeFileSync(file, Buffer.concat(Array.from({ length: times }, () => once)));
    const started = performance.now();
    spawnSync(process.execPath, [program, "import", file], { stdio: "ignore" });
    const seconds = ((performance.now() - started) / 1000).toFixed(2);
    console.log(
      `${((once.length * times) / 1e6).toFixed(2).padStart(6)} MB  ${seconds.padStart(6)} s with start-up`,
    );
  }
  rmSync(scratch, { recursive: true, force: true });
}
