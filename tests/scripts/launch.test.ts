import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const scripts = path.resolve(import.meta.dirname, "../../scripts");

let project: string;

/** A project with nothing but the launcher, a lock file and an npm that only says that it was called. */
beforeEach(() => {
  project = mkdtempSync(path.join(tmpdir(), "silteme-launch-"));
  mkdirSync(path.join(project, "scripts"));
  for (const name of ["launch.mjs", "start.mjs"])
    cpSync(path.join(scripts, name), path.join(project, "scripts", name));
  writeFileSync(
    path.join(project, "scripts", "serve.ts"),
    'console.log("served", process.argv.slice(2).join(" "));\n',
  );
  writeFileSync(
    path.join(project, "npm-cli.js"),
    'console.log("npm", process.argv[2]); process.exit(Number(process.env.NPM_ENDS_WITH ?? 0));\n',
  );
  write("package-lock.json", WANTED);
});

afterEach(() => rmSync(project, { recursive: true, force: true }));

const WANTED = {
  "": {},
  "node_modules/next": { version: "1.0.0" },
  "node_modules/for-another-system": { version: "1.0.0", optional: true },
};

function write(file: string, packages: object): void {
  mkdirSync(path.dirname(path.join(project, file)), { recursive: true });
  writeFileSync(path.join(project, file), JSON.stringify({ packages }));
}

function start(env: Record<string, string> = {}): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(project, "scripts", "start.mjs"), "--word"],
    {
      cwd: project,
      encoding: "utf8",
      env: { ...process.env, npm_execpath: path.join(project, "npm-cli.js"), ...env },
    },
  );
  return { status, output: stdout + stderr };
}

describe("npm start", () => {
  const installed = "node_modules/.package-lock.json";
  const cases: readonly [name: string, packages: object | null, isInstalledFirst: boolean][] = [
    ["nothing is installed", null, true],
    ["everything for this system is", { "node_modules/next": { version: "1.0.0" } }, false],
    ["another version is", { "node_modules/next": { version: "0.9.0" } }, true],
    ["a package is missing", { "node_modules/other": { version: "1.0.0" } }, true],
  ];
  it.each(cases)("when %s installs or goes on", (_name, packages, isInstalledFirst) => {
    if (packages !== null) write(installed, packages);
    const { status, output } = start();
    expect(status).toBe(0);
    expect(output.includes("npm ci")).toBe(isInstalledFirst);
    expect(output).toContain("served --word");
  });

  it("ends with the failure of the installation", () => {
    const { status, output } = start({ NPM_ENDS_WITH: "1" });
    expect(status).toBe(1);
    expect(output).toContain("npm ci failed");
    expect(output).not.toContain("served");
  });

  it("hands on the exit code of what it started", () => {
    write(installed, { "node_modules/next": { version: "1.0.0" } });
    writeFileSync(path.join(project, "scripts", "serve.ts"), "process.exit(7);\n");
    expect(start().status).toBe(7);
  });

  it("names the version that it needs when Node is too old", () => {
    const old = path.join(project, "old.mjs");
    const versions = { ...process.versions, node: "18.20.0" };
    writeFileSync(
      old,
      `Object.defineProperty(process, "versions", { value: ${JSON.stringify(versions)} });\n`,
    );
    const { status, output } = start({ NODE_OPTIONS: `--import=${old}` });
    expect(status).toBe(1);
    expect(output).toContain("needs Node 20 or newer, and this is Node 18.20.0");
  });
});
